/// Strings one after another in memory, each behind its length (64 bits, little-endian), as a GGUF file has them.
///
/// The caller has checked the lengths and keeps the bytes alive while this value is in use.
package struct PackedStrings: Sequence {
    package let bytes: UnsafeRawBufferPointer
    package let count: Int

    package init(_ bytes: UnsafeRawBufferPointer, count: Int) { (self.bytes, self.count) = (bytes, count) }

    /// Where one of the strings lies within the bytes.
    package struct Place {
        package var index: Int
        package var start: Int
        package var count: Int
    }

    package struct Iterator: IteratorProtocol {
        fileprivate let strings: PackedStrings
        private var index = 0
        private var position = 0

        fileprivate init(_ strings: PackedStrings) { self.strings = strings }

        @inline(__always)
        package mutating func next() -> Place? {
            guard index < strings.count else { return nil }
            let length = UInt64(littleEndian: strings.bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let place = Place(index: index, start: position + 8, count: Int(truncatingIfNeeded: length))
            index += 1
            position = place.start + place.count
            return place
        }
    }

    @inline(__always)
    package func makeIterator() -> Iterator { Iterator(self) }

    func bytes(of place: Place) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[place.start..<place.start + place.count])
    }

    /// For messages.
    func text(_ place: Place) -> String { String(decoding: bytes(of: place), as: UTF8.self) }

    /// The same form of strings in an array, for vocabularies made in memory.
    package static func packing(_ strings: [[UInt8]]) -> [UInt8] {
        var packed: [UInt8] = []
        for string in strings {
            for shift in 0..<8 { packed.append(UInt8(truncatingIfNeeded: UInt64(string.count) >> UInt64(8 * shift))) }
            packed.append(contentsOf: string)
        }
        return packed
    }
}
