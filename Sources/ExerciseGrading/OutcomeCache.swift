import ExerciseRunner
import Exercises
import Foundation
import Hashing
import JSON

/// What the author's own programs gave, kept by content: the compiled program, the requests and the limits.
///
/// Only ends that are the same every time are kept; a program that ran out of time is run again.
package struct OutcomeCache: Hashable, Sendable {
    package let folder: String

    package init(folder: String) { self.folder = folder }

    func key(_ worker: CompiledWorker, _ requests: [Request], _ limits: Exercise.Limits) -> String {
        let asked = JSONValue.array(requests.map { .array([.string($0.call), .array($0.arguments)]) }).bytes
        let program = worker.folder.split(separator: "/").last ?? ""
        let text = "imbik-outcomes-1\n\(program)\n\(limits.seconds) \(limits.memoryBytes)\n" + String(decoding: asked, as: UTF8.self)
        return SHA256Digest(of: text).description
    }

    func outcomes(for key: String, count: Int) -> [CallOutcome]? {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(key).json"),
            let values = try? JSONValue(parsing: data).array
        else { return nil }
        let outcomes = values.compactMap(CallOutcome.init(json:))
        return outcomes.count == count ? outcomes : nil
    }

    /// A cache that can't be written only costs time.
    func keep(_ outcomes: [CallOutcome], as key: String) {
        let values = outcomes.compactMap(\.json)
        guard values.count == outcomes.count else { return }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data(JSONValue.array(values).bytes).write(to: URL(filePath: "\(folder)/\(key).json"), options: .atomic)
    }
}

extension CallOutcome {
    /// Nil for what another run might not repeat.
    fileprivate var json: JSONValue? {
        func object(_ kind: String, _ value: JSONValue, _ line: Int?) -> JSONValue {
            .object([.init(kind, value), .init("line", line.map { .integer($0) } ?? .null)])
        }
        return switch self {
        case .value(let value): .object([.init("value", value)])
        case .trapped(let message, let line): object("trapped", .string(message), line)
        case .stackOverflow(let line): object("stackOverflow", true, line)
        case .threw(let error): object("threw", .string(error), nil)
        case .exited(let code, let line): object("exited", .integer(code), line)
        case .killed, .timedOut, .outOfMemory, .tooMuchOutput, .tooManyThreads, .protocolBroken, .notReached, .notRun: nil
        }
    }

    fileprivate init?(json: JSONValue) {
        let line = json["line"]?.integer
        if let value = json["value"] {
            self = .value(value)
        } else if let message = json["trapped"]?.string {
            self = .trapped(message: message, line: line)
        } else if json["stackOverflow"] != nil {
            self = .stackOverflow(line: line)
        } else if let error = json["threw"]?.string {
            self = .threw(error)
        } else if let code = json["exited"]?.integer {
            self = .exited(code: code, line: line)
        } else {
            return nil
        }
    }
}
