import Diagnostics
import Foundation
import Grading
import JSON
import Lessons
import Submissions
import Testing

@Suite("Whatever a file holds, it is graded or refused with words")
struct AnswerFileFuzzTests {
    let key = CourseKey(course(), facts: oneModel)

    private let seedFile = answerFile(
        "ada", name: "=Ada",
        [
            answers("next", of: "ada", given(.choice(1), 1, seconds: 2)), answers("rank", of: "ada", given(.number("1,5"))),
            answers("several", of: "ada", given(.choices([0, 2]))), answers("x", of: "ada", given(.order([1, 0])), given(.text("t"))),
        ])

    /// Grades the bytes and writes every report about them.
    private func exercise(_ bytes: [UInt8]) {
        let result = report([graded("a\nb.json", bytes, key)], key)
        #expect(result.submissions.count + result.refused.count == 1)
        for refusal in result.refused {
            for language in Language.allCases {
                let explanation = refusal.reason.explanation(file: refusal.file, in: language)
                #expect(!explanation.problem.description.isEmpty && !explanation.problem.description.contains("\n"))
            }
        }
        let table = result.table(in: .turkish)
        #expect(!table.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{1B}" })
        #expect(!result.csv(in: .english).isEmpty && !result.junit(in: .english).isEmpty)
        #expect((try? JSONValue(parsing: result.json(in: .english).bytes)) != nil)
        #expect(result.gradescope(in: .english).count == 1)
        if let grade = result.submissions.first { #expect(grade.reached >= 0 && grade.reached <= Double(grade.possible)) }
    }

    @Test(arguments: 0..<8)
    func bytesChangedAnywhere(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let seedBytes = Array(seedFile.json.prettyText.utf8)
        let pieces = ["\"", "{", "}", "[", "]", ",", ":", "null", "-1", "1e999", "9223372036854775808", "\\u0000", "\\ud800", "\u{1B}[2J", "🙂", "\u{202E}"]
        for _ in 0..<250 {
            var bytes = seedBytes
            for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
                case 2: bytes.insert(contentsOf: Array(pieces.randomElement(using: &generator)!.utf8), at: place)
                case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
                default: bytes = Array(bytes.prefix(place))
                }
            }
            exercise(bytes)
        }
    }

    /// Files that are JSON and well formed up to one value, which may be anything.
    @Test(arguments: 0..<8)
    func valuesChangedAnywhere(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed &+ 1000)
        for _ in 0..<250 {
            let value = Self.mutated(seedFile.json, &generator)
            exercise(value.bytes)
        }
    }

    private static let strangers: [JSONValue] = [
        .null, .bool(true), .integer(-1), .integer(.max), .integer(.min), .number(1e308), .string(""), .string("\u{1B}]0;x\u{7}"),
        .string("a\r\nb"), .string("=1+1"), .string(String(repeating: "9", count: 5000)), .string("\u{0}"), .array([]), .object([]),
        .array([.integer(0), .integer(0)]), ["choice": 0], ["number": "1e400"], ["text": "\u{202E}"], ["order": [0, 0]],
        ["choices": [9_223_372_036_854_775_807]],
    ]

    private static func mutated(_ value: JSONValue, _ generator: inout SplitMix64) -> JSONValue {
        if Int.random(in: 0..<12, using: &generator) == 0 { return strangers.randomElement(using: &generator)! }
        switch value {
        case .array(var items):
            guard !items.isEmpty else { return value }
            let index = Int.random(in: 0..<items.count, using: &generator)
            items[index] = mutated(items[index], &generator)
            return .array(items)
        case .object(var members):
            guard !members.isEmpty else { return value }
            let index = Int.random(in: 0..<members.count, using: &generator)
            if Int.random(in: 0..<15, using: &generator) == 0 {
                members.remove(at: index)
            } else {
                members[index].value = mutated(members[index].value, &generator)
            }
            return .object(members)
        case .null, .bool, .integer, .number, .string: return strangers.randomElement(using: &generator)!
        }
    }
}
