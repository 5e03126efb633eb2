/// Turns the bytes of a pipe into text, piece by piece: a character that is cut in two waits for its other half, and
/// bytes that are no UTF-8 become U+FFFD.
package struct StreamText {
    private var rest: [UInt8] = []

    package init() {}

    package mutating func text(_ bytes: [UInt8]) -> String {
        rest += bytes
        let complete = rest.count - Self.incompleteTail(rest)
        defer { rest.removeFirst(complete) }
        return String(decoding: rest[..<complete], as: UTF8.self)
    }

    /// What is left when the stream has ended.
    package mutating func end() -> String {
        defer { rest = [] }
        return String(decoding: rest, as: UTF8.self)
    }

    /// The number of bytes at the end that begin a character but do not complete it.
    private static func incompleteTail(_ bytes: [UInt8]) -> Int {
        for back in 1...4 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? back : 0
        }
        return 0
    }
}
