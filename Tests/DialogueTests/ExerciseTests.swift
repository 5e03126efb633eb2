import Exercises
import Grading
import Learning
import Lessons
import TerminalView
import Testing

@testable import Dialogue

@Suite("An exercise of a lesson is read, edited and checked from the session")
struct ExerciseTests {
    private static let lesson = """
        ---
        id: demo
        title: Demo
        summary: S
        minutes: 1
        models: []
        goals: [G]
        ---
        Before.

        ```exercise
        id: softmax
        ```

        After.

        """

    private static let card = ExerciseCard(
        title: .init(english: "Softmax", turkish: "Softmax işlevi"), points: 3, minutes: 15, state: .tried(0.5))

    private func dialogue(_ exercises: [ExerciseID: ExerciseCard]) throws -> (dialogue: Dialogue, text: String) {
        let (outline, _) = CourseOutline.parse("title: { en: C }\nlanguages: [en]\nlessons: [01-demo]\n", file: "course.yml")
        let lesson = Lesson.parse(Self.lesson, file: "01-demo/en.md", language: .english).lesson
        let course = Course(outline: outline, entries: [.init(folder: "01-demo", lessons: [.english: lesson])])
        let session = try #require(LearnSession(course: course, progress: .init(), lesson: "demo", language: .english, fallback: .english))
        var dialogue = Dialogue(
            session: session, results: QuizResults(), exercises: exercises, learner: Learner(id: "ada"), facts: { _ in nil },
            style: TerminalStyle(width: 80, ink: .plain), size: ScreenSize(columns: 80, rows: 24), flow: .keys)
        let text = Self.text(dialogue.begin(atHome: false))
        return (dialogue, text)
    }

    private static func text(_ effects: [Effect]) -> String {
        effects.flatMap { effect -> [String] in
            if case .show(let lines) = effect { lines.map(\.text) } else { [] }
        }.joined(separator: "\n")
    }

    private func wishes(_ effects: [Effect]) -> [ExerciseWish] {
        effects.compactMap { effect in if case .exercise("softmax", let wish) = effect { wish } else { nil } }
    }

    @Test func itShowsTitlePointsStateAndHowToStart() throws {
        let (dialogue, text) = try dialogue(["softmax": Self.card])
        #expect(
            text.hasSuffix(
                """
                Exercise: Softmax
                3 points · about 15 minutes · 50% of the checks pass
                To start: imbik exercise start softmax
                """))
        #expect(dialogue.keys.prefix(4).map(\.does) == ["read the task", "edit and check", "check", "continue"])
    }

    @Test(arguments: [("t", ExerciseWish.readTask), ("e", .edit), ("r", .check)] as [(Character, ExerciseWish)])
    func aKeyIsAWish(_ key: Character, _ wish: ExerciseWish) throws {
        var dialogue = try dialogue(["softmax": Self.card]).dialogue
        #expect(wishes(dialogue.handle(.key(.character(key)))) == [wish])
    }

    @Test func whatCameOfItIsShownAndKept() throws {
        var dialogue = try dialogue(["softmax": Self.card]).dialogue
        var passed = Self.card
        passed.state = .passed
        let effects = dialogue.handle(.exercise("softmax", lines: [StyledLine("All 3 checks pass.")], passed))
        #expect(Self.text(effects) == "\nAll 3 checks pass.")
        #expect(Self.text(dialogue.handle(.key(.redraw))).contains("passed"))
        #expect(Self.text(dialogue.handle(.key(.enter))).contains("After."))
    }

    @Test func oneThatNobodyWroteIsOnlyNamed() throws {
        var (dialogue, text) = try dialogue([:])
        #expect(text.contains("Exercise: softmax\nExercises are solved in an editor"))
        #expect(wishes(dialogue.handle(.key(.character("e")))) == [])
        #expect(Self.text(dialogue.handle(.key(.enter))).contains("After."))
    }
}
