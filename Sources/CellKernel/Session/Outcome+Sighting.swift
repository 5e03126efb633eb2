import Glibc

extension Outcome {
    /// Makes an outcome of what was seen of a run's end.
    init(_ sighting: RunWatch.Sighting, limits: Limits, symbolizer: Symbolizer) {
        switch sighting.ending {
        case .finished: self = .finished
        case .threw(let type, let description, let addresses):
            self = .threwError(
                type: Self.withoutModule(type), description: Self.withoutModule(description),
                at: symbolizer.find(addresses).position)
        case .notLoaded(let reason): self = .notStarted("the compiled cell cannot be loaded: \(reason)")
        case .stopped(let outcome): self = outcome
        case .lost(let what): self = .lostContact(what)
        case .died(.exited(74)): self = .lostContact("the cell closed the connection between its process and the session")
        case .died(.exited(let code)): self = .exited(code: Int(code))
        case .died(.signaled(SIGXCPU)): self = .processorTimeLimit(limits.processorTime)
        case .died(.signaled(let signal)):
            guard let crash = sighting.crash else {
                self = .killed(signal: Int(signal), at: nil)
                return
            }
            let finding = symbolizer.find(sighting.backtrace)
            let depth = crash.stackPointer > crash.fault ? crash.stackPointer - crash.fault : crash.fault - crash.stackPointer
            if crash.signal == SIGSEGV || crash.signal == SIGBUS, depth < 1 << 18 {
                self = .stackOverflow(at: finding.position)
            } else if let message = sighting.trapMessage ?? finding.check {
                self = .trap(message: message, at: finding.position)
            } else if crash.signal == SIGILL || crash.signal == SIGTRAP {
                self = .trap(message: "a check of the language or the library failed", at: finding.position)
            } else {
                self = .killed(signal: crash.signal, at: finding.position)
            }
        }
    }

    /// "Cell3.Mistake.tooLong" → "Mistake.tooLong": the module of a cell is no name that the learner gave.
    private static func withoutModule(_ text: String) -> String {
        guard text.hasPrefix("Cell"), let dot = text.firstIndex(of: "."),
            text[text.index(text.startIndex, offsetBy: 4)..<dot].allSatisfy(\.isNumber)
        else { return text }
        return String(text[text.index(after: dot)...])
    }
}
