import Learning
import Lessons
import TerminalView
import Testing

@testable import Dialogue

@Suite("Cells in the session")
struct CellTests {
    private func atHeat() -> Rehearsal {
        let rehearsal = Rehearsal(lesson: "still")
        rehearsal.go(to: "heat")
        return rehearsal
    }

    @Test func outputComesAsItIsWritten() {
        let rehearsal = atHeat()
        rehearsal.press("⏎")
        rehearsal.handle(.cell(.output("one\ntw", isError: false)))
        #expect(rehearsal.text.last == "one" && rehearsal.below.contains("tw"))
        rehearsal.handle(.cell(.output("o\n", isError: false)))
        #expect(rehearsal.text.last == "two")
        rehearsal.cell("three")
        #expect(rehearsal.said.contains("three\n✓ done in 0.31 s") || rehearsal.said.contains("three\n\n✓ done in 0.31 s"))
        rehearsal.press("⏎")
        #expect(rehearsal.dialogue.stop != .none)
    }

    @Test("How a cell ends is told in the language that the learner reads")
    func languageOfTheEnd() {
        let rehearsal = atHeat()
        rehearsal.press("⏎")
        #expect(rehearsal.lastRun?.language == .english)
        rehearsal.cell("one")
        rehearsal.press("lr")
        #expect(rehearsal.lastRun?.language == .turkish)
    }

    @Test func aKeyIsAnsweredWhileACellRuns() {
        let rehearsal = atHeat()
        rehearsal.press("⏎")
        rehearsal.press("?")
        #expect(rehearsal.said.contains("stop a running cell") && rehearsal.dialogue.isRunning)
        rehearsal.press("b")
        #expect(rehearsal.said.contains("A still heats a mixture"))
        rehearsal.handle(.cell(.output("LATE\n", isError: false)))
        #expect(!rehearsal.said.contains("LATE"), "output waits while the learner looks back")
        rehearsal.press("⏎")
        #expect(rehearsal.text.last == "LATE")
        rehearsal.press("x")
        #expect(rehearsal.effects.contains { if case .stopCell = $0 { true } else { false } })
        rehearsal.cell("", way: .interrupted, message: "error: the cell was interrupted")
        #expect(!rehearsal.dialogue.isRunning && rehearsal.below.contains("try again"))
    }

    @Test func quittingWhileACellRunsIsAskedFor() {
        let rehearsal = atHeat()
        rehearsal.press("⏎q")
        #expect(!rehearsal.dialogue.isOver && rehearsal.below.contains("stop it and quit"))
        rehearsal.press("⏎")
        #expect(!rehearsal.dialogue.isOver && rehearsal.dialogue.isRunning)
        rehearsal.press("qy")
        #expect(rehearsal.dialogue.isOver)
    }

    @Test func anEditedCellIsRunComparedAndPutBack() {
        let rehearsal = atHeat()
        rehearsal.press("e")
        rehearsal.handle(.edited("heat", source: "let degrees = 100\nprint(\"The vessel is at \\(degrees) degrees.\")"))
        #expect(rehearsal.said.contains("- let degrees = 78\n+ let degrees = 100"))
        #expect(rehearsal.lastRun?.program.source.hasPrefix("let degrees = 100") == true)
        rehearsal.cell("The vessel is at 100 degrees.\n")
        let again = Rehearsal(progress: rehearsal.dialogue.session.progress, lesson: "still")
        #expect(again.said.contains("let degrees = 100") && again.said.contains("(edited)"))
        again.press("d")
        #expect(again.said.contains("- let degrees = 78"))
        again.press("o")
        #expect(again.said.contains("The cell is as the lesson has it again.") && again.below.contains("Enter run"))
    }

    @Test func whatRestsOnAChangedCellIsMarkedStale() {
        let rehearsal = atHeat()
        rehearsal.press("⏎")
        rehearsal.cell("")
        rehearsal.press("⏎⏎")
        #expect(rehearsal.lastRun?.program.cell.label == "vapour")
        #expect(rehearsal.lastRun?.before.map(\.cell.label) == ["heat"])
        rehearsal.cell("")
        rehearsal.press("br")
        rehearsal.cell("", stale: ["vapour"])
        #expect(rehearsal.said.contains("Stale now, run again when you go there: vapour"))
        rehearsal.press("⏎")
        #expect(rehearsal.said.contains("↻ stale: something that it uses has changed since it ran"))
        #expect(rehearsal.below.contains("Enter run again"))
        rehearsal.press("⏎")
        rehearsal.cell("")
        #expect(rehearsal.dialogue.session.staleCells.isEmpty)
    }

    @Test func aCellThatIsMeantToFailMayFail() {
        let rehearsal = Rehearsal(lesson: "still")
        rehearsal.go(to: "dry")
        rehearsal.press("⏎")
        rehearsal.cell("", way: .fault, message: "error: Index out of range")
        #expect(rehearsal.said.contains("This cell is meant to fail.") && rehearsal.below.contains("Enter continue"))
        rehearsal.press("r")
        rehearsal.cell("")
        #expect(rehearsal.said.contains("it ran to its end") && rehearsal.below.contains("try again"))
    }

    @Test(arguments: [
        ("a\nb\nc", "a\nx\nc", ["  a", "- b", "+ x", "  c"]),
        ("a", "a\nb", ["  a", "+ b"]),
        ("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\n4\n5\n6\n8", ["  … 4 lines unchanged", "  5", "  6", "- 7", "+ 8"]),
        ("a", "a", []),
    ])
    func differences(_ old: String, _ new: String, _ lines: [String]) {
        let view = LessonView(style: TerminalStyle(), language: .english)
        #expect(view.difference(from: old, to: new).map(\.text) == lines)
    }
}
