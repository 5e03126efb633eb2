import Learning
import Lessons
import TerminalView
import TestSupport
import Testing

@testable import Dialogue

@Suite("The session's screens stay the same until someone decides otherwise")
struct DialogueScreenTests {
    struct Stage: CustomTestStringConvertible, Sendable {
        var columns: Int
        var rows: Int
        var language: Language
        var testDescription: String { "\(columns)x\(rows)-\(language)" }
    }

    static let stages = [(80, 24), (40, 20)].flatMap { columns, rows in
        [Language.english, .turkish].map { Stage(columns: columns, rows: rows, language: $0) }
    }

    /// A way through the course that meets every kind of screen.
    private func play(_ stage: Stage) -> String {
        let rehearsal = Rehearsal(columns: stage.columns, rows: stage.rows, stage.language)
        var acts: [String] = []
        func act(_ name: String) {
            acts.append("=== \(name)\n" + rehearsal.screen.joined(separator: "\n") + "\n")
        }
        act("home")
        rehearsal.press("?")
        act("help")
        while !rehearsal.dialogue.more.isEmpty { rehearsal.press("⏎") }
        rehearsal.press("⏎")
        act("the lesson opens")
        rehearsal.go(to: "heat")
        act("a cell")
        rehearsal.press("⏎")
        rehearsal.handle(.cell(.running("heat")))
        rehearsal.handle(.cell(.progress(label: "Heating", fraction: 0.4, detail: "31 of 78")))
        rehearsal.handle(.elapsed(3))
        act("a cell runs")
        rehearsal.press("b")
        act("looking back meanwhile")
        rehearsal.cell("The vessel is at 78 degrees.\n")
        act("it has ended meanwhile")
        rehearsal.press("⏎")
        act("back at the cell")
        rehearsal.press("e")
        rehearsal.handle(.edited("heat", source: "let degrees = 100\nprint(\"The vessel is at \\(degrees) degrees.\")"))
        rehearsal.cell("", way: .fault, message: "error: the cell stopped: too hot\n  in 01-still/en.md, line 21")
        act("edited, and failed")
        rehearsal.go(to: "first")
        act("a choice")
        rehearsal.press("a")
        act("a wrong choice")
        rehearsal.press("h")
        act("a hint")
        rehearsal.press("b")
        act("the right choice")
        rehearsal.go(to: "kept")
        rehearsal.press("ac")
        act("marks")
        rehearsal.press("⏎")
        act("partly right")
        rehearsal.go(to: "litres")
        rehearsal.press("x")
        rehearsal.press("⏎1l")
        act("typing")
        rehearsal.press("⌫⌫lots⏎")
        act("no number")
        rehearsal.go(to: "steps")
        rehearsal.press("ab")
        act("an order, half of it")
        rehearsal.press("s")
        act("the answer")
        rehearsal.press("/")
        act("searching")
        rehearsal.press("SICAK⌫⌫⌫⌫⌫" + (stage.language == .turkish ? "ISIT" : "boil") + "⏎")
        act("found")
        rehearsal.press("⎋⏎⏎")
        rehearsal.finish()
        act("the end of the lesson")
        rehearsal.press("r")
        act("the report")
        rehearsal.press("q")
        act("the end")
        return acts.joined(separator: "\n")
    }

    @Test(arguments: stages)
    func everyScreen(_ stage: Stage) throws {
        try expectGolden(play(stage), "session-\(stage.testDescription).txt")
    }

    @Test(arguments: stages + [Stage(columns: 200, rows: 60, language: .turkish)])
    func nothingIsTooWide(_ stage: Stage) {
        for line in play(stage).split(separator: "\n") { #expect(displayWidth(line) <= stage.columns, "\(line)") }
    }
}
