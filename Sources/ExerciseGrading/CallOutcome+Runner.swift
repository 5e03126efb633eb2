import Diagnostics
import ExerciseRunner
import Exercises

extension CallOutcome {
    /// What the runner saw, as far as verdicts speak of it.
    init(_ outcome: RequestOutcome) {
        switch outcome {
        case .value(let value): self = .value(value)
        case .trapped(let message, let place): self = .trapped(message: message, line: place?.line)
        case .stackOverflow(let place): self = .stackOverflow(line: place?.line)
        case .threw(let description): self = .threw(description)
        case .exited(let code, let place): self = .exited(code: code, line: place?.line)
        case .killed(let signal, let place): self = .killed(signal: signal, line: place?.line)
        case .timedOut(_, let place): self = .timedOut(line: place?.line)
        case .memory(_, let place): self = .outOfMemory(line: place?.line)
        case .tooMuchOutput(_, let place): self = .tooMuchOutput(line: place?.line)
        case .tooManyThreads: self = .tooManyThreads
        case .protocolBroken: self = .protocolBroken
        case .notReached: self = .notReached
        case .notRun(let reason): self = .notRun(reason)
        }
    }
}
