import Diagnostics
import Grading
import Lessons
import Testing

/// Mutations know YAML's structure: lines vanish, come twice, change places or depth, lose their key, get another value.
@Suite("Whatever stands in a translated quiz, nothing is lost without a diagnostic that has its line")
struct QuizTranslationFuzzTests {
    private static let originals = [
        VariantTests.lora, GradingRuleTests.choices, GradingRuleTests.words,
        "id: o\nkind: order\nquestion: q\nanswer: [a, b, c]\nwhy: w\nhints: [x, y]",
        "id: s\nkind: choice\nshuffle: true\nquestion: q\nchoices:\n  - { text: a, why: b, right: true }\n  - { text: c, why: d }",
    ]

    /// The words of the originals, as a translation gives them.
    private static let translations = [
        """
        id: lora
        question: Rankı {rank} olan bir LoRA, {width} × {2 * width} {{matriste}}?
        hints: ["Rank {rank}."]
        why: "{rank} · {3 * width}."
        mistakes:
          - why: "Bu {width} × {2 * width}."
        """,
        "id: o\nquestion: s\nanswer:\n  - bir\n  - iki\n  - üç\nwhy: n\nhints:\n  - x\n  - y",
        "id: s\nquestion: s\nchoices:\n  - text: bir\n    why: çünkü\n  - text: iki\n    why: ondan",
    ]

    private static let values = [
        "", "~", "null", "[]", "{}", "[a", "{a: b", "'", "\"x", "|", ">-", "&a x", "*a", "!!int 3", "1e400", "{rank", "{1/0}", "{nobody}", "x: y",
        "- x", "\t", "\u{0}", "\u{FEFF}", "🙂", "İ", "```", "---", "...", "{model(\"tiny\").layers}", "{model(\"x\").layers}", "{{", "}}}",
    ]

    private static func mutated(_ text: String, _ generator: inout SplitMix64) -> String {
        func draw(_ count: Int) -> Int { Int(generator.next() % UInt64(max(count, 1))) }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...draw(3) where !lines.isEmpty {
            let at = draw(lines.count)
            switch draw(8) {
            case 0: lines.remove(at: at)
            case 1: lines.insert(lines[at], at: draw(lines.count + 1))
            case 2: lines.swapAt(at, draw(lines.count))
            case 3: lines[at] = String(repeating: " ", count: draw(5)) + lines[at]
            case 4: lines[at] = String(lines[at].drop { $0 == " " })
            case 5: lines[at] = String(lines[at].drop { $0 != ":" })
            case 6: lines[at] = (lines[at].split(separator: ":").first.map(String.init) ?? "") + ": " + values[draw(values.count)]
            default: lines.insert("\(["kind", "why", "vary", "answer", "right", "tolerance", "id"][draw(7)]): \(values[draw(values.count)])", at: at)
            }
        }
        return lines.joined(separator: "\n")
    }

    private struct Pair {
        var original, translation: Lesson
        var diagnostics: [Diagnostic]
        var texts: [String: String]
    }

    private static func pair(_ original: String, _ translation: String) -> Pair {
        let first = matter + "```quiz\n\(original)\n```\n"
        let other = "---\ntitle: T\nsummary: S\ngoals: [G]\n---\n<!-- translates: (start) -->\n\n```quiz\n\(translation)\n```\n"
        let (lesson, found) = Lesson.parse(first, file: "demo/en.md")
        let (merged, more) = Lesson.parse(translation: other, file: "demo/tr.md", language: .turkish, of: lesson)
        let texts = ["demo/en.md": first, "demo/tr.md": other]
        let course = Course(
            outline: outline(["demo"]), entries: [Course.Entry(folder: "demo", lessons: [.english: lesson, .turkish: merged])])
        let checked = course.quizDiagnostics(AuthorsText { texts[$0] }, models: CheckedModels(known: ["tiny"], facts: facts))
        return Pair(original: lesson, translation: merged, diagnostics: found + more + checked, texts: texts)
    }

    private static func lineCount(_ text: String?) -> Int {
        text.map { $0.unicodeScalars.count { $0 == "\n" } + 1 } ?? 0
    }

    @Test(arguments: 0..<8)
    func nothingIsLostUnsaid(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        func draw(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
        var (unscathed, reported) = (0, 0)
        for _ in 0..<300 {
            let index = [0, 3, 4][draw(3)]
            let original = draw(3) == 0 ? Self.mutated(Self.originals[index], &generator) : Self.originals[index]
            let translation = Self.mutated(Self.translations[[0: 0, 3: 1, 4: 2][index] ?? 0], &generator)
            let pair = Self.pair(original, translation)
            for diagnostic in pair.diagnostics {
                let lines = Self.lineCount(pair.texts[diagnostic.position.file])
                #expect((1...max(lines, 1)).contains(diagnostic.position.line), "\(diagnostic)\n\(original)\n\(translation)")
                #expect(!diagnostic.problem.english.isEmpty && diagnostic.position.column >= 1)
            }
            let errors = pair.diagnostics.count { $0.severity == .error }
            // What an author wrote and no learner will see must be said.
            if pair.translation.quizzes.count < pair.original.quizzes.count || pair.original.quizzes.isEmpty {
                #expect(errors > 0, "\(original)\n\(translation)")
            }
            for quiz in pair.translation.quizzes {
                guard let question = try? Question(quiz, learner: ada, facts: facts) else {
                    #expect(errors > 0, "a quiz that can't be asked\n\(original)\n\(translation)")
                    continue
                }
                for answer in [Answer.choice(0), .choices([0]), .number("7"), .text("x"), .order([0, 1, 2])] {
                    guard case .graded(let grade) = question.grade(answer) else { continue }
                    #expect((0...1).contains(grade.score))
                }
            }
            if errors > 0 { reported += 1 } else { unscathed += 1 }
        }
        #expect(unscathed > 5 && reported > 50, "\(unscathed) unscathed, \(reported) reported")
    }

    @Test(arguments: 0..<4)
    func damagedBytes(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func draw(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
        for _ in 0..<150 {
            var scalars = Array(Self.translations[draw(3)].unicodeScalars)
            for _ in 0...draw(5) {
                let value = Array(Self.values[draw(Self.values.count)].unicodeScalars)
                scalars.insert(contentsOf: value, at: draw(scalars.count + 1))
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            for original in Self.originals {
                let pair = Self.pair(original, String(view))
                for diagnostic in pair.diagnostics {
                    let lines = Self.lineCount(pair.texts[diagnostic.position.file])
                    #expect((1...max(lines, 1)).contains(diagnostic.position.line))
                }
            }
        }
    }
}
