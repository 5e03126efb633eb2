import Diagnostics

// Metadata by key, as the type that the caller needs.
//
// A value of another type, or one that does not fit, is an error that names the key; so is a missing key, except in
// the `…IfPresent` forms.

extension GGUFFile {
    /// An integer of any width.
    public func integer(_ key: String) throws(GGUFError) -> Int { try required(key, integerIfPresent(key)) }
    /// A float of either width, or an integer.
    public func float(_ key: String) throws(GGUFError) -> Float { try required(key, floatIfPresent(key)) }
    public func bool(_ key: String) throws(GGUFError) -> Bool { try required(key, boolIfPresent(key)) }
    public func string(_ key: String) throws(GGUFError) -> String { try required(key, stringIfPresent(key)) }
    public func strings(_ key: String) throws(GGUFError) -> GGUFStrings { try required(key, stringsIfPresent(key)) }
    public func integers(_ key: String) throws(GGUFError) -> [Int] { try required(key, integersIfPresent(key)) }
    public func floats(_ key: String) throws(GGUFError) -> [Float] { try required(key, floatsIfPresent(key)) }

    public func integerIfPresent(_ key: String) throws(GGUFError) -> Int? {
        guard let entry = entry(key) else { return nil }
        guard case .scalar(let type, let position) = entry.value else { throw wrongType(key, "an integer", entry) }
        return try integer(of: type, at: position, key, entry)
    }

    public func floatIfPresent(_ key: String) throws(GGUFError) -> Float? {
        guard let entry = entry(key) else { return nil }
        guard case .scalar(let type, let position) = entry.value, let value = float(of: type, at: position) else {
            throw wrongType(key, "a number", entry)
        }
        return value
    }

    public func boolIfPresent(_ key: String) throws(GGUFError) -> Bool? {
        guard let entry = entry(key) else { return nil }
        guard case .scalar(.bool, let position) = entry.value else { throw wrongType(key, "a Boolean", entry) }
        return storage.bytes[position] == 1
    }

    public func stringIfPresent(_ key: String) throws(GGUFError) -> String? {
        guard let entry = entry(key) else { return nil }
        guard case .string(let range) = entry.value else { throw wrongType(key, "a string", entry) }
        return range.text(in: storage.bytes)
    }

    public func stringsIfPresent(_ key: String) throws(GGUFError) -> GGUFStrings? {
        guard let entry = entry(key) else { return nil }
        guard case .strings(let array) = entry.value else { throw wrongType(key, "an array of strings", entry) }
        return GGUFStrings(array, in: storage)
    }

    public func integersIfPresent(_ key: String) throws(GGUFError) -> [Int]? {
        guard let entry = entry(key) else { return nil }
        guard case .array(let type, let position, let count) = entry.value, let width = type.byteCount else {
            throw wrongType(key, "an array of integers", entry)
        }
        var values: [Int] = []
        values.reserveCapacity(count)
        for index in 0..<count { values.append(try integer(of: type, at: position + index * width, key, entry)) }
        return values
    }

    public func floatsIfPresent(_ key: String) throws(GGUFError) -> [Float]? {
        guard let entry = entry(key) else { return nil }
        guard case .array(let type, let position, let count) = entry.value, let width = type.byteCount else {
            throw wrongType(key, "an array of numbers", entry)
        }
        var values: [Float] = []
        values.reserveCapacity(count)
        for index in 0..<count {
            guard let value = float(of: type, at: position + index * width) else {
                throw wrongType(key, "an array of numbers", entry)
            }
            values.append(value)
        }
        return values
    }

    // MARK: - Reading one value

    private func required<Value>(_ key: String, _ value: Value?) throws(GGUFError) -> Value {
        guard let value else { throw GGUFError(.missingKey(key), file: name) }
        return value
    }

    private func wrongType(_ key: String, _ expected: Phrase, _ entry: MetadataEntry) -> GGUFError {
        GGUFError(.valueType(key: key, expected: expected, found: entry.words), file: name)
    }

    private func load<Value: BitwiseCopyable>(_ position: Int, as type: Value.Type) -> Value {
        storage.bytes.loadUnaligned(fromByteOffset: position, as: type)
    }

    private func integer(
        of type: ValueType, at position: Int, _ key: String, _ entry: MetadataEntry
    ) throws(GGUFError) -> Int {
        switch type {
        case .uint8: return Int(load(position, as: UInt8.self))
        case .int8: return Int(load(position, as: Int8.self))
        case .uint16: return Int(UInt16(littleEndian: load(position, as: UInt16.self)))
        case .int16: return Int(Int16(littleEndian: load(position, as: Int16.self)))
        case .uint32: return try fitting(UInt32(littleEndian: load(position, as: UInt32.self)), key)
        case .int32: return Int(Int32(littleEndian: load(position, as: Int32.self)))
        case .uint64: return try fitting(UInt64(littleEndian: load(position, as: UInt64.self)), key)
        case .int64: return try fitting(Int64(littleEndian: load(position, as: Int64.self)), key)
        case .float32, .float64, .bool, .string, .array: throw wrongType(key, "an integer", entry)
        }
    }

    private func fitting(_ value: some FixedWidthInteger, _ key: String) throws(GGUFError) -> Int {
        guard let fit = Int(exactly: value) else {
            throw GGUFError(.valueRange(key: key, value: "\(value)", expected: "an integer of \(Int.bitWidth) bits"), file: name)
        }
        return fit
    }

    private func float(of type: ValueType, at position: Int) -> Float? {
        switch type {
        case .uint8: Float(load(position, as: UInt8.self))
        case .int8: Float(load(position, as: Int8.self))
        case .uint16: Float(UInt16(littleEndian: load(position, as: UInt16.self)))
        case .int16: Float(Int16(littleEndian: load(position, as: Int16.self)))
        case .uint32: Float(UInt32(littleEndian: load(position, as: UInt32.self)))
        case .int32: Float(Int32(littleEndian: load(position, as: Int32.self)))
        case .uint64: Float(UInt64(littleEndian: load(position, as: UInt64.self)))
        case .int64: Float(Int64(littleEndian: load(position, as: Int64.self)))
        case .float32: Float(bitPattern: UInt32(littleEndian: load(position, as: UInt32.self)))
        case .float64: Float(Double(bitPattern: UInt64(littleEndian: load(position, as: UInt64.self))))
        case .bool, .string, .array: nil
        }
    }
}
