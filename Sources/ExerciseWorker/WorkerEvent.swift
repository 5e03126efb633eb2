package import CellProtocol
package import JSON

/// What a worker tells the runner. `request` is the nonce of the request that it is about.
package enum WorkerEvent: Hashable, Sendable {
    /// The worker waits for its first request.
    case ready
    case answered(request: String, value: JSONValue)
    /// The call threw an error.
    case threw(request: String, description: String)
    /// The answer has more bytes than a frame can carry.
    case tooLarge(request: String)
    /// There is no such call, or the arguments are none that it takes: a mistake of whoever asks.
    case unfit(request: String, reason: String)
    /// A signal ended the worker, or it was asked where it is: the frames of `CCrashReports`.
    case report(Event)
}

extension WorkerEvent {
    package var json: JSONValue {
        func event(_ kind: String, _ request: String, _ more: JSONValue.Member...) -> JSONValue {
            .object([.init("v", .integer(Frame.version)), .init("event", .string(kind)), .init("cell", .string(request))] + more)
        }
        return switch self {
        case .ready: event("ready", "")
        case .answered(let request, let value): event("answered", request, .init("value", value))
        case .threw(let request, let description): event("threw", request, .init("description", .string(description)))
        case .tooLarge(let request): event("tooLarge", request)
        case .unfit(let request, let reason): event("unfit", request, .init("reason", .string(reason)))
        case .report(let event): event.json
        }
    }

    /// Reads a frame that may come from anyone.
    package init(frame: some Collection<UInt8>) throws(FrameError) {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue(parsing: frame)
        } catch {
            throw .notJSON(error)
        }
        guard json["v"]?.integer == Frame.version, let kind = json["event"]?.string, let request = json["cell"]?.string else {
            throw .notAMessage("'v', 'event' or 'cell' is missing")
        }
        switch kind {
        case "ready": self = .ready
        case "answered":
            guard let value = json["value"] else { throw .notAMessage("an answer without a value") }
            self = .answered(request: request, value: value)
        case "threw": self = .threw(request: request, description: json["description"]?.string ?? "")
        case "tooLarge": self = .tooLarge(request: request)
        case "unfit": self = .unfit(request: request, reason: json["reason"]?.string ?? "")
        case "crashed", "backtrace": self = .report(try Event(json))
        default: throw .notAMessage("unknown event '\(kind)'")
        }
    }
}
