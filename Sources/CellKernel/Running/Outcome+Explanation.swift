package import Diagnostics

extension Outcome {
    /// What to tell the learner, over several lines; nil when there is nothing to tell.
    package var text: String? { text(in: .english) }

    /// The same in the language of `book`; what the compiler and the cell said stays as it is.
    package func text(in book: PhraseBook) -> String? {
        switch self {
        case .compileError(let messages): messages.map(\.description).joined(separator: "\n")
        case .finished, .trap, .stackOverflow, .threwError, .exited, .killed, .stopped, .lostContact, .notStarted:
            explanation?.text(in: book)
        }
    }

    /// The same as values; the compiler's messages speak for themselves, and count here as one.
    package var explanation: Explanation? {
        switch self {
        case .finished: nil
        case .compileError(let messages):
            Explanation("the cell does not compile", place: messages.lazy.compactMap(\.position).first?.file,
                line: messages.lazy.compactMap(\.position).first?.line)
        case .trap(let message, let position):
            Explanation("the cell stopped: \(message)", place: position?.file, line: position?.line)
        case .stackOverflow(let position):
            Explanation(
                "the cell called functions inside functions until the stack was full", place: position?.file, line: position?.line,
                hint: "a function that calls itself needs a case that ends it")
        case .threwError(let type, let description, let position):
            Self.thrown(type, description, at: position)
        case .exited(let code, let position):
            Explanation(
                "the cell ended its own process with exit(\(code))", place: position?.file, line: position?.line,
                hint: "a cell ends at its last line")
        case .killed(let signal, let position):
            Explanation("signal \(signal) (\(Self.name(ofSignal: signal))) ended the cell", place: position?.file, line: position?.line)
        case .stopped(let stop, let position): Self.explanation(of: stop, at: position)
        case .lostContact(let what): Explanation(what)
        case .notStarted(let what): Explanation(what)
        }
    }

    private static func explanation(of stop: Stop, at position: SourcePosition?) -> Explanation {
        switch stop {
        case .interrupted: Explanation("the cell was interrupted", place: position?.file, line: position?.line)
        case .timeLimit(let limit):
            Explanation(
                "the cell ran for longer than \(seconds(limit))", place: position?.file, line: position?.line,
                hint: "does a loop end? '//| timeout: SECONDS' on top of the cell allows more")
        case .processorTimeLimit(let limit):
            Explanation(
                "the cell used more than \(seconds(limit)) of processor time", place: position?.file, line: position?.line, hint: "does a loop end?")
        case .memoryLimit(let bytes): Explanation("the cell used more than \(size(bytes)) of memory", place: position?.file, line: position?.line)
        case .outputLimit(let bytes):
            Explanation(
                "the cell printed more than \(size(bytes))", place: position?.file, line: position?.line,
                hint: "is there a print in a loop that does not end?")
        case .processLimit(let count):
            Explanation("the cell started more than \(count) processes at a time", place: position?.file, line: position?.line)
        }
    }

    /// An error of ImbikLab's says what is wrong, where and what to do; of others only the words are known.
    private static func thrown(_ type: String, _ description: String, at position: SourcePosition?) -> Explanation {
        let (opening, remedy) = ("error: ", "  hint: ")
        guard description.hasPrefix(opening) else {
            return Explanation(
                "the cell threw an error: \(sentence(type, description))", place: position?.file, line: position?.line,
                hint: "'do { … } catch { … }' around it deals with the error")
        }
        let lines = description.dropFirst(opening.count).split(separator: "\n").map(String.init)
        let problem = lines.filter { !$0.hasPrefix(remedy) }.joined(separator: "\n")
        let hint = lines.first { $0.hasPrefix(remedy) }.map { String($0.dropFirst(remedy.count)) }
        return Explanation(
            "the cell threw an error: \(finished: problem)", place: position?.file, line: position?.line,
            hint: hint.map { "\(finished: $0)" } ?? "'do { … } catch { … }' around it deals with the error")
    }

    private static func sentence(_ type: String, _ description: String) -> String {
        description == type || description.hasPrefix(type + "(") ? description : "\(type): \(description)"
    }

    private static func seconds(_ limit: Duration) -> Phrase {
        let (whole, rest) = limit.components
        return rest == 0 ? "\(whole) seconds" : "\(limit.inSeconds) seconds"
    }

    static func size(_ bytes: Int) -> Phrase {
        let units = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
        guard let (name, unit) = units.first(where: { bytes >= $0.1 }) else { return "\(bytes) bytes" }
        let tenths = (bytes * 10 + unit / 2) / unit
        return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(number: "\(tenths / 10).\(tenths % 10)") \(name)"
    }

    private static func name(ofSignal signal: Int) -> Phrase {
        switch signal {
        case 4: "a check failed"
        case 5: "a check failed"
        case 6: "abort"
        case 7: "a bad memory access"
        case 8: "an arithmetic error"
        case 9: "killed from outside, or by itself"
        case 11: "an access to memory that is not there"
        case 15: "asked to end"
        case 25: "a file grew larger than allowed"
        default: "no further reason known"
        }
    }
}
