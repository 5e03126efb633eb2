package import Diagnostics
package import JSON

/// What became of one request: a fact that was observed, never a worker's word about itself. Lines are those of the
/// learner's file, from 1.
package enum CallOutcome: Hashable, Sendable {
    case value(JSONValue)
    /// A check of the language or the library failed: an index out of range, an overflow, `fatalError`.
    case trapped(message: String, line: Int?)
    case stackOverflow(line: Int?)
    /// The function threw this.
    case threw(String)
    /// The code called `exit`.
    case exited(code: Int, line: Int?)
    case killed(signal: Int, line: Int?)
    case timedOut(line: Int?)
    case outOfMemory(line: Int?)
    /// It printed more, or its answer is larger, than is allowed.
    case tooMuchOutput(line: Int?)
    /// More threads or processes than there may be.
    case tooManyThreads
    /// Something came back that is no answer to the request.
    case protocolBroken
    /// The worker had been ended too often before.
    case notReached
    /// By no fault of the learner's.
    case notRun(Phrase)

    package var value: JSONValue? {
        guard case .value(let value) = self else { return nil }
        return value
    }
}
