import Lessons

/// The figures of a number, cut from the front of a text.
struct NumberScanner {
    struct Numeral {
        var isNegative = false
        /// All digits without separators.
        var digits = ""
        /// How many of them stand behind the decimal separator.
        var decimals = 0
        /// Of ten: `e8` or `× 10^8`.
        var exponent = 0
    }

    /// What follows the numeral.
    private(set) var rest: Substring
    /// `%5`, as Turkish writes it.
    private(set) var hasLeadingPercent = false
    private let language: Language

    init(_ text: Substring, language: Language) { (rest, self.language) = (text, language) }

    /// The number at the front; nil when there is none or its separators make no sense.
    mutating func numeral() -> Numeral? {
        var numeral = Numeral()
        skipSpaces()
        if let sign = rest.first, "≈~=".contains(sign) { rest.removeFirst() }
        skipSpaces()
        takePercent()
        skipSpaces()
        if let sign = rest.first, "-−+".contains(sign) {
            rest.removeFirst()
            numeral.isNegative = sign != "+"
        }
        skipSpaces()
        let figures = figures()
        let exponent = exponent()
        guard let exponent, let parts = NumberParts(figures, language: language, isScientific: exponent != 0) else { return nil }
        numeral.digits = parts.whole + parts.fraction
        numeral.decimals = parts.fraction.count
        numeral.exponent = exponent
        guard !rest.hasPrefix("."), rest.first?.isASCIIDigit != true else { return nil }
        return numeral
    }

    private mutating func skipSpaces() { rest = rest.drop { $0.isWhitespace } }

    private mutating func takePercent() {
        if rest.first == "%" {
            rest.removeFirst()
            hasLeadingPercent = true
        } else if language.lowercased(rest).hasPrefix("yüzde ") {
            rest = rest.dropFirst(6)
            hasLeadingPercent = true
        }
    }

    /// Digits and what may separate them, as far as a digit follows.
    private mutating func figures() -> Substring {
        var end = rest.startIndex
        var index = rest.startIndex
        while index < rest.endIndex {
            let character = rest[index]
            index = rest.index(after: index)
            if character.isASCIIDigit {
                end = index
            } else if !NumberParts.isSeparator(character) || rest[end..<index].count > 1 {
                break
            }
        }
        let figures = rest[..<end]
        rest = rest[end...]
        // A full stop or comma that ends a sentence.
        if let last = rest.first, last == "." || last == ",", rest.dropFirst().allSatisfy(\.isWhitespace) { rest = "" }
        return figures
    }

    /// 0 without one; nil if it begins and does not end.
    private mutating func exponent() -> Int? {
        if let sign = rest.first, sign == "e" || sign == "E", let next = rest.dropFirst().first, next.isASCIIDigit || "+-−".contains(next) {
            rest.removeFirst()
            return signedInteger()
        }
        let ahead = rest.drop { $0.isWhitespace }
        guard let times = ahead.first, "×x*·⋅X".contains(times) else { return 0 }
        let ten = ahead.dropFirst().drop { $0.isWhitespace }
        guard ten.hasPrefix("10") else { return nil }
        rest = ten.dropFirst(2)
        if let value = superscript() { return value }
        if rest.hasPrefix("**") { rest = rest.dropFirst(2) } else if rest.hasPrefix("^") { rest = rest.dropFirst() } else { return nil }
        return signedInteger()
    }

    private mutating func signedInteger() -> Int? {
        var isNegative = false
        if let sign = rest.first, "+-−".contains(sign) {
            isNegative = sign != "+"
            rest.removeFirst()
        }
        let digits = rest.prefix { $0.isASCIIDigit }
        rest = rest.dropFirst(digits.count)
        guard digits.count <= 4, let value = Int(digits) else { return nil }
        return isNegative ? -value : value
    }

    private mutating func superscript() -> Int? {
        let figures: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        let isNegative = rest.first == "⁻"
        let written = (isNegative ? rest.dropFirst() : rest).prefix { figures.contains($0) }
        guard !written.isEmpty, written.count <= 4 else { return nil }
        rest = rest.dropFirst(written.count + (isNegative ? 1 : 0))
        let value = written.reduce(0) { $0 * 10 + (figures.firstIndex(of: $1) ?? 0) }
        return isNegative ? -value : value
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
