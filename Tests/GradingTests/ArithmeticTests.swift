import Diagnostics
import Grading
import Testing

@Suite("Keys are arithmetic, and nothing else")
struct ArithmeticTests {
    private func value(_ text: String, _ values: [String: Double] = ["rank": 8, "width": 576]) throws -> Double {
        try Arithmetic.parse(text, names: values.keys.sorted()).value(values, facts: facts)
    }

    @Test(arguments: [
        ("134_515_008", 134_515_008.0), ("2 * rank * width", 9216), ("2*rank*width", 9216), ("rank + width * 2 - 1", 1159),
        ("(rank + width) * 2", 1168), ("10 - 3 - 2", 5), ("64 / 4 / 2", 8), ("7 / 2", 3.5), ("7 % 4", 3), ("-rank + 1", -7), ("-(rank + 1)", -9),
        ("2 * -3", -6), ("1 + 2 * 3 % 4", 3), ("1.5e3", 1500), ("min(rank, 3, 5)", 3), ("max(rank, width)", 576), ("round(2.5)", 3),
        ("floor(7 / 2)", 3), ("ceil(7 / 2)", 4), ("log2(width / 9)", 6), ("sqrt(width)", 24), ("pow(2, 10)", 1024), ("abs(3 - 5)", 2),
        ("model(\"tiny\").parameters", 1000), ("model(\"tiny\").layers * rank", 8016), ("2 * // the two factors\n rank", 16),
    ])
    func values(_ text: String, _ expected: Double) throws {
        #expect(try value(text) == expected)
    }

    @Test func agreesWithSwift() throws {
        let (a, b, c) = (17.0, 5.0, 3.0)
        let expected: [(String, Double)] = [
            ("a - b * c + a / b", a - b * c + a / b), ("a * b - c * a - b", a * b - c * a - b), ("a / b * c", a / b * c),
            ("a - (b - c) - a * (b + c)", a - (b - c) - a * (b + c)), ("a + b - c + a - b", a + b - c + a - b),
            ("a.b", .nan),
        ]
        for (text, number) in expected where number.isFinite {
            #expect(try value(text, ["a": a, "b": b, "c": c]) == number, "\(text)")
        }
    }

    static let wrong: [(String, Int, String)] = [
        ("", 0, "nothing stands here | write arithmetic: 2 * rank * width"),
        ("2 * rnak", 4, "nothing is called 'rnak' | did you mean 'rank'?"),
        ("2 * heads", 4, "nothing is called 'heads' | names in 'vary': rank, width"),
        ("rank ** 2", 5, "there is no operator '**' here | operators: + - * / %"),
        ("rank << 2", 5, "there is no operator '<<' here | operators: + - * / %"),
        ("+rank", 0, "there is no operator '+' here | operators: + - * / %"),
        ("2 * sqr(rank)", 4, "there is no function 'sqr' | did you mean 'sqrt'?"),
        ("round(1, 2)", 0, "'round' takes 1 number, not 2"),
        ("min(1)", 0, "'min' takes at least 2 numbers, not 1"),
        ("0x10 * rank", 0, "'0x10' is no decimal number | write 4096, 1_000_000, 0.5 or 1e6"),
        ("model(\"tiny\").layer", 14, "a model has no fact 'layer' | did you mean 'layers'?"),
        ("(rank * 2", 9, "')' is missing here"),
        ("rank / (8 - rank)", 5, "this divides by zero"),
        ("rank % 0", 5, "this divides by zero"),
        ("sqrt(-rank)", 0, "this has no finite value"),
        ("1e9 * 1e9", 4, "1e+18 is beyond 2^53, where whole numbers are no longer exact | ask in a larger unit"),
        ("model(\"gpt\").layers", 0, "the model 'gpt' is not on this machine | 'imbik model fetch gpt' gets it"),
        ("2 rank", 2, "an operator is missing before 'rank' | operators have spaces on both sides or on none: + - * / %"),
        ("rank -2", 5, "an operator is missing before '-2' | operators have spaces on both sides or on none: + - * / %"),
    ]

    @Test(arguments: wrong)
    func whatIsWrong(_ text: String, _ offset: Int, _ words: String) throws {
        let error = #expect(throws: ArithmeticError.self) { try value(text) }
        #expect(error?.offset == offset)
        #expect(error.map { [$0.words.problem.english, $0.words.hint?.english].compactMap(\.self).joined(separator: " | ") } == words)
    }

    @Test(arguments: [
        "{ exit(1) }()", "import Foundation", "let x = 1", "rank == 8", "rank ? 1 : 2", "\"text\"", "[1, 2]", "rank as Int", "try rank", "rank!",
        "(1, 2)", "#line", "\\.self", "rank.magnitude", "model(named: \"tiny\").layers", "model(\"ti\\(rank)\").layers", "model(\"tiny\")",
        "min(a: 1, b: 2)", "min { 1 }", "while true {}", "rank = 3", "_ = 3", "/a/", "nil", "self", "rank; width", "`rank`+`", "((((", ")", "*", "2 *",
        "await rank", "rank...width", "min(1, 2", "unsafeBitCast(rank)", "\u{0}", "é", "//", "#if x\n1\n#endif",
    ])
    func nothingElseIsTaken(_ text: String) {
        #expect(throws: ArithmeticError.self) { try Arithmetic.parse(text, names: ["rank", "width"]) }
    }

    @Test func deepAndLong() {
        let deep = String(repeating: "(", count: 450) + "1" + String(repeating: ")", count: 450)
        _ = try? Arithmetic.parse(deep, names: [])
        _ = try? Arithmetic.parse(String(repeating: "-(", count: 300) + "1" + String(repeating: ")", count: 300), names: [])
        #expect((try? value(String(repeating: "1+", count: 450) + "1", [:])) == 451)
        #expect(throws: ArithmeticError.self) { try Arithmetic.parse(String(repeating: "1+", count: 5000) + "1", names: []) }
    }

    @Test func anyTextIsReadOrRefused() {
        let words = [
            "rank", "width", "2", "1.5", "+", "-", "*", "/", "%", "(", ")", " ", ",", "min", "log2", "model", "\"tiny\"", ".layers", "{", "}", "!", "?",
            "[", "]", "=", "#", "\\", "\n", "é", "let", "\u{0}", "/*", "*/", "\"\"\"",
        ]
        var generator = SplitMix64(seed: 4)
        for _ in 0..<5_000 {
            let text = (0..<generator.next() % 10).map { _ in words[Int(generator.next() % UInt64(words.count))] }.joined()
            guard let formula = try? Arithmetic.parse(text, names: ["rank", "width"]) else { continue }
            guard let value = try? formula.value(["rank": 8, "width": 576], facts: facts) else { continue }
            #expect(value.isFinite, "\(text)")
        }
    }
}
