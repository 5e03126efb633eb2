package import Grading
package import Lessons
package import TerminalView

/// What a dialogue wants done outside, in order.
package enum Effect: Sendable {
    /// Lines that scroll by and stay in the terminal's history.
    case show([StyledLine])
    /// The learner's progress has changed.
    case save
    case record(GivenAnswer)
    case run(CellRun)
    /// The running cell is to stop; it ends soon, and says so.
    case stopCell
    /// Another lesson begins: what its cells declared is forgotten.
    case forgetCells
    case edit(Cell.Label, source: String)
    case suspend
    case quit
}

/// A cell to be run, after those that it rests on.
package struct CellRun: Hashable, Sendable {
    package struct Program: Hashable, Sendable {
        package var cell: Cell
        /// As the learner left it.
        package var source: String
        /// Whether it has not run and takes long: it does only if a cell that runs uses what it declares.
        package var runsOnlyIfNeeded: Bool
    }

    /// Cells done in earlier sittings; the runner skips those that it has run itself.
    package var before: [Program]
    package var program: Program
    /// In which the cell's end is told.
    package var language: Language
}

/// An answer to be kept.
package struct GivenAnswer: Hashable, Sendable {
    package var lesson: Lesson.ID
    package var quiz: Quiz.ID
    package var answer: Answer
    package var score: Double
    package var hintsTaken: Int
}
