/// A piece of HTML or SVG that is already escaped. Text becomes markup only by interpolation, which escapes it.
struct Markup: ExpressibleByStringInterpolation, Sendable {
    private(set) var text: String

    init(stringLiteral literal: String) { text = literal }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { text += literal }

        /// Text, escaped for both content and attributes.
        mutating func appendInterpolation(_ plain: String) { text += Markup.escaped(plain) }

        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        /// A coordinate, in hundredths of a pixel at most.
        mutating func appendInterpolation(_ coordinate: Double) {
            var digits = DecimalDigits(coordinate)
            digits.round(places: 2)
            let places = max(0, digits.digits.count - digits.exponent)
            text += coordinate.fixed(min(2, places)).filter { $0 != "," }
        }
    }

    static func joined(_ parts: [Markup], separator: String = "\n") -> Markup {
        var whole: Markup = ""
        whole.text = parts.map(\.text).joined(separator: separator)
        return whole
    }

    /// Works by Unicode scalars: a quote followed by a combining accent is one `Character` but still a quote.
    /// Control characters, which neither format allows, become U+FFFD.
    private static func escaped(_ plain: String) -> String {
        var text = ""
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
