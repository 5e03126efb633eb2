package import Lessons
package import TerminalView

/// What happens to a dialogue from outside.
package enum Event: Hashable, Sendable {
    case key(Key)
    /// A whole line, where the terminal gives nothing less.
    case line(String)
    case resized(ScreenSize)
    case cell(CellHappening)
    /// Seconds since the running cell was started.
    case elapsed(Int)
    /// The editor was left with this text.
    case edited(Cell.Label, source: String)
    /// What came of a wish about an exercise, and how it stands now.
    case exercise(ExerciseID, lines: [StyledLine], ExerciseCard?)
    case editorFailed
    case editorMissing
}

/// What a running cell does, and how it ends.
package enum CellHappening: Hashable, Sendable {
    case compiling(Cell.Label)
    case replaying(count: Int)
    case running(Cell.Label)
    case output(String, isError: Bool)
    /// A display, as plain text.
    case display(String)
    case progress(label: String, fraction: Double?, detail: String?)
    case claim(String, holds: Bool)
    case ended(CellEnd)
}

/// How a run ended.
package struct CellEnd: Hashable, Sendable {
    package enum Way: Hashable, Sendable {
        /// It ran to its end.
        case finished
        /// The fault is the cell's own: what a lesson may want to show.
        case fault
        /// The learner stopped it.
        case interrupted
        /// Neither the cell's fault nor the learner's.
        case notRun
    }

    package var label: Cell.Label
    package var way: Way
    /// The compiler's warnings.
    package var warnings: [String]
    /// What to tell of the end, over several lines.
    package var message: String?
    package var seconds: Double
    /// Cells of this sitting whose results rest on something that has changed since.
    package var stale: Set<Cell.Label>
    /// Cells that ran to their end in this sitting.
    package var ranHere: Set<Cell.Label>

    package init(
        label: Cell.Label, way: Way, warnings: [String] = [], message: String? = nil, seconds: Double = 0,
        stale: Set<Cell.Label> = [], ranHere: Set<Cell.Label> = []
    ) {
        (self.label, self.way, self.warnings, self.message) = (label, way, warnings, message)
        (self.seconds, self.stale, self.ranHere) = (seconds, stale, ranHere)
    }
}

/// The terminal's size.
package struct ScreenSize: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }
}
