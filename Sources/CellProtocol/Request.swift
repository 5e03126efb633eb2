package import JSON

/// What the session asks of the host.
package enum Request: Hashable, Sendable {
    /// Load a compiled cell and run it to its end.
    case run(Run)
    /// The last lab message was dealt with; the cell may go on.
    case acknowledge(cell: String)
    /// Exit with status 0.
    case quit

    package struct Run: Hashable, Sendable {
        package var cell: String
        /// Path of the shared object.
        package var object: String
        /// Name of the C function that runs the cell's top-level code.
        package var entry: String
        package var ceilings: Ceilings

        package init(cell: String, object: String, entry: String, ceilings: Ceilings) {
            (self.cell, self.object, self.entry, self.ceilings) = (cell, object, entry, ceilings)
        }
    }

    /// The resource limits that the host sets on itself, as the second line behind the session's own watch.
    package struct Ceilings: Hashable, Sendable {
        /// Seconds of processor time that this run may use (RLIMIT_CPU).
        package var processorSeconds: Int
        /// Bytes of writable private memory in all (RLIMIT_DATA).
        package var dataBytes: Int
        /// Bytes of the largest file written (RLIMIT_FSIZE).
        package var fileBytes: Int
        /// Open files (RLIMIT_NOFILE).
        package var openFiles: Int

        package init(processorSeconds: Int, dataBytes: Int, fileBytes: Int, openFiles: Int) {
            (self.processorSeconds, self.dataBytes) = (processorSeconds, dataBytes)
            (self.fileBytes, self.openFiles) = (fileBytes, openFiles)
        }
    }
}

extension Request {
    package var json: JSONValue {
        switch self {
        case .run(let run):
            [
                "v": .integer(Frame.version), "request": "run", "cell": .string(run.cell),
                "object": .string(run.object), "entry": .string(run.entry),
                "processorSeconds": .integer(run.ceilings.processorSeconds),
                "dataBytes": .integer(run.ceilings.dataBytes), "fileBytes": .integer(run.ceilings.fileBytes),
                "openFiles": .integer(run.ceilings.openFiles),
            ]
        case .acknowledge(let cell):
            ["v": .integer(Frame.version), "request": "acknowledge", "cell": .string(cell)]
        case .quit:
            ["v": .integer(Frame.version), "request": "quit", "cell": ""]
        }
    }

    package init(_ json: JSONValue) throws(FrameError) {
        let message = try Message(json, kind: "request")
        switch message.kind {
        case "run":
            self = .run(
                Run(
                    cell: message.cell, object: try message.string("object"), entry: try message.string("entry"),
                    ceilings: Ceilings(
                        processorSeconds: try message.integer("processorSeconds"),
                        dataBytes: try message.integer("dataBytes"), fileBytes: try message.integer("fileBytes"),
                        openFiles: try message.integer("openFiles"))))
        case "acknowledge": self = .acknowledge(cell: message.cell)
        case "quit": self = .quit
        default: throw .notAMessage("unknown request '\(message.kind)'")
        }
    }

    package init(frame: some Collection<UInt8>) throws(FrameError) {
        try self.init(parseMessage(frame))
    }
}
