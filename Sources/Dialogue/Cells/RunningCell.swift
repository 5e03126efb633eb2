import Lessons

/// A cell that runs, and what the foot says about it.
struct RunningCell: Hashable, Sendable {
    var cell: Cell
    var source: String
    var transcript = CellTranscript()
    /// What it does: compiling, running.
    var activity: String
    /// What the cell itself reports.
    var progress: (label: String, fraction: Double?)? {
        get { reported.map { ($0.label, $0.fraction) } }
        set { reported = newValue.map { Reported(label: $0.label, fraction: $0.fraction) } }
    }
    private var reported: Reported?
    var seconds = 0
    /// Whether the learner asked to quit, and has not said yes.
    var isAskingToQuit = false

    init(cell: Cell, source: String, activity: String) { (self.cell, self.source, self.activity) = (cell, source, activity) }

    private struct Reported: Hashable, Sendable {
        var label: String
        var fraction: Double?
    }
}
