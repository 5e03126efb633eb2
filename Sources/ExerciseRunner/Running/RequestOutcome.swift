package import Diagnostics
package import JSON

/// What became of one request. Each case is a fact that was observed; `at` is the learner's line, where there is one.
package enum RequestOutcome: Hashable, Sendable {
    case value(JSONValue)
    /// A check of the language or the library failed: an index out of range, an overflow, `fatalError`.
    case trapped(message: String, at: SourcePosition?)
    case stackOverflow(at: SourcePosition?)
    /// The call threw an error.
    case threw(description: String)
    /// The code called `exit`.
    case exited(code: Int, at: SourcePosition?)
    /// A signal ended the worker.
    case killed(signal: Int, at: SourcePosition?)
    /// Longer than it may take.
    case timedOut(Duration, at: SourcePosition?)
    case memory(bytes: Int, at: SourcePosition?)
    /// It printed more, or its answer is larger, than it may be.
    case tooMuchOutput(bytes: Int, at: SourcePosition?)
    /// More threads or processes than there may be.
    case tooManyThreads(Int)
    /// Something was written that is no answer to this request: an answer of its own making, or a second one.
    case protocolBroken
    /// The worker had been ended too often before.
    case notReached
    /// By no fault of the learner's.
    case notRun(Phrase)
}

/// What a worker did with its requests.
package struct WorkerReport: Hashable, Sendable {
    /// One for each request, in their order.
    package var outcomes: [RequestOutcome]
    /// What was printed, cut off at the limit.
    package var log: String
    package var isLogCut: Bool
    /// From the first start to the last end.
    package var duration: Duration
    package var restarts: Int

    package init(outcomes: [RequestOutcome], log: String, isLogCut: Bool, duration: Duration, restarts: Int) {
        (self.outcomes, self.log, self.isLogCut) = (outcomes, log, isLogCut)
        (self.duration, self.restarts) = (duration, restarts)
    }
}

/// A call to make; the runner gives it its nonce.
package struct WorkerRequest: Hashable, Sendable {
    package var call: String
    package var arguments: [JSONValue]

    package init(call: String, arguments: [JSONValue]) {
        (self.call, self.arguments) = (call, arguments)
    }
}
