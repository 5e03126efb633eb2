package import JSON

/// How messages travel: four bytes of length, most significant first, then so many bytes of JSON.
///
/// The cell shares its process with the host, so it can write anything it likes to the host's end of the pipe. A
/// length above the limit or a frame that is no message ends the conversation with an error, never with a trap or an
/// allocation larger than what really arrived.
package enum Frame {
    /// The version of the protocol; both ends must speak the same.
    package static let version = 1
    /// The largest frame, in bytes: room for a plot, not for a mistake.
    package static let largest = 16 << 20

    /// The frame around the JSON text of one message.
    package static func wrap(_ body: [UInt8]) -> [UInt8] {
        precondition(body.count <= largest, "a message of \(body.count) bytes does not fit in a frame")
        let length = UInt32(body.count)
        return [UInt8(length >> 24), UInt8(length >> 16 & 255), UInt8(length >> 8 & 255), UInt8(length & 255)] + body
    }
}

/// Why a stream of frames cannot be read on.
package enum FrameError: Error, Hashable, CustomStringConvertible {
    case tooLarge(bytes: Int)
    case notJSON(JSONError)
    case notAMessage(String)

    package var description: String {
        switch self {
        case .tooLarge(let bytes): "a message claims \(bytes) bytes, more than the \(Frame.largest) allowed"
        case .notJSON(let error): "a message is not JSON: \(error.problem), at byte \(error.offset)"
        case .notAMessage(let what): "a message does not follow the protocol: \(what)"
        }
    }
}

/// Puts frames together from pieces of any size.
package struct FrameDecoder: Sendable {
    private var buffer: [UInt8] = []
    private var start = 0

    package init() {}

    package mutating func append(_ bytes: some Sequence<UInt8>) {
        if start > 0, start == buffer.count || start > 1 << 16 {
            buffer.removeFirst(start)
            start = 0
        }
        buffer += bytes
    }

    /// The JSON text of the next complete frame; nil when more bytes are needed.
    package mutating func next() throws(FrameError) -> ArraySlice<UInt8>? {
        guard buffer.count - start >= 4 else { return nil }
        let length = buffer[start..<start + 4].reduce(0) { $0 << 8 + Int($1) }
        guard length <= Frame.largest else { throw .tooLarge(bytes: length) }
        guard buffer.count - start - 4 >= length else { return nil }
        defer { start += 4 + length }
        return buffer[start + 4..<start + 4 + length]
    }
}
