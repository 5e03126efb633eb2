/// An array of strings of the metadata, as it lies in the file.
///
/// A vocabulary has tens of thousands of entries: none becomes a `String` before it is asked for. The lengths were
/// checked once, when the file was opened; every 64th position was kept, so that an entry is found in a few steps.
public struct GGUFStrings: Sendable {
    public let count: Int
    /// Bytes of the whole array in the file, lengths included.
    public var byteCount: Int { end - start }

    private let storage: FileBytes
    private let start: Int
    private let end: Int
    private let landmarks: [Int]

    static let stride = 64

    init(_ array: StringArray, in storage: FileBytes) {
        self.storage = storage
        (count, start, end, landmarks) = (array.count, array.start, array.end, array.landmarks)
    }

    /// The entry; bytes that are not UTF-8 are replaced.
    public subscript(index: Int) -> String { withBytes(at: index) { String(decoding: $0, as: UTF8.self) } }

    /// Calls `body` with the bytes of one entry.
    public func withBytes<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        precondition(0 <= index && index < count, "the index lies outside the array of strings")
        var position = landmarks[index / GGUFStrings.stride]
        for _ in 0..<index % GGUFStrings.stride { position += 8 + length(at: position) }
        return body(UnsafeRawBufferPointer(rebasing: storage.bytes[position + 8..<position + 8 + length(at: position)]))
    }

    /// Calls `body` with the bytes of every entry, in order.
    public func forEach<Failure: Error>(
        _ body: (_ index: Int, _ bytes: UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        var position = start
        for index in 0..<count {
            let length = length(at: position)
            try body(index, UnsafeRawBufferPointer(rebasing: storage.bytes[position + 8..<position + 8 + length]))
            position += 8 + length
        }
    }

    /// The whole array as the file has it: each entry behind its length (64 bits, little-endian). Valid as long as this value.
    package var packed: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage.bytes[start..<end]) }

    /// Every entry as a `String`.
    public func strings() -> [String] { (0..<count).map { self[$0] } }

    private func length(at position: Int) -> Int {
        Int(truncatingIfNeeded: UInt64(littleEndian: storage.bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
    }
}

/// A checked array of strings: where it starts and ends in the file, and every 64th entry.
struct StringArray {
    var count: Int
    var start: Int
    var end: Int
    var landmarks: [Int]
}
