import Grading
import Lessons
import Testing

@Suite("Any number, written in any usual way, reads back equal; any text whatever is read or refused")
struct NumberPropertyTests {
    /// A number with the forms that people give it in one language.
    private static func forms(of value: Int, _ language: Language) -> [String] {
        let (group, point, million) = language == .english ? (",", ".", "million") : (".", ",", "milyon")
        let digits = Array(String(value))
        func grouped(_ separator: String) -> String {
            digits.enumerated().map { ($0 > 0 && (digits.count - $0) % 3 == 0 ? separator : "") + String($1) }.joined()
        }
        let spaces = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "_", "'", group]
        let tail = String(repeating: "0", count: max(0, 7 - digits.count)) + String(digits)
        let millions = "\(tail.dropLast(6))\(point)\(tail.suffix(6))"
        let mantissa = "\(digits[0])\(point)\(digits.count > 1 ? String(digits.dropFirst()) : "0")"
        return [String(value), "+\(value)", formatted(Double(value), in: language), "\(millions) \(million)", "\(millions)M"]
            + ["\(mantissa)e\(digits.count - 1)", "\(mantissa) × 10^\(digits.count - 1)"] + spaces.map(grouped)
    }

    @Test(arguments: Language.allCases)
    func wholeNumbers(_ language: Language) throws {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<3_000 {
            let value = Int(generator.next() >> (11 + generator.next() % 53))
            for form in Self.forms(of: value, language) {
                let read = try WrittenNumber.read(form, unit: "parameters", language: language).value
                #expect(read == Double(value), "\(form) in \(language)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func decimals(_ language: Language) throws {
        var generator = SplitMix64(seed: 2)
        for _ in 0..<3_000 {
            let value = Double(generator.next() % 1_000_000_000) / 1_000
            let text = formatted(value, in: language)
            let read = try WrittenNumber.read(text, unit: nil, language: language).value
            // Six digits are shown of what is no whole number, and never fewer than stand before the point.
            #expect(abs(read - value) <= max(0.5, value * 1e-5), "\(text) for \(value)")
            #expect(formatted(read, in: language) == text)
        }
    }

    @Test func anyText() {
        let letters = Array("0123456789.,eE×x*^⁸+-−%_' \u{202F}MKBbinmilyonİIı{}/\n\t🙂\u{301}")
        var generator = SplitMix64(seed: 3)
        for _ in 0..<50_000 {
            let text = String((0..<generator.next() % 14).map { _ in letters[Int(generator.next() % UInt64(letters.count))] })
            for language in Language.allCases {
                guard let number = try? WrittenNumber.read(text, unit: "bytes", language: language) else { continue }
                #expect(number.value.isFinite && number.step.isFinite, "\(text)")
            }
        }
    }

    @Test(arguments: [
        (134_515_008.0, "134,515,008", "134.515.008"), (0.25, "0.25", "0,25"), (1024, "1,024", "1.024"), (999, "999", "999"),
        (-1234.5, "-1,234.5", "-1.234,5"), (21.047_123_4, "21.0471", "21,0471"), (0.000_123_456_78, "0.000123457", "0,000123457"),
        (1_234_567.89, "1,234,567.9", "1.234.567,9"), (0, "0", "0"),
    ])
    func howNumbersAreWritten(_ value: Double, _ english: String, _ turkish: String) {
        #expect(formatted(value, in: .english) == english)
        #expect(formatted(value, in: .turkish) == turkish)
    }
}
