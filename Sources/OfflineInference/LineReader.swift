/// A line of input, from 1.
package struct InputLine: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// Without its line break.
        case whole([UInt8])
        /// Longer than is kept in memory; it was passed over.
        case tooLong
    }

    package let number: Int
    package let content: Content

    package init(number: Int, content: Content) { (self.number, self.content) = (number, content) }
}

/// Splits a stream of bytes into lines; holds one line and one buffer of it at most.
package struct LineReader {
    /// Bytes of the longest line.
    package static let longest = 1 << 20

    private let read: () throws(InferenceError) -> [UInt8]
    private var buffer: [UInt8] = []
    private var unread = 0..<0
    private var number = 0
    /// Bytes of the lines given so far.
    package private(set) var bytesRead = 0

    /// - Parameter read: gives the next bytes, some thousands at a time; none at the end.
    package init(read: @escaping () throws(InferenceError) -> [UInt8]) { self.read = read }

    /// The next line that is not blank; nil at the end. A last line needs no line break.
    package mutating func next() throws(InferenceError) -> InputLine? {
        while let line = try nextOfAnyKind() {
            if case .whole(let bytes) = line.content, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            return line
        }
        return nil
    }

    private mutating func nextOfAnyKind() throws(InferenceError) -> InputLine? {
        var line: [UInt8] = []
        var (isTooLong, hasBegun) = (false, false)
        while true {
            if unread.isEmpty {
                buffer = try read()
                unread = 0..<buffer.count
                if buffer.isEmpty { break }
            }
            hasBegun = true
            let end = buffer[unread].firstIndex(of: 0x0A) ?? unread.upperBound
            if !isTooLong { line += buffer[unread.lowerBound..<end] }
            if line.count > Self.longest { (line, isTooLong) = ([], true) }
            bytesRead += min(end + 1, unread.upperBound) - unread.lowerBound
            let isWhole = end < unread.upperBound
            unread = min(end + 1, unread.upperBound)..<unread.upperBound
            if isWhole { break }
        }
        guard hasBegun else { return nil }
        number += 1
        return InputLine(number: number, content: isTooLong ? .tooLong : .whole(line))
    }
}
