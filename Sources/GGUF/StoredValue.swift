/// A metadata value as it lies in a file, to be taken over into another file unread.
///
/// A vocabulary of 49,152 entries is one copy of bytes then, and what nobody here understands is not lost.
package struct StoredValue: Sendable {
    private let storage: FileBytes
    private let start: Int
    private let end: Int

    fileprivate init(_ storage: FileBytes, _ start: Int, _ end: Int) {
        (self.storage, self.start, self.end) = (storage, start, end)
    }

    /// The number of the type and the value. Valid as long as this value.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage.bytes[start..<end]) }
}

extension GGUFFile {
    /// All metadata in the order of the file, unread.
    package var storedMetadata: [(key: String, value: StoredValue)] {
        entries.map { entry in
            // In a checked header the value's type follows the key, and the value the type.
            let start = entry.key.position + entry.key.count
            return (entry.name(in: storage.bytes), StoredValue(storage, start, entry.valueEnd))
        }
    }
}

extension MetadataEntry {
    /// The first byte after the value.
    fileprivate var valueEnd: Int {
        switch value {
        case .scalar(let type, let position): position + (type.byteCount ?? 0)
        case .string(let range): range.position + range.count
        case .array(let element, let position, let count): position + count * (element.byteCount ?? 0)
        case .strings(let array): array.end
        }
    }
}
