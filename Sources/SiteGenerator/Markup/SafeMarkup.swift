/// Markup that somebody else wrote, kept as far as it is harmless: the HTML and SVG that a cell shows.
///
/// It is read into tags and text and written anew; only elements and attributes of a closed list pass, and no style, script,
/// address or event handler is among them. Elements are closed in order whatever the source does. Colours that the plots name
/// by a style of their own become classes, so that a page needs no inline style and plots follow its light and dark.
struct SafeMarkup {
    private let bytes: [UInt8]
    private var index = 0
    private var output = HTML.empty
    private var open: [String] = []
    /// Short names for the ids of the source, which may be long.
    private var ids: [String: Int] = [:]
    /// Attributes of the picture itself: what it says holds for all shapes in it.
    private var ofPicture: Set<String> = []
    /// Whether the picture's units are so small that nobody sees a tenth of one.
    private var isFine = false
    private let prefix: String

    /// - Parameter prefix: in front of each id, since one page has many plots.
    static func html(_ text: String, prefix: String) -> HTML {
        var reader = SafeMarkup(bytes: Array(text.utf8), prefix: prefix)
        reader.read()
        return reader.output
    }

    private init(bytes: [UInt8], prefix: String) { (self.bytes, self.prefix) = (bytes, prefix) }

