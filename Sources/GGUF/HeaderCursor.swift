import Diagnostics

/// Walks through a header, front to back, and never past the end of the file.
struct HeaderCursor {
    let bytes: UnsafeRawBufferPointer
    let file: String
    private(set) var position = 0

    init(_ bytes: UnsafeRawBufferPointer, file: String) { (self.bytes, self.file) = (bytes, file) }

    /// Bytes that follow.
    var rest: Int { bytes.count - position }

    /// Steps over `count` bytes and returns where they start. `what` names the part for the message.
    mutating func skip(_ count: Int, _ what: @autoclosure () -> Phrase) throws(GGUFError) -> Int {
        guard count <= rest else { throw GGUFError(.endsWithin(what()), file: file) }
        defer { position += count }
        return position
    }

    mutating func uint32(_ what: @autoclosure () -> Phrase) throws(GGUFError) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: try skip(4, what()), as: UInt32.self))
    }

    mutating func uint64(_ what: @autoclosure () -> Phrase) throws(GGUFError) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: try skip(8, what()), as: UInt64.self))
    }

    /// A length in bytes, then that many bytes.
    mutating func string(_ what: @autoclosure () -> Phrase) throws(GGUFError) -> NameRange {
        let length = try uint64(what())
        guard length <= rest, let count = Int(exactly: length) else {
            throw GGUFError(.tooLong(what(), length: length, rest: rest), file: file)
        }
        return NameRange(position: try skip(count, what()), count: count)
    }

    /// A number of things, each of which takes `minimum` bytes at least, so that the file bounds what is allocated.
    mutating func count(of things: Phrase, minimum: Int) throws(GGUFError) -> Int {
        let count = try uint64("the number of \(things)")
        return try checked(count, things, minimum: minimum)
    }

    func checked(_ count: UInt64, _ things: @autoclosure () -> Phrase, minimum: Int) throws(GGUFError) -> Int {
        guard count <= rest / minimum, let fit = Int(exactly: count) else {
            throw GGUFError(.tooMany(things(), count: count, room: rest / minimum), file: file)
        }
        return fit
    }

    /// Steps over `count` strings and keeps every 64th position.
    mutating func strings(_ count: Int, key: NameRange) throws(GGUFError) -> StringArray {
        var array = StringArray(count: count, start: position, end: position, landmarks: [])
        array.landmarks.reserveCapacity(count / GGUFStrings.stride + 1)
        var here = position
        for index in 0..<count {
            if index % GGUFStrings.stride == 0 { array.landmarks.append(here) }
            guard bytes.count - here >= 8 else {
                throw GGUFError(.endsWithin("string \(index) of key '\(key.text(in: bytes))'"), file: file)
            }
            let length = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: here, as: UInt64.self))
            here += 8
            guard length <= UInt64(bytes.count - here) else {
                throw GGUFError(
                    .tooLong("string \(index) of key '\(key.text(in: bytes))'", length: length, rest: bytes.count - here),
                    file: file)
            }
            here += Int(truncatingIfNeeded: length)
        }
        position = here
        array.end = here
        return array
    }
}
