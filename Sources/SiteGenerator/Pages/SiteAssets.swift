import Hashing
import JSON
import Lessons

/// Styles, scripts, pictures and the search's index. Styles and scripts have a hash in their address, by which a browser knows
/// that they changed; the index has none, since every edit changes it and pages that name it should stay as they are.
///
/// What is not named below is joined into `site.css` and `site.js`, which every page loads.
struct SiteAssets: Sendable {
    let files: [String: [UInt8]]
    private let addresses: [String: HTML]

    /// Those that only some pages load: one early, one with the index, the home's, the playground's and that of lessons with prompts.
    private static let apart: Set = ["theme.js", "search.js", "home.js", "home.css", "embed.js", "playground.css"]

    private static func isOfPlayground(_ name: String) -> Bool { name.hasPrefix("playground") && name.hasSuffix(".js") }

    /// - Parameter search: the script of each language's index.
    init(theme: SiteTheme, search: [Language: [UInt8]], playground: SitePlayground?) {
        var hashed: [String: [UInt8]] = [:]
        let shared = { (name: String) in !Self.apart.contains(name) && !Self.isOfPlayground(name) }
        hashed["site.css"] = Self.joined(theme.styles, where: shared).flatMap(Self.styleForBrowsers)
        hashed["site.js"] = Self.joined(theme.scripts, where: shared).flatMap(Self.linesForBrowsers)
        for (name, text) in theme.styles where Self.apart.contains(name) { hashed[name] = Self.styleForBrowsers(text) }
        for (name, text) in theme.scripts where Self.apart.contains(name) && name != "search.js" { hashed[name] = Self.linesForBrowsers(text) }
        if playground?.engine != nil {
            hashed["playground.js"] = Self.joined(theme.scripts, where: Self.isOfPlayground).flatMap(Self.linesForBrowsers)
        }
        addresses = Dictionary(uniqueKeysWithValues: hashed.map { ($0.key, "\($0.key)\(Self.query($0.value))") })
        var files = Dictionary(uniqueKeysWithValues: hashed.map { ("assets/\($0.key)", $0.value) })
        for (name, bytes) in theme.images { files["assets/\(name)"] = bytes }
        let searching = Self.linesForBrowsers(theme.scripts["search.js"] ?? "")
        for (language, index) in search { files["assets/search-\(language).js"] = searching + index }
        if let playground, let engine = playground.engine {
            files["assets/playground-engine.js"] = Self.script("engine", holding: engine) + Self.words(playground.words)
            files["assets/playground-model.js"] = Self.script("model", holding: playground.model)
        }
        self.files = files
    }

    /// Below `assets/`, with the hash.
    func address(_ name: String) -> HTML { addresses[name] ?? "\(name)" }

    /// A script or a style without what only people need: indentation, empty lines, lines that are a comment and nothing else,
    /// and the end of a line that says itself that more follows. No text in them spans lines.
    static func linesForBrowsers(_ source: String) -> [UInt8] {
        let lines = source.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
        let said = lines.filter { !$0.isEmpty && !$0.hasPrefix("//") && !($0.hasPrefix("/*") && $0.hasSuffix("*/")) }
        return said.flatMap { line in
            let goesOn = line.last.map { "{,;".contains($0) } ?? false
            let hasComment = zip(line.utf8, line.utf8.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == $0 }
            return goesOn && !hasComment ? Array(line.utf8) : line.utf8 + [UInt8(ascii: "\n")]
        }
    }

    /// A style likewise, and without the space around its signs, except in quotation marks.
    static func styleForBrowsers(_ source: String) -> [UInt8] {
        var (style, isQuoted) = ([UInt8](), false)
        for byte in linesForBrowsers(source) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { style.append(byte); continue }
            let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if isSpace, style.last.map("{};,: ".utf8.contains) ?? true { continue }
            if "{}".utf8.contains(byte), style.last == UInt8(ascii: " ") { style.removeLast() }
            if byte == UInt8(ascii: "}"), style.last == UInt8(ascii: ";") { style.removeLast() }
            style.append(isSpace ? UInt8(ascii: " ") : byte)
        }
        return style
    }

    private static func joined(_ parts: [String: String], where isWanted: (String) -> Bool) -> [String] {
        parts.filter { isWanted($0.key) }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Bytes as a script: a page on a disk can load nothing else.
    private static func script(_ name: String, holding bytes: [UInt8]) -> [UInt8] {
        Array("imbik.playgroundFiles.\(name)=\"".utf8) + BytesAsLetters.text(of: bytes) + Array("\";\n".utf8)
    }

    /// Signs of their own stand between patterns, so that the engine needs no reader of JSON.
    private static func words(_ words: [Language: [(english: String, translation: String)]]) -> [UInt8] {
        let tables = words.sorted { $0.key.rawValue < $1.key.rawValue }.map { language, entries in
            let signs = [language.say(".\u{1F},", ",\u{1F}.")]
            let lines = entries.map { "\($0.english)\u{1F}\($0.translation)" }
            return JSONValue.Member(language.rawValue, .string((signs + lines).joined(separator: "\u{1E}")))
        }
        return Array("imbik.playgroundFiles.words=".utf8) + JSONValue.object(tables).bytes + Array(";\n".utf8)
    }

    private static func query(_ bytes: [UInt8]) -> HTML {
        let digest = bytes.withUnsafeBytes { SHA256Digest(of: $0).description }
        return "?\(String(digest.prefix(10)))"
    }
}
