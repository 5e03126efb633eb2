package import JSON

/// What became of one request: a fact that the runner saw, never a word of the worker's about itself.
package enum RequestOutcome: Hashable, Sendable {
    case value(JSONValue)
    /// A check of the language or the library ended the worker; the line is one of the learner's file, from 1.
    case trapped(message: String, line: Int?)
    /// The function threw this.
    case threw(String)
    case timedOut
    case outOfMemory
    /// It printed more than is allowed.
    case tooMuchOutput
    /// The code called `exit`, or a signal ended it.
    case exited(code: Int)
    /// What came back was no answer to the request.
    case protocolBroken
    /// The worker could not be started again for it.
    case notReached

    package var value: JSONValue? {
        guard case .value(let value) = self else { return nil }
        return value
    }
}
