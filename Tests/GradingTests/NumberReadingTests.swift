import Grading
import Lessons
import Testing

@Suite("Numbers are read as people write them")
struct NumberReadingTests {
    private func read(_ text: String, _ unit: String?, _ language: Language) -> Double? {
        try? WrittenNumber.read(text, unit: unit, language: language).value
    }

    @Test(arguments: [
        "134515008", "134,515,008", "134.515.008", "134 515 008", "134\u{202F}515\u{202F}008", "134\u{A0}515\u{A0}008",
        "134\u{2009}515\u{2009}008", "134_515_008", "13_4515_008", "134'515'008", "134’515’008", " 134515008 ", "+134515008",
        "134,515,008 parameters", "134515008 parameter", "134515008.", "≈ 134515008", "= 134515008", "134.515.008,0", "134,515,008.0",
        "134 515 008,0", "134.515008e6", "134.515008 M", "134.515008M parameters", "1.34515008e8", "1.34515008E+8",
        "1.34515008 × 10^8", "1.34515008x10^8", "1.34515008*10**8", "1.34515008·10⁸", "0.134515008 B", "134515.008K",
    ])
    func inAnyLanguage(_ text: String) {
        #expect(read(text, "parameters", .english) == 134_515_008)
    }

    @Test(arguments: [
        ("1,234", Language.english, 1234.0), ("1,234", .turkish, 1.234), ("1.234", .english, 1.234), ("1.234", .turkish, 1234),
        ("0,123", .english, 0.123), ("0.123", .turkish, 0.123), ("12,5", .english, 12.5), ("12.5", .turkish, 12.5),
        ("1234,567", .english, 1234.567), ("1234.567", .turkish, 1234.567), ("1.234,5", .english, 1234.5),
        ("1,234.5", .turkish, 1234.5), ("1.234e3", .turkish, 1234), ("1,234e3", .english, 1234), (".5", .english, 0.5),
        (",5", .turkish, 0.5), ("-3", .english, -3), ("−3,5", .turkish, -3.5), ("1e-3", .english, 0.001),
        ("2 × 10⁻³", .english, 0.002),
    ])
    func theLanguageDecidesOnlyWhereBothArePossible(_ text: String, _ language: Language, _ expected: Double) {
        #expect(read(text, nil, language) == expected)
    }

    @Test(arguments: [
        ("135M", Language.english, 135e6), ("135 million", .english, 135e6), ("135 million parameters", .english, 135e6),
        ("135 milyon", .turkish, 135e6), ("135 mn", .turkish, 135e6), ("134,5 Mn", .turkish, 134.5e6), ("135 mn. parametre", .turkish, 135e6),
        ("135 MİLYON", .turkish, 135e6), ("135 MILYON", .turkish, 135e6), ("12 bin", .turkish, 12e3), ("12 BİN", .turkish, 12e3),
        ("1,7 milyar", .turkish, 1.7e9), ("7B", .english, 7e9), ("7B", .turkish, 7e9), ("3 thousand", .english, 3e3), ("2 trilyon", .turkish, 2e12),
        ("12k", .english, 12e3),
    ])
    func scales(_ text: String, _ language: Language, _ expected: Double) {
        #expect(read(text, language == .english ? "parameters" : "parametre", language) == expected)
    }

    @Test(arguments: [
        ("98 MB", "bytes", 98e6), ("98 MB", "MB", 98), ("98", "MB", 98), ("0.098 GB", "MB", 98), ("98000 kB", "MB", 98),
        ("1 GiB", "bytes", 1_073_741_824), ("1 GiB", "MiB", 1024), ("512 MiB", "GiB", 0.5), ("98M", "bytes", 98e6), ("2G", "bytes", 2e9),
        ("64B", "bytes", 64), ("1024 bytes", "KiB", 1), ("46 KB", "bytes per token", 46e3), ("46,080 bytes per token", "bytes per token", 46_080),
        ("3 megabytes", "bytes", 3e6),
    ])
    func bytes(_ text: String, _ unit: String, _ expected: Double) {
        #expect(read(text, unit, .english) == expected)
    }

    static let parts: [(String, String?, Language, Double)] = [
        ("21%", "%", .english, 21), ("%21", "%", .turkish, 21), ("yüzde 21", "%", .turkish, 21), ("21 percent", "percent", .english, 21),
        ("21", "%", .english, 21), ("21 %", nil, .english, 0.21), ("%50", nil, .turkish, 0.5),
    ]

    @Test(arguments: parts)
    func percents(_ text: String, _ unit: String?, _ language: Language, _ expected: Double) {
        #expect(read(text, unit, language) == expected)
    }

    @Test func bytesInTurkish() {
        #expect(read("98,5 MB", "bayt", .turkish) == 98.5e6)
        #expect(read("46.080 bayt", "bayt", .turkish) == 46_080)
        #expect(read("512 megabayt", "MB", .turkish) == 512)
    }

    @Test(arguments: [
        "many", "12,34,56", "1.2.3", "12 34", "1,,2", "--3", "e8", "1e99999", "1 × 10", "1 × 10^", "3 + 4", "0x10", "1/2", "12'34", "1e400",
        "𝟙", "٣", "½", "NaN", "inf", "1e8e8", "5 5.5 5",
    ])
    func whatIsNoNumber(_ text: String) {
        #expect(throws: UngradableAnswer.notANumber(text, unit: "parameters")) {
            try WrittenNumber.read(text, unit: "parameters", language: .english)
        }
    }

    static let strangers: [(String, String?)] = [
        ("3 apples", "parameters"), ("98 MB", "parameters"), ("5 layers", "bytes"), ("3 kg", nil),
    ]

    @Test(arguments: strangers)
    func otherUnits(_ text: String, _ unit: String?) {
        #expect(throws: UngradableAnswer.otherUnit(text, expected: unit)) {
            try WrittenNumber.read(text, unit: unit, language: .english)
        }
    }

    @Test(arguments: [
        ("135M", 1e6), ("134515008", 1), ("135,000,000", 1e6), ("1.3e8", 1e7), ("1.30e8", 1e6), ("0.25", 0.01), ("98.5 MB", 1e5), ("0", 1),
    ])
    func theStepOfTheLastDigit(_ text: String, _ step: Double) throws {
        let number = try WrittenNumber.read(text, unit: "bytes", language: .english)
        #expect(abs(number.step - step) < step * 1e-9)
    }

    @Test func emptyAndHuge() {
        #expect(throws: UngradableAnswer.empty) { try WrittenNumber.read(" \n\u{A0}", unit: nil, language: .english) }
        #expect(throws: UngradableAnswer.notANumber(String(repeating: "9", count: 40) + "…", unit: nil)) {
            try WrittenNumber.read(String(repeating: "9", count: 100_000), unit: nil, language: .english)
        }
    }
}
