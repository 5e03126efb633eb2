/// Numbers and texts as bytes, little-endian: the head of a sealed file.
package struct RecordWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func put(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func put(_ number: Double) { put(number.bitPattern) }

    package mutating func put(_ text: String) {
        put(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads back what `RecordWriter` wrote; nil where the bytes end too early or a count cannot be.
package struct RecordReader {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    package var isAtEnd: Bool { place == bytes.count }

    package mutating func number<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
        guard let part = take(MemoryLayout<Number>.size) else { return nil }
        return Number(littleEndian: part.loadUnaligned(as: Number.self))
    }

    /// A count of things that take a byte each at least.
    package mutating func count() -> Int? {
        guard let count = number(UInt64.self), count <= UInt64(bytes.count - place) else { return nil }
        return Int(count)
    }

    package mutating func double() -> Double? { number(UInt64.self).map(Double.init(bitPattern:)) }

    package mutating func text() -> String? {
        guard let count = count(), let part = take(count) else { return nil }
        return String(validating: part, as: UTF8.self)
    }

    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count <= bytes.count - place else { return nil }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
    }
}
