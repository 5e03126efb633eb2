import Escaping

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
        mutating func appendInterpolation(_ plain: String) { text += escapedMarkup(plain) }

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
}
