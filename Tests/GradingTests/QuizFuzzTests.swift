import Diagnostics
import Foundation
import Grading
import Lessons
import Testing

@Suite("Whatever stands in a quiz fence, nothing but diagnostics comes out")
struct QuizFuzzTests {
    private static let quizzes = [
        VariantTests.lora, GradingRuleTests.choices, GradingRuleTests.words,
        "id: o\nkind: order\nquestion: q\nanswer: [a, b, c]\nwhy: w",
        "id: m\nkind: number\nquestion: 'Of {model(\"tiny\").layers}?'\nanswer: round(model(\"tiny\").bytes / 7)\ntolerance: 1%\nunit: MB",
    ]

    private static let pieces = [
        "{", "}", "[", "]", ":", ": ", "\n", "\n  - ", "'", "\"", "#", "&a", "*a", "!!int", "|", ">", "%", "@", "`", "\t", "\u{0}", "\u{FEFF}", "é", "🙂",
        "vary:", "answer:", "choices:", "right: true", "why:", "kind: text", "kind: number", "1e400", "-", "0", ".inf", "~", "null", "2 * rank", "{rank}",
        "{1/0}", "model(\"tiny\")", "rank: [4]", "9999999999999999999", "<<: *a", "? x", "---", "...", "```", "((((((((",
    ]

    /// A quiz with a few places cut out, doubled, or filled with something else.
    private static func damaged(_ generator: inout SplitMix64) -> String {
        func draw(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
        var text = Array(quizzes[draw(quizzes.count)].unicodeScalars)
        for _ in 0...draw(4) {
            let start = draw(text.count + 1)
            let end = min(text.count, start + draw(9))
            switch draw(4) {
            case 0: text.removeSubrange(start..<end)
            case 1: text.insert(contentsOf: Array(text[start..<end]), at: start)
            default: text.replaceSubrange(start..<end, with: Array(pieces[draw(pieces.count)].unicodeScalars))
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        return String(view)
    }

    @Test(arguments: 0..<4)
    func damagedQuizzes(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var asked = 0
        for _ in 0..<400 {
            let text = matter + "```quiz\n\(Self.damaged(&generator))\n```\n"
            let (lesson, found) = Lesson.parse(text, file: "demo/en.md")
            let course = Course(outline: outline(["demo"]), entries: [Course.Entry(folder: "demo", lessons: [.english: lesson])])
            let models = CheckedModels(known: ["tiny"], facts: facts)
            let diagnostics = found + course.quizDiagnostics(AuthorsText { _ in text }, models: models)
            #expect(diagnostics.allSatisfy { !$0.problem.english.isEmpty && $0.position.line >= 1 && $0.position.column >= 1 })
            for quiz in lesson.quizzes {
                guard let question = try? Question(quiz, learner: ada, facts: facts) else { continue }
                asked += 1
                #expect(question.displayOrder.sorted() == Array(question.choices.indices))
                for answer in [Answer.choice(0), .choices([0, 1]), .number("7"), .text("x"), .order([0, 1, 2])] {
                    guard case .graded(let grade) = question.grade(answer) else { continue }
                    #expect((0...1).contains(grade.score))
                }
            }
        }
        #expect(asked > 20, "only \(asked) of the damaged quizzes could still be asked")
    }
}
