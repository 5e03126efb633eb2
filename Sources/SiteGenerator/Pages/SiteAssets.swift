import Hashing
import Lessons

/// Styles, scripts, pictures and the search's index, with the hashes by which a browser knows that they changed.
struct SiteAssets: Sendable {
    let files: [String: [UInt8]]
    let styleHash, scriptHash, themeHash: HTML
    private let searchHashes: [Language: HTML]

    /// - Parameter search: the script of each language's index.
    init(theme: SiteTheme, search: [Language: [UInt8]]) {
        func joined(_ parts: [String: String], but left: String? = nil) -> [UInt8] {
            Array(parts.filter { $0.key != left }.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n").utf8)
        }
        let early = "theme.js"
        let style = joined(theme.styles)
        let script = joined(theme.scripts, but: early)
        let first = Array((theme.scripts[early] ?? "").utf8)
        var files = ["assets/site.css": style, "assets/site.js": script, "assets/theme.js": first]
        for (name, bytes) in theme.images { files["assets/\(name)"] = bytes }
        for (language, bytes) in search { files["assets/search-\(language).js"] = bytes }
        self.files = files
        (styleHash, scriptHash, themeHash) = (Self.query(style), Self.query(script), Self.query(first))
        searchHashes = search.mapValues(Self.query)
    }

    func searchHash(_ language: Language) -> HTML { searchHashes[language] ?? .empty }

    private static func query(_ bytes: [UInt8]) -> HTML {
        let digest = bytes.withUnsafeBytes { SHA256Digest(of: $0).description }
        return "?\(String(digest.prefix(10)))"
    }
}
