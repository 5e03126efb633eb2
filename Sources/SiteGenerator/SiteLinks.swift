package import Diagnostics
import Foundation

/// A link of a page that leads nowhere within the site.
package struct BrokenLink: Hashable, Sendable {
    package var page: String
    package var address: String
    /// The page is there, but nothing of that name on it.
    package var isAnchor: Bool

    package var explanation: Explanation {
        isAnchor
            ? Explanation("the page has no place '\(address)'", place: page)
            : Explanation("the link '\(address)' leads nowhere", place: page)
    }
}

extension Site {
    /// Looks up every address of every page that stays within the site.
    ///
    /// - Parameter basePath: of the site on its server, `/course/`.
    package func brokenLinks(basePath: String? = nil) -> [BrokenLink] {
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues(PageAttributes.init)
        let known = Set(files.keys).union(courseFiles.map { "files/\($0)" })
        var broken: [BrokenLink] = []
        for (page, attributes) in pages.sorted(by: { $0.key < $1.key }) {
            for address in attributes.addresses.sorted() {
                let isElsewhere = address.hasPrefix("http:") || address.hasPrefix("https:") || address.hasPrefix("mailto:")
                guard !isElsewhere, !address.isEmpty else { continue }
                let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let place = String(parts[0].prefix { $0 != "?" })
                let path: String? =
                    if place.isEmpty { page } else if let basePath, place.hasPrefix(basePath) {
                        Self.path(String(place.dropFirst(basePath.count)), from: "")
                    } else { Self.path(place, from: page) }
                guard let path, known.contains(path) else {
                    broken.append(BrokenLink(page: page, address: address, isAnchor: false))
                    continue
                }
                guard parts.count > 1, let target = pages[path] else { continue }
                if !target.names.contains(String(parts[1]).removingPercentEncoding ?? "") {
                    broken.append(BrokenLink(page: page, address: address, isAnchor: true))
                }
            }
        }
        return broken
    }

    private static func path(_ address: String, from page: String) -> String? {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in (address.removingPercentEncoding ?? address).split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}

/// The names and addresses in a page that this module wrote: attributes stand between quotation marks.
private struct PageAttributes {
    var names: Set<String> = []
    var addresses: Set<String> = []

    init(_ page: [UInt8]) {
        for (attribute, isName) in [(" id=\"", true), (" href=\"", false), (" src=\"", false), (" data-index=\"", false)] {
            let wanted = Array(attribute.utf8)
            var rest = page[...]
            while let found = rest.firstRange(of: wanted) {
                // Text may look like an attribute.
                let sign = page[..<found.lowerBound].last { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
                guard sign == UInt8(ascii: "<") else {
                    rest = rest[found.upperBound...]
                    continue
                }
                let value = rest[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
                rest = rest[value.endIndex...]
                let text = String(decoding: value, as: UTF8.self)
                    .replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
                if isName { names.insert(text) } else { addresses.insert(text) }
            }
        }
    }
}
