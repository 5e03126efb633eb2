/// What happens while a cell runs, in order.
package enum CellEvent: Hashable, Sendable {
    case compiling
    /// Earlier cells run again in a new host, silently, because the last one is gone.
    case replaying(cells: [String])
    case running
    case output(Stream, String)
    /// A display: MIME types to contents, always with `text/plain`.
    case display([String: String])
    case progress(label: String, fraction: Double?, detail: String?)
    /// A statement of the lesson that was checked.
    case claim(text: String, holds: Bool)

    package enum Stream: String, Hashable, Sendable {
        case output = "stdout"
        case errors = "stderr"
    }
}

/// The result of one run.
package struct CellReport: Hashable, Sendable {
    package var outcome: Outcome
    package var warnings: [CompilerMessage] = []
    package var timings = Timings()

    /// Where the time went.
    package struct Timings: Hashable, Sendable {
        package var analyse: Duration = .zero
        package var compile: Duration = .zero
        package var link: Duration = .zero
        /// Starting a host and replaying earlier cells, where that was needed.
        package var prepare: Duration = .zero
        /// Loading the cell and running it.
        package var run: Duration = .zero
        package var wasCached = false
    }
}
