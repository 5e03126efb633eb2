import Foundation
import Grading
import Hashing
import JSON
import Lessons
import TestSupport
import Testing

@testable import SiteGenerator

/// The page's scripts read numbers, draw variants and hash as the program does. What the program says stands in a file, and
/// `Tools/check-site` asks the scripts in a browser for the same.
@Suite("What the page's scripts must agree with")
struct ScriptVectorTests {
    private static let numbers = [
        "134515008", "134,515,008", "134.515.008", "134 515 008", "134\u{A0}515\u{202F}008", "1.3e8", "1,3e8", "1.3 × 10^8", "1.3x10**8", "1,3·10⁸",
        "2 × 10⁻³", "135M", "135 million", "135 milyon", "135 mn", "12 bin", "7B", "1.234", "1,234", "1.234,5", "1,234.5", "0,25", ".5", "0.5", "12.", "12,",
        "-3", "−3", "+3", "≈ 800", "~800", "= 7", "5%", "%5", "yüzde 5", "5 percent", "1 MB", "1 MiB", "1.5 GB", "1G", "512 KiB", "800 bits", "800 bit", "8 parameters",
        "1_000_000", "1'000'000", "1,2,3", "1.2.3", "12,34", "0,123", "00,123", "", "  ", "abc", "12 elephants", "1e", "1e99999", "1e400", "NaN", "Infinity",
        "12 MB per batch", "1.000.000", "1 000", "1 0000", "135 MİLYON", "135 MILYON", "3 k", "3 K", "1,5 mr", "٣", "12\n", "1 e5", "5 %", "9 ×", "9 × 10", "--3",
    ]

    @Test func numbersVariantsHashes() throws {
        var numbers: [JSONValue] = []
        for text in Self.numbers {
            for language in Language.allCases {
                for unit in ["parameters", "MB", "%", "bits", nil] as [String?] {
                    let outcome: JSONValue
                    do throws(UngradableAnswer) {
                        outcome = .number(try WrittenNumber.read(text, unit: unit, language: language).value)
                    } catch {
                        outcome = switch error {
                        case .empty: "empty"
                        case .otherUnit: "unit"
                        case .notANumber, .noSuchChoice, .notEveryItem, .otherKind, .missingModel: "number"
                        }
                    }
                    numbers.append([.string(text), unit.map { .string($0) } ?? .null, .string(language.rawValue), outcome] as JSONValue)
                }
            }
        }
        let quizzes = try [Self.vary(1), Self.vary(9), Self.vary(64)].map { try quiz($0) }
        let variants = ["ada", "İpek Ş.", "web-0123456789ab", "I\u{307}nce"].flatMap { learner in
            quizzes.map { quiz -> JSONValue in
                let variant = Variant(of: quiz, for: Learner(id: learner))
                var generator = SplitMix64(seed: variant.orderSeed)
                return [
                    .string(learner), .string(quiz.id.name), .integer(Variant.count(of: quiz)), .integer(variant.number),
                    .array(generator.permutation(of: 7).map { .integer($0) }),
                ]
            }
        }
        let texts = ["LoRA", " “low-rank  Adaptation.” ", "IŞIK", "ışık", "İstem", "'x'", "ﬁne", "...", ""].flatMap { text in
            Language.allCases.map { [.string(text), .string($0.rawValue), .array(FoldedText(text, language: $0).forms.filter { !$0.isEmpty }.sorted().map { .string($0) })] as JSONValue }
        }
        let hashes = ["", "abc", String(repeating: "ığ", count: 100)].map { [.string($0), .string(SHA256Digest(of: $0).description)] as JSONValue }
        let names = [0, 1, -1, 134_515_008, 0.1, 1.0 / 3, 2304, 1e-7, 123_456_789.123].map { [.number($0), .string(NumberAnswers.exact($0))] as JSONValue }
        let all: JSONValue = [
            "numbers": .array(numbers), "variants": .array(variants), "texts": .array(texts), "hashes": .array(hashes), "names": .array(names),
        ]
        try expectGolden(String(decoding: all.bytes, as: UTF8.self).replacing("],[", with: "],\n[") + "\n", "scripts.json")
    }

    private static func vary(_ count: Int) -> String {
        let values = (1...max(count, 1)).map(String.init).joined(separator: ", ")
        return "id: vary-\(count)\nkind: number\nvary: { a: [\(values)] }\nquestion: '{a}?'\nanswer: a"
    }
}
