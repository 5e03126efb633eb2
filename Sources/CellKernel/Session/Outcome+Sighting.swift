import Diagnostics
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
        case .stopped(let stop): self = .stopped(stop, at: symbolizer.find(sighting.backtrace).position)
        case .lost(let what): self = .lostContact(what)
        case .died(.exited(74)): self = .lostContact("the cell closed the connection between its process and the session")
        case .died(.exited(let code)):
            self = .exited(code: Int(code), at: symbolizer.find(sighting.backtrace).position)
        case .died(.signaled(SIGXCPU)): self = .stopped(.processorTimeLimit(limits.processorTime), at: nil)
        case .died(.signaled(let signal)):
            guard let crash = sighting.crash else {
                self = .killed(signal: Int(signal), at: nil)
                return
            }
            let depth = crash.stackPointer > crash.fault ? crash.stackPointer - crash.fault : crash.fault - crash.stackPointer
            if crash.signal == SIGSEGV || crash.signal == SIGBUS, depth < 1 << 18 {
                // Where it ends, in a call or where the next begins, is chance; the calls below are what fills it.
                self = .stackOverflow(at: symbolizer.find(sighting.backtrace.filter { $0 != crash.programCounter }).position)
                return
            }
            let finding = symbolizer.find(sighting.backtrace)
            if let message = sighting.trapMessage.map(Self.withoutModule) ?? finding.check {
                self = .trap(message: message, at: finding.position)
            } else if crash.signal == SIGILL || crash.signal == SIGTRAP {
                self = .trap(message: "a check of the language or the library failed", at: finding.position)
            } else {
                self = .killed(signal: crash.signal, at: finding.position)
            }
        }
    }

    /// "Cell3.Mistake.tooLong" → "Mistake.tooLong": the module of a cell is no name that the learner gave.
    static func withoutModule(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let found = rest.firstRange(of: "Cell") {
            result += rest[..<found.lowerBound]
            let after = rest[found.upperBound...]
            let number = after.prefix { $0.isNumber }
            let startsWord = result.last.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
            if startsWord, !number.isEmpty, after[number.endIndex...].first == "." {
                rest = after[number.endIndex...].dropFirst()
            } else {
                result += "Cell"
                rest = after
            }
        }
        return result + rest
    }
}
