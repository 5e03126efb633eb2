import Learning
import Lessons
import TerminalView
import Testing

@testable import Dialogue

@Suite("A cell whose output is frozen")
struct FrozenCellTests {
    private static let course: Course = {
        let text = """
            ---
            id: demo
            title: Demo
            summary: Demo.
            minutes: 1
            models: []
            goals: []
            ---

            ```swift
            //| label: slow
            //| freeze: true
            let loss = 0.42
            ```

            ```swift
            //| label: next
            print(loss)
            ```
            """
        let lesson = Lesson.parse(text, file: "demo/en.md").lesson
        return Course(
            outline: CourseOutline.parse("title: { en: Demo }\nlanguages: [en]\nlessons: ['demo']", file: "course.yml").outline,
            entries: [Course.Entry(folder: "demo", lessons: [.english: lesson])])
    }()

    private func rehearsal(isCurrent: Bool = true, _ language: Language = .english) -> Rehearsal {
        let display = FrozenDisplay(
            pieces: [.output("loss 0.42\u{1B}[2J\n", isError: false), .claim("it falls", holds: true)], date: "2026-11-22",
            machine: "A Processor, Debian 12", isCurrent: isCurrent)
        return Rehearsal(language, lesson: "demo", course: Self.course) { _, label in label == "slow" ? display : nil }
    }

    @Test func itsOutputIsShownAtOnceWithDayAndMachine() {
        let rehearsal = rehearsal()
        rehearsal.go(to: "slow")
        #expect(rehearsal.said.contains("loss 0.42"))
        #expect(rehearsal.said.contains("holds: it falls"))
        #expect(rehearsal.said.contains("frozen: this ran on 2026-11-22, on A Processor, Debian 12"))
        #expect(!rehearsal.said.contains("has changed") && !rehearsal.said.contains("\u{1B}"))
        #expect(rehearsal.below.contains("Enter continue") && rehearsal.below.contains("r run it here"))
        #expect(rehearsal.lastRun == nil)
    }

    @Test func inTurkishToo() {
        let rehearsal = rehearsal(.turkish)
        rehearsal.go(to: "slow")
        #expect(rehearsal.said.contains("dondurulmuş: bu, 2026-11-22 günü şu makinede çalıştı: A Processor"))
    }

    @Test func whatHasChangedSinceIsSaid() {
        let rehearsal = rehearsal(isCurrent: false)
        rehearsal.go(to: "slow")
        #expect(rehearsal.said.contains("Since then the cell, one above it, the compiler or the model has changed."))
    }

    @Test func enterGoesOnWithoutRunningIt() throws {
        let rehearsal = rehearsal()
        rehearsal.go(to: "slow")
        rehearsal.press("⏎")
        #expect(rehearsal.dialogue.session.record(of: Self.course.entries[0].lessons[.english]!.cells[0]) == nil)
        rehearsal.go(to: "next")
        rehearsal.press("⏎")
        let run = try #require(rehearsal.lastRun)
        #expect(run.before.map(\.cell.label) == ["slow"] && run.before.allSatisfy(\.runsOnlyIfNeeded))
    }

    @Test func itRunsWhereTheLearnerWantsIt() throws {
        let rehearsal = rehearsal()
        rehearsal.go(to: "slow")
        rehearsal.press("r")
        #expect(rehearsal.lastRun?.program.cell.label == "slow")
        rehearsal.cell("loss 0.43\n")
        #expect(rehearsal.dialogue.standing(of: Self.course.entries[0].lessons[.english]!.cells[0]) == .done)
        rehearsal.press("⏎")
        rehearsal.press("⏎")
        let run = try #require(rehearsal.lastRun)
        #expect(run.before.map(\.runsOnlyIfNeeded) == [false])
    }

    @Test func editedItIsACellLikeAnyOther() {
        let rehearsal = rehearsal()
        rehearsal.go(to: "slow")
        rehearsal.press("e")
        rehearsal.handle(.edited("slow", source: "let loss = 1.0"))
        rehearsal.cell("", way: .fault, message: "error: no")
        #expect(rehearsal.below.contains("Enter try again"))
        #expect(!rehearsal.said.contains("has changed"))
    }
}
