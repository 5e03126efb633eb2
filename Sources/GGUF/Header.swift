import Diagnostics

/// A whole header, read and checked: metadata first, then where the tensors lie.
struct Header {
    var version: UInt32
    var entries: [MetadataEntry] = []
    var tensors: [GGUFTensor] = []
    var entryOrder: NameOrder
    var tensorOrder: NameOrder

    init(reading storage: FileBytes, file: String) throws(GGUFError) {
        let bytes = storage.bytes
        var cursor = HeaderCursor(bytes, file: file)
        version = try Header.version(&cursor)
        // An entry has a length, one byte of a key, a type and one byte of a value at least.
        let tensorCount = try cursor.uint64("the number of tensors")
        let entryCount = try cursor.count(of: "metadata entries", minimum: 8 + 1 + 4 + 1)

        entries.reserveCapacity(entryCount)
        for number in 1...max(entryCount, 1) where number <= entryCount {
            entries.append(try Header.entry(&cursor, "metadata entry \(number) of \(entryCount)", number))
        }
        entryOrder = NameOrder(entries.map { $0.key }, in: bytes)
        if let twice = entryOrder.duplicate {
            throw GGUFError(.duplicateKey(entries[twice].name(in: bytes)), file: file)
        }
        var alignment = 32  // the format's default
        if let index = entryOrder.index(of: "general.alignment", in: bytes) {
            alignment = try Header.alignment(entries[index], in: cursor)
        }

        // A tensor has a length, a name, a number of dimensions, one of them, a type and an offset at least.
        var listings: [TensorListing] = []
        let checkedCount = try cursor.checked(tensorCount, "tensors", minimum: 8 + 4 + 8 + 4 + 8)
        listings.reserveCapacity(checkedCount)
        for number in 1...max(checkedCount, 1) where number <= checkedCount {
            listings.append(try TensorListing(&cursor, "tensor \(number) of \(checkedCount)"))
        }
        tensorOrder = NameOrder(listings.map { $0.name }, in: bytes)
        if let twice = tensorOrder.duplicate {
            throw GGUFError(.duplicateTensor(listings[twice].name.text(in: bytes)), file: file)
        }
        tensors = try TensorListing.place(listings, after: cursor.position, alignment: alignment, in: storage, file: file)
    }

    /// Checks the magic word and the version.
    private static func version(_ cursor: inout HeaderCursor) throws(GGUFError) -> UInt32 {
        guard cursor.rest > 0 else { throw GGUFError(.empty, file: cursor.file) }
        if let foreign = ForeignFormat(of: cursor.bytes) { throw GGUFError(.foreign(foreign), file: cursor.file) }
        _ = try cursor.skip(4, "the word 'GGUF'")
        let version = try cursor.uint32("the format's version")
        switch version {
        case 2, 3: return version
        case _ where version.byteSwapped <= 3 && version != 0: throw GGUFError(.bigEndian, file: cursor.file)
        default: throw GGUFError(.version(version), file: cursor.file)
        }
    }

    private static func entry(
        _ cursor: inout HeaderCursor, _ what: @autoclosure () -> Phrase, _ number: Int
    ) throws(GGUFError) -> MetadataEntry {
        let (bytes, file) = (cursor.bytes, cursor.file)
        let key = try cursor.string("the key of \(what())")
        guard key.count > 0 else { throw GGUFError(.unnamedKey(number: number), file: file) }
        let type = try valueType(&cursor, key)
        if let width = type.byteCount {
            let position = try cursor.skip(width, "key '\(key.text(in: bytes))'")
            if type == .bool, bytes[position] > 1 {
                throw GGUFError(.notBoolean(key: key.text(in: bytes), byte: bytes[position]), file: file)
            }
            return MetadataEntry(key: key, value: .scalar(type, position: position))
        }
        if type == .string {
            return MetadataEntry(key: key, value: .string(try cursor.string("key '\(key.text(in: bytes))'")))
        }

        let element = try valueType(&cursor, key)
        if element == .array { throw GGUFError(.nestedArray(key: key.text(in: bytes)), file: file) }
        let promised = try cursor.uint64("key '\(key.text(in: bytes))'")
        let count = try cursor.checked(
            promised, "\(element.plural) for key '\(key.text(in: bytes))'", minimum: element.byteCount ?? 8)
        guard let width = element.byteCount else {
            return MetadataEntry(key: key, value: .strings(try cursor.strings(count, key: key)))
        }
        let position = try cursor.skip(count * width, "key '\(key.text(in: bytes))'")
        return MetadataEntry(key: key, value: .array(of: element, position: position, count: count))
    }

    private static func valueType(_ cursor: inout HeaderCursor, _ key: NameRange) throws(GGUFError) -> ValueType {
        let bytes = cursor.bytes
        let code = try cursor.uint32("key '\(key.text(in: bytes))'")
        guard let type = ValueType(rawValue: code) else {
            throw GGUFError(.unknownValueType(key: key.text(in: bytes), code: code), file: cursor.file)
        }
        return type
    }

    /// The value of `general.alignment`.
    private static func alignment(_ entry: MetadataEntry, in cursor: HeaderCursor) throws(GGUFError) -> Int {
        guard case .scalar(.uint32, let position) = entry.value else {
            throw GGUFError(
                .valueType(key: "general.alignment", expected: "an unsigned integer of 32 bits", found: entry.words),
                file: cursor.file)
        }
        let value = UInt32(littleEndian: cursor.bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        guard value >= 8, value <= 65536, value.nonzeroBitCount == 1 else {
            throw GGUFError(.alignment(UInt64(value)), file: cursor.file)
        }
        return Int(value)
    }
}
