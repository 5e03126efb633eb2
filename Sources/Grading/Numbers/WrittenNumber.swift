package import Lessons

/// A number as a person wrote it.
package struct WrittenNumber: Hashable, Sendable {
    /// In the unit of the quiz.
    package var value: Double
    /// What one step of the last digit means: 1000000 for `135M`. Zeros at the end of a whole number count as no digits.
    package var step: Double

    /// Reads a number with its unit, both as people write them; `lessons/FORMAT.md` lists the forms.
    ///
    /// - Parameters:
    ///   - unit: what the quiz asks for: "parameters", "MB", "%"; the text may repeat it, or name another size of bytes.
    ///   - language: decides what `1.234` and `1,234` are.
    package static func read(
        _ text: String, unit: String?, language: Language
    ) throws(UngradableAnswer) -> WrittenNumber {
        let trimmed = text.trimmingSpaces
        guard !trimmed.isEmpty else { throw .empty }
        let shown = trimmed.count > 40 ? String(trimmed.prefix(40)) + "…" : String(trimmed)
        var scanner = NumberScanner(trimmed.prefix(200), language: language)
        guard trimmed.count <= 200, let numeral = scanner.numeral() else { throw .notANumber(shown, unit: unit) }

        let expected = unit.map { MeasuringUnit($0, language: language) }
        let suffix = scanner.hasLeadingPercent ? "%" + scanner.rest : scanner.rest
        guard let measure = MeasuredSuffix(suffix, expected: expected, language: language) else {
            let hasWords = suffix.allSatisfy { $0.isLetter || $0.isWhitespace || $0 == "." || $0 == "/" }
            throw hasWords ? .otherUnit(shown, expected: unit) : .notANumber(shown, unit: unit)
        }
        let exponent = numeral.exponent + measure.exponent
        guard (-400...400).contains(exponent), let value = Double("\(numeral.digits)e\(exponent - numeral.decimals)"),
            (value * measure.factor).isFinite
        else { throw .notANumber(shown, unit: unit) }
        let zeros = numeral.decimals == 0 && value != 0 ? numeral.digits.reversed().prefix { $0 == "0" }.count : 0
        let step = Double("1e\(exponent - numeral.decimals + zeros)") ?? 1
        return WrittenNumber(value: (numeral.isNegative ? -value : value) * measure.factor, step: step * measure.factor)
    }
}

extension StringProtocol {
    /// Without white space at both ends, no-break spaces included.
    var trimmingSpaces: SubSequence {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return self[start..<end]
    }
}
