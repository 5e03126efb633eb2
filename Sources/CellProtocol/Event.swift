package import JSON

/// What the host tells the session.
package enum Event: Hashable, Sendable {
    /// The host is up and waits for a request.
    case ready
    /// The cell's object is loaded; addresses inside it count from `base`.
    case loaded(cell: String, base: UInt)
    /// The cell's object could not be loaded, with the loader's own words.
    case notLoaded(cell: String, reason: String)
    /// A message of ImbikLab: a display, progress or claim, as JSON. The host waits for `acknowledge`.
    case lab(cell: String, payload: JSONValue)
    /// The cell ran to its end.
    case finished(cell: String)
    /// An error left the cell's top-level code. The addresses lead to where it was thrown, innermost first.
    case threw(cell: String, type: String, description: String, addresses: [UInt])
    /// A signal ended the cell: written by the signal handler, before it looks at the stack.
    case crashed(cell: String, signal: Int, fault: UInt, stackPointer: UInt, programCounter: UInt)
    /// The return addresses on the stack of a crash, innermost first.
    case backtrace(cell: String, addresses: [UInt])

    package var cell: String {
        switch self {
        case .ready: ""
        case .loaded(let cell, _), .notLoaded(let cell, _), .lab(let cell, _), .finished(let cell),
            .threw(let cell, _, _, _), .crashed(let cell, _, _, _, _), .backtrace(let cell, _):
            cell
        }
    }
}

extension Event {
    package var json: JSONValue {
        var members: [JSONValue.Member] = [.init("v", .integer(Frame.version))]
        func add(_ kind: String, _ more: (String, JSONValue)...) -> JSONValue {
            members.append(.init("event", .string(kind)))
            members.append(.init("cell", .string(cell)))
            members += more.map { JSONValue.Member($0.0, $0.1) }
            return .object(members)
        }
        switch self {
        case .ready: return add("ready")
        case .loaded(_, let base): return add("loaded", ("base", .address(base)))
        case .notLoaded(_, let reason): return add("notLoaded", ("reason", .string(reason)))
        case .lab(_, let payload): return add("lab", ("payload", payload))
        case .finished: return add("finished")
        case .threw(_, let type, let description, let addresses):
            return add(
                "threw", ("type", .string(type)), ("description", .string(description)),
                ("addresses", .array(addresses.map(JSONValue.address))))
        case .crashed(_, let signal, let fault, let stackPointer, let programCounter):
            return add(
                "crashed", ("signal", .integer(signal)), ("fault", .address(fault)),
                ("stackPointer", .address(stackPointer)), ("programCounter", .address(programCounter)))
        case .backtrace(_, let addresses):
            return add("backtrace", ("addresses", .array(addresses.map(JSONValue.address))))
        }
    }

    package init(_ json: JSONValue) throws(FrameError) {
        let message = try Message(json, kind: "event")
        let cell = message.cell
        switch message.kind {
        case "ready": self = .ready
        case "loaded": self = .loaded(cell: cell, base: try message.address("base"))
        case "notLoaded": self = .notLoaded(cell: cell, reason: try message.string("reason"))
        case "lab":
            guard let payload = json["payload"] else { throw .notAMessage("a lab message without payload") }
            self = .lab(cell: cell, payload: payload)
        case "finished": self = .finished(cell: cell)
        case "threw":
            self = .threw(
                cell: cell, type: try message.string("type"), description: try message.string("description"),
                addresses: try message.addresses())
        case "crashed":
            self = .crashed(
                cell: cell, signal: try message.integer("signal"), fault: try message.address("fault"),
                stackPointer: try message.address("stackPointer"),
                programCounter: try message.address("programCounter"))
        case "backtrace": self = .backtrace(cell: cell, addresses: try message.addresses())
        default: throw .notAMessage("unknown event '\(message.kind)'")
        }
    }

    package init(frame: some Collection<UInt8>) throws(FrameError) {
        try self.init(parseMessage(frame))
    }
}
