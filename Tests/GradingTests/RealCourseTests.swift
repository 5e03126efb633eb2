import Diagnostics
import Foundation
import Grading
import Lessons
import Testing

@Suite("The quizzes of the real course can all be asked, answered and graded")
struct RealCourseTests {
    private static let folder = CourseFolder(
        path: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "lessons").path)

    /// As `imbik model info` reads them from the files; CommandTests run `imbik check` on the files themselves.
    private static let facts: FactSource = { name in
        let table: [ModelFacts.Fact: Int]? = switch name {
        case "smollm2":
            [
                .parameters: 134_515_008, .bytes: 98_362_432, .layers: 30, .width: 576, .heads: 9, .keyValueHeads: 3, .headWidth: 64,
                .feedForward: 1536, .vocabulary: 49_152, .context: 8192, .embeddingParameters: 28_311_552,
                .attentionParameters: 884_736, .feedForwardParameters: 2_654_208, .layerParameters: 3_540_096,
                .kvNumbersPerToken: 11_520, .kvBytesPerToken: 46_080,
            ]
        case "damla":
            [
                .parameters: 2_557_632, .bytes: 2_900_000, .layers: 4, .width: 192, .heads: 6, .keyValueHeads: 6, .headWidth: 32,
                .feedForward: 512, .vocabulary: 4096, .context: 256, .embeddingParameters: 786_432, .attentionParameters: 147_456,
                .feedForwardParameters: 294_912, .layerParameters: 442_752, .kvNumbersPerToken: 1536, .kvBytesPerToken: 6144,
            ]
        default: nil
        }
        return table.map { table in ModelFacts { table[$0] ?? 0 } }
    }

    private static let course = folder.read().course

    @Test func nothingIsWrong() {
        let text = AuthorsText { Self.folder.text(of: $0) }
        let models = CheckedModels(known: ["smollm2", "damla"], facts: Self.facts)
        let found = Self.course.quizDiagnostics(text, models: models)
        let references = Self.course.referenceDiagnostics(text) { Self.folder.exists($0) }
        #expect((found + references).map(\.description).joined(separator: "\n") == "")
    }

    /// The right answer of any variant, written as the page shows it, is graded as right; every mistake gets its own reason.
    @Test(arguments: Language.allCases)
    func solutionsAreRight(_ language: Language) throws {
        for quiz in Self.course.entries.compactMap({ $0.lessons[language] }).flatMap(\.quizzes) {
            for seed in 0..<20 {
                let question = try Question(quiz, learner: Learner(id: "learner \(seed)"), facts: Self.facts)
                #expect(!question.text.contains("?}") && !question.text.contains("{"), "\(question.text)")
                let solution = try #require(question.solution())
                let answers: [Answer]
                switch quiz.kind {
                case .choice(let choices): answers = choices.indices.filter { choices[$0].isRight }.map { .choice($0) }
                case .choices(let choices): answers = [.choices(Set(choices.indices.filter { choices[$0].isRight }))]
                case .number(let key):
                    answers = [.number(solution.answers[0])]
                    guard case .exact = key.tolerance else { break }
                    for reason in solution.reasons {
                        guard case .mistake(let value) = reason.subject else { continue }
                        guard case .graded(let grade) = question.grade(.number(value)) else { Issue.record("\(value)"); continue }
                        #expect(grade.score == 0 && grade.reasons.contains { $0.subject == .mistake(value) }, "\(quiz.id) \(value)")
                    }
                case .text(let accepted): answers = accepted.map { .text($0) }
                case .order(let items): answers = [.order(Array(items.indices))]
                }
                for answer in answers {
                    guard case .graded(let grade) = question.grade(answer) else { Issue.record("\(quiz.id) \(answer)"); continue }
                    #expect(grade.isRight, "\(quiz.id) \(answer)")
                }
            }
        }
    }

    @Test func theClosingQuiz() throws {
        let lesson = try #require(Self.course.entry(named: "test-yourself")?.lessons[.english])
        let statements = try #require(lesson.quizzes.first { $0.id == "distilled-has-fewer" })
        guard case .choice(let choices) = statements.kind else { Issue.record("no choice"); return }
        #expect(choices.map(\.isRight) == [true, false, false])
        let numbers = lesson.quizzes.filter { if case .number = $0.kind { !$0.mistakes.isEmpty } else { false } }
        #expect(numbers.count >= 10)
        #expect(lesson.quizzes.map(\.id.name).count == Set(lesson.quizzes.map(\.id.name)).count)
    }

    @Test(arguments: [
        ("count-smollm2", "134,515,008"), ("damla-embedding-share", "30.7%"), ("student-layers", nil), ("bits-per-weight", "5.85"),
    ] as [(String, String?)])
    func keysWorkedOutApart(_ id: String, _ answer: String?) throws {
        let lesson = try #require(Self.course.entry(named: "test-yourself")?.lessons[.english])
        let quiz = try #require(lesson.quizzes.first { $0.id.name == id })
        let question = try Question(quiz, learner: Learner(id: "ada"), facts: Self.facts)
        let layers = Int(question.variant.values["layers"] ?? 0)
        let expected = answer ?? "\(28_311_552 + layers * (2 * 576 * 576 + 2 * 576 * 192 + 3 * 576 * 1536 + 2 * 576) + 576)"
        guard case .graded(let grade) = question.grade(.number(expected)) else { Issue.record("ungradable"); return }
        #expect(grade.isRight)
    }
}
