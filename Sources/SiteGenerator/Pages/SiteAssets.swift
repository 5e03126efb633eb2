import Hashing
import Lessons

/// Styles, scripts, pictures and the search's index. Styles and scripts have a hash in their address, by which a browser knows
/// that they changed; the index has none, since every edit changes it and pages that name it should stay as they are.
struct SiteAssets: Sendable {
    let files: [String: [UInt8]]
    let styleHash, scriptHash, themeHash, playgroundHash: HTML

    /// - Parameter search: the script of each language's index.
    init(theme: SiteTheme, search: [Language: [UInt8]], playground: SitePlayground?) {
        // One comes early, one with the index, some with the playground.
        let (early, late) = ("theme.js", "search.js")
        let style = Self.tight(Self.joined(theme.styles))
        let ofPlayground = { (name: String) in name.hasPrefix("playground") }
        let script = Self.joined(theme.scripts.filter { $0.key != early && $0.key != late && !ofPlayground($0.key) })
        let first = Self.joined(theme.scripts.filter { $0.key == early })
        let search = search.mapValues { Self.joined(theme.scripts.filter { $0.key == late }) + $0 }
        var files = ["assets/site.css": style, "assets/site.js": script, "assets/theme.js": first]
        for (name, bytes) in theme.images { files["assets/\(name)"] = bytes }
        for (language, bytes) in search { files["assets/search-\(language).js"] = bytes }
        if let playground, let engine = playground.engine {
            let page = Self.joined(theme.scripts.filter { ofPlayground($0.key) })
            files["assets/playground.js"] = page
            files["assets/playground-engine.js"] = Self.script("engine", holding: engine)
            files["assets/playground-model.js"] = Self.script("model", holding: playground.model)
            playgroundHash = Self.query(page)
        } else {
            playgroundHash = .empty
        }
        self.files = files
        (styleHash, scriptHash, themeHash) = (Self.query(style), Self.query(script), Self.query(first))
    }

    /// In the order of their names, without indentation, empty lines and lines of comment.
    private static func joined(_ parts: [String: String]) -> [UInt8] {
        var result: [UInt8] = []
        for (_, text) in parts.sorted(by: { $0.key < $1.key }) {
            for line in text.utf8.split(separator: 0x0A) {
                let line = line.drop { $0 == 0x20 }
                guard !line.isEmpty, !line.starts(with: "//".utf8) else { continue }
                result += line
                result.append(0x0A)
            }
        }
        return result
    }

    /// Without spaces around the signs of a style sheet.
    private static func tight(_ style: [UInt8]) -> [UInt8] {
        var text = String(decoding: style, as: UTF8.self)
        text.replace(/\/\*[\s\S]*?\*\/\n?/, with: "")
        for (long, short) in [(": ", ":"), ("; ", ";"), (" {", "{"), ("{ ", "{"), (", ", ","), (" }", "}"), (";}", "}"), ("{\n", "{"), (";\n", ";"), ("}\n", "}"), (";}", "}")] {
            text.replace(long, with: short)
        }
        return Array(text.utf8)
    }

    /// Bytes as a script: a page on a disk can load nothing else.
    private static func script(_ name: String, holding bytes: [UInt8]) -> [UInt8] {
        Array("imbik.playgroundFiles.\(name)=\"".utf8) + BytesAsLetters.text(of: bytes) + Array("\";\n".utf8)
    }

    private static func query(_ bytes: [UInt8]) -> HTML {
        let digest = bytes.withUnsafeBytes { SHA256Digest(of: $0).description }
        return "?\(String(digest.prefix(10)))"
    }
}