    private mutating func read() {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") { readTag() } else { readText() }
        }
        while let name = open.popLast() { output += HTML(trusted: "</\(name)>") }
    }

    private mutating func readText() {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        let text = decoded(bytes[start..<index])
        // Between shapes and between rows stands no text.
        if let element = open.last, SafeMarkup.textless.contains(element), text.allSatisfy(\.isWhitespace) { return }
        output += "\(content: text)"
    }

    private mutating func readTag() {
        let start = index
        if starts(with: "<!--") {
            index = end(of: "-->")
            return
        }
        index += 1
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = word()
        guard !name.isEmpty else {
            index = start + 1
            output += "\("<")"
            return
        }
        let attributes = attributes()
        let isClosed = bytes[..<index].suffix(2).elementsEqual("/>".utf8)
        // What it holds is no text either.
        if SafeMarkup.dropped.contains(name.lowercased()) {
            if !isEnd, !isClosed { skipElement(name) }
            return
        }
        guard let element = SafeMarkup.elements[name.lowercased()] else { return }
        if isEnd {
            guard let depth = open.lastIndex(where: { $0 == element || element == "th" && $0 == "td" }) else { return }
            while open.count > depth { output += HTML(trusted: "</\(open.removeLast())>") }
        } else {
            let isVoid = SafeMarkup.empty.contains(element)
            // A header without words is no header.
            let element = element == "th" && bytes[index...].starts(with: "</th".utf8) ? "td" : element
            output += HTML(trusted: "<\(element)") + passing(attributes, of: element) + HTML(trusted: isClosed && !isVoid ? "/>" : ">")
            if !isClosed && !isVoid { open.append(element) }
        }
    }

    /// Up to and with the closing bracket.
    private mutating func attributes() -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            skipSpace()
            let name = word()
            guard !name.isEmpty else {
                // A sign that begins no attribute.
                if index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
                continue
            }
            var value = ""
            if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") {
                index += 1
                let quote = bytes[index]
                let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
                if isQuoted { index += 1 }
                let start = index
                while index < bytes.count, isQuoted ? bytes[index] != quote : !" >\n\t".utf8.contains(bytes[index]) { index += 1 }
                value = decoded(bytes[start..<index])
                if isQuoted, index < bytes.count { index += 1 }
            }
            found.append((name, value))
        }
        if index < bytes.count { index += 1 }
        return found
    }

    private mutating func passing(_ attributes: [(name: String, value: String)], of element: String) -> HTML {
        if element == "svg" {
            ofPicture = Set(attributes.map(\.name))
            let box = attributes.first { $0.name == "viewBox" }?.value.split(separator: " ").compactMap { Double($0) } ?? []
            isFine = box.count == 4 && min(box[2], box[3]) >= 100
        }
        var classes: [String] = []
        var html = HTML.empty
        var seen: Set<String> = []
        for (name, value) in attributes {
            if name == "class" { classes += value.split(separator: " ").map(String.init).filter(SafeMarkup.isPlotClass) }
            if name == "style" { classes += SafeMarkup.colourClasses(value) }
        }
        for (name, value) in attributes where seen.insert(name).inserted {
            switch name {
            case "class", "style": continue
            case "id", "aria-labelledby", "aria-describedby":
                let names = value.split(separator: " ").map { "\(prefix)-\(number(of: String($0)))" }.joined(separator: " ")
                html += " \(HTML(trusted: name))=\"\(names)\""
            default:
                guard SafeMarkup.attributes.contains(name), !value.contains("url("), name != "scope" || element == "th" else { continue }
                // What the class or the default says already.
                if SafeMarkup.defaults[name] == value && open == ["svg"] && !ofPicture.contains(name)
                    || classes.contains(where: { $0.hasPrefix("\(name)-") }) { continue }
                html += " \(HTML(trusted: name))=\"\(isFine && SafeMarkup.places.contains(name) ? SafeMarkup.rounded(value) : value)\""
            }
        }
        return classes.isEmpty ? html : html + " class=\"\(classes.joined(separator: " "))\""
    }

    /// Numbers with one digit behind the point.
    private static func rounded(_ numbers: String) -> String {
        guard numbers.utf8.contains(UInt8(ascii: ".")) else { return numbers }
        return numbers.split(omittingEmptySubsequences: false) { $0 == " " }.map { pair in
            pair.split(separator: ",", omittingEmptySubsequences: false).map { text in
                guard let number = Double(text), number.magnitude < 1e6 else { return String(text) }
                let tenths = Int((number * 10).rounded())
                let sign = tenths < 0 ? "-" : ""
                return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
            }.joined(separator: ",")
        }.joined(separator: " ")
    }

    private mutating func number(of id: String) -> Int {
        if let known = ids[id] { return known }
        ids[id] = ids.count
        return ids.count - 1
    }

    /// `fill:var(--imbik-2,#888)` as `fill-2`.
    private static func colourClasses(_ style: String) -> [String] {
        guard style.contains("--imbik-") else { return [] }
        return style.split(separator: ";").compactMap { declaration in
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0] == "fill" || parts[0] == "stroke",
                let digit = parts[1].wholeMatch(of: /\s*var\(--imbik-(\d)\s*,.*\)/)?.1
            else { return nil }
            return "\(parts[0])-\(digit)"
        }
    }

    private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private func end(of text: String) -> Int {
        let wanted = Array(text.utf8)
        guard let found = bytes[index...].firstRange(of: wanted) else { return bytes.count }
        return found.upperBound
    }

    /// Behind the element's end tag, in whatever case that is written.
    private mutating func skipElement(_ name: String) {
        let wanted = Array("</\(name.lowercased())".utf8)
        while index < bytes.count {
            let isEnd = bytes[index] == wanted[0] && bytes.count - index >= wanted.count
                && zip(wanted, bytes[index...]).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
            if isEnd {
                index = end(of: ">")
                return
            }
            index += 1
        }
    }

    /// A name at this place, and over the white space behind it.
    private mutating func word() -> String {
        let start = index
        while index < bytes.count, SafeMarkup.isName(bytes[index]) { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        skipSpace()
        return name
    }

    private mutating func skipSpace() {
        while index < bytes.count, " \n\t\r".utf8.contains(bytes[index]) { index += 1 }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-:_".utf8.contains(byte)
        }
    }

    /// With the five references that our own plots and tables use, and numbers.
    private func decoded(_ part: ArraySlice<UInt8>) -> String {
        let text = String(decoding: part, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing(/&(#?\w+);/) { match in
            let name = match.output.1
            if let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"][String(name)] { return known }
            guard name.first == "#" else { return String(match.output.0) }
            let digits = name.dropFirst()
            let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.output.0)
        }
    }

    /// By their names in lower case; SVG has names with capitals.
    private static let elements: [String: String] = {
        let names = [
            "div", "p", "span", "small", "strong", "em", "b", "i", "code", "pre", "mark", "br", "hr", "sub", "sup", "kbd", "table", "caption", "thead",
            "tbody", "tr", "th", "td", "ul", "ol", "li", "dl", "dt", "dd", "h4", "h5", "h6", "svg", "g", "title", "desc", "path", "rect", "line",
            "circle", "ellipse", "polyline", "polygon", "text", "tspan",
        ]
        return Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })
    }()

    /// What ImbikLab writes; other classes could dress an output up as a part of the page.
    private static func isPlotClass(_ name: String) -> Bool {
        name.hasPrefix("imbik-") || ["number", "prompt", "continuation"].contains(name)
    }

    private static let empty: Set = ["br", "hr"]
    private static let places: Set = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "width", "height", "points"]
    private static let textless: Set = ["svg", "g", "table", "thead", "tbody", "tr"]
    private static let defaults = ["fill-opacity": "1", "stroke-opacity": "1", "text-anchor": "start"]
    private static let dropped: Set = ["script", "style", "iframe", "object", "embed", "template", "noscript", "foreignobject"]

    private static let attributes: Set = [
        "scope", "colspan", "rowspan", "role", "aria-label", "aria-hidden", "lang", "dir", "viewBox", "width", "height", "x", "y", "x1",
        "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "transform", "fill", "fill-opacity", "stroke", "stroke-width",
        "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "stroke-opacity", "opacity", "text-anchor", "dominant-baseline", "font-size",
        "font-weight",
    ]
}
