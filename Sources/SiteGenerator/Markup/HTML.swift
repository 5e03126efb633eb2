/// A piece of HTML. Text gets into it only through an interpolation, which escapes; so what an author wrote stays text.
///
///     HTML("<p title=\"\(title)\">\(words)</p>")
package struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    package init(stringLiteral text: String) { self.text = text }
    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// Markup that this module made itself.
    init(trusted text: String) { self.text = text }

    package init(_ html: HTML) { self = html }

    package static let empty = HTML(trusted: "")

    package var isEmpty: Bool { text.isEmpty }

    package static func += (left: inout HTML, right: HTML) { left.text += right.text }
    package static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.text + right.text) }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate(set) var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }
        package mutating func appendLiteral(_ literal: String) { text += literal }
        package mutating func appendInterpolation(_ html: HTML) { text += html.text }
        package mutating func appendInterpolation(_ number: Int) { text += String(number) }
        package mutating func appendInterpolation(_ words: String) { escape(words, to: &text) }
        /// Between tags, where quotation marks may stay: listings are full of them.
        package mutating func appendInterpolation(content words: String) { escape(words, to: &text, keepsQuotes: true) }
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) { escape(value.description, to: &text) }
    }
}

extension [HTML] {
    package func joined(separator: HTML = .empty) -> HTML {
        HTML(trusted: map(\.text).joined(separator: separator.text))
    }
}

/// Appends `words` as text that is right between tags and, unless quotation marks are kept, between those of an attribute.
///
/// It works on bytes: a quotation mark with an accent upon it is one `Character` and would slip through. Control characters,
/// which HTML forbids, become U+FFFD. Marks that turn the direction of writing around, by which a text can be made to look
/// like another, become visible.
private func escape(_ words: String, to output: inout String, keepsQuotes: Bool = false) {
    var words = words
    let plain = words.withUTF8 { bytes in bytes.allSatisfy { !special[Int($0)] } }
    guard !plain else { return output += words }
    var result: [UInt8] = []
    words.withUTF8 { bytes in
        result.reserveCapacity(bytes.count + 64)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard special[Int(byte)] else { result.append(byte); continue }
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\"") where keepsQuotes, UInt8(ascii: "'") where keepsQuotes: result.append(byte)
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "'"): result += "&#39;".utf8
            case 0xE2:
                if index + 1 < bytes.count, let mark = turningMark(bytes[index], bytes[index + 1]) {
                    result += mark.utf8
                    index += 2
                } else {
                    result.append(byte)
                }
            case 0xEE:
                // U+E003…U+E00F are marks of this module that are not text.
                if index + 1 < bytes.count, bytes[index] == 0x80, (0x83...0x8F).contains(bytes[index + 1]) {
                    result += "\u{FFFD}".utf8
                    index += 2
                } else {
                    result.append(byte)
                }
            case 0xC2:
                // C1 controls, of which only NEL is white space.
                if index < bytes.count, bytes[index] < 0xA0 {
                    result += "\u{FFFD}".utf8
                    index += 1
                } else {
                    result.append(byte)
                }
            default: result += "\u{FFFD}".utf8
            }
        }
    }
    output += String(decoding: result, as: UTF8.self)
}

/// Bytes that need a second look.
private let special: [Bool] = (0...255).map { (byte: Int) in
    switch UInt8(byte) {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): false
    case 0..<0x20, 0x7F, 0xE2, 0xC2, 0xEE: true
    case let byte: "&<>\"'".utf8.contains(byte)
    }
}

/// What to show for U+202A…U+202E and U+2066…U+2069, given the two bytes behind 0xE2.
private func turningMark(_ second: UInt8, _ third: UInt8) -> String? {
    switch (second, third) {
    case (0x80, 0xAA...0xAE): "⟨U+202\(["A", "B", "C", "D", "E"][Int(third) - 0xAA])⟩"
    case (0x81, 0xA6...0xA9): "⟨U+206\(Int(third) - 0xA0)⟩"
    default: nil
    }
}
