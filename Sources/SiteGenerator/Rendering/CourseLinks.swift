import Foundation
import Lessons

/// Where the links of a lesson lead on the site.
struct CourseLinks: Hashable, Sendable {
    struct Page: Hashable, Sendable {
        var language: Language
        var name: String
    }

    /// Of each lesson's file, `02-fine-tuning/en.md`.
    let pages: [String: Page]
    /// Paths of the course's files that may be shown.
    let files: Set<String>
    /// Whether the site has a page of that name.
    var hasPlayground = false

    /// Pictures and data. A page or a script of its own could do what it likes under the site's address.
    static func mayBeShown(_ path: String) -> Bool {
        let kinds = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "json", "jsonl", "csv", "txt", "md", "yml", "pdf"]
        return kinds.contains { path.lowercased().hasSuffix(".\($0)") }
    }

    /// A file of the course as the site serves it: pictures of the web's own format keep nothing that could run.
    static func served(_ bytes: [UInt8], path: String) -> [UInt8] {
        guard path.lowercased().hasSuffix(".svg") else { return bytes }
        let picture = SafeMarkup.html(String(decoding: bytes, as: UTF8.self), prefix: "i").text
        return Array(picture.replacing("<svg", with: "<svg xmlns=\"http://www.w3.org/2000/svg\"").utf8)
    }

    enum Target: Hashable {
        /// Of this site, from the page of a lesson.
        case inside(String)
        case outside(String)
        /// A copy of the course's file, by its path in the course.
        case file(String)
        /// An address that a page must not have, or that leads nowhere.
        case none
    }

    /// - Parameters:
    ///   - file: in which the link stands.
    ///   - language: of the page.
    func target(of destination: String, in file: String, _ language: Language) -> Target {
        let address = String(destination.unicodeScalars.filter { !($0.value <= 0x20 || $0.value == 0x7F) })
        if address.hasPrefix("#") { return .inside("#" + mark + decoded(address.dropFirst())) }
        if let colon = address.firstIndex(of: ":"), address[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) }) {
            return ["http", "https", "mailto"].contains(address[..<colon].lowercased()) ? .outside(Self.written(address)) : .none
        }
        guard !address.isEmpty, !address.hasPrefix("/"), !address.hasPrefix("\\") else { return .none }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = Self.path(decoded(parts[0]), from: file) else { return .none }
        if let page = pages[path] {
            let name = page.language == language ? page.name : "../\(page.language)/\(page.name)"
            return .inside(parts.count > 1 ? "\(name)#\(decoded(parts[1]))" : name)
        }
        return files.contains(path) ? .file(path) : .none
    }

    /// Without the signs that no address may have.
    private static func written(_ address: String) -> String {
        guard address.utf8.contains(where: { "\"<>\\^`{|}".utf8.contains($0) }) else { return address }
        return address.map { "\"<>\\^`{|}".contains($0) ? percentEncoded(String($0)) : String($0) }.joined()
    }

    /// Stands in front of every name within the lesson, until it is known on which page that stands.
    private var mark: String { Anchors.mark }

    private func decoded(_ text: Substring) -> String { text.removingPercentEncoding ?? String(text) }

    /// The path from the course's folder; nil outside of it.
    private static func path(_ path: String, from file: String) -> String? {
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default:
                guard !part.hasPrefix(".") else { return nil }
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}

/// Names of places in a page. A lesson stands on a page of its own and, with others, on the print page, where each name
/// has the lesson's in front; so the body is made once, with a mark.
enum Anchors {
    static let mark = "\u{E002}"

    /// The body with its places named for a page.
    static func placed(_ html: HTML, prefix: String) -> HTML {
        HTML(trusted: replacing(mark, with: prefix, in: html.text))
    }

    /// Byte by byte: pages are long, and marks are single characters.
    static func replacing(_ mark: String, with text: String, in html: String) -> String {
        let (wanted, new) = (Array(mark.utf8), Array(text.utf8))
        var html = html
        return html.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + 256)
            var done = 0
            var index = 0
            while index + wanted.count <= bytes.count {
                guard bytes[index] == wanted[0], zip(wanted, bytes[index...]).allSatisfy(==) else {
                    index += 1
                    continue
                }
                result.append(contentsOf: bytes[done..<index])
                result.append(contentsOf: new)
                index += wanted.count
                done = index
            }
            result.append(contentsOf: bytes[done...])
            return String(decoding: result, as: UTF8.self)
        }
    }
}
