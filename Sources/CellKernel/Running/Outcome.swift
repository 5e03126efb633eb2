package import Diagnostics

/// How a run of a cell ended. Each case is a fact that was observed, never a guess from what is missing.
package enum Outcome: Hashable, Sendable {
    case finished
    /// The compiler refused the cell; nothing ran.
    case compileError([CompilerMessage])
    /// A check of the language or the library failed: an index out of range, an overflow, `fatalError`.
    case trap(message: String, at: SourcePosition?)
    case stackOverflow(at: SourcePosition?)
    /// An error left the cell's top-level code. The session is unharmed.
    case threwError(type: String, description: String, at: SourcePosition?)
    /// The cell called `exit`.
    case exited(code: Int, at: SourcePosition?)
    /// A signal ended the cell: `abort`, a wild pointer, or a kill from outside.
    case killed(signal: Int, at: SourcePosition?)
    /// A limit or the learner stopped it, at this line where the cell could still say.
    case stopped(Stop, at: SourcePosition?)
    /// The cell closed or garbled the connection, or ended the process that watches it.
    case lostContact(Phrase)
    /// Nothing ran, and not through the learner's fault.
    case notStarted(Phrase)

    /// Whether the session's state is as before the run plus what the cell did.
    package var isFinished: Bool { self == .finished }

    /// Whether the host is gone, so that earlier cells must be replayed before the next.
    var endsHost: Bool {
        switch self {
        case .finished, .compileError, .threwError: false
        case .trap, .stackOverflow, .exited, .killed, .stopped, .lostContact, .notStarted: true
        }
    }
}
