/// What goes into a GGUF file: metadata and tensors, in order. `serialized()` gives the file's bytes, version 3.
///
/// What it writes, `GGUFFile` reads back; the writer itself checks nothing beyond its own preconditions.
///
///     var contents = GGUFContents()
///     contents.set("general.architecture", .string("llama"))
///     contents.add("output_norm.weight", shape: [576], type: .f32, bytes: norm)
///     let bytes = contents.serialized()
package struct GGUFContents {
    package enum Value {
        case uint8(UInt8), int8(Int8), uint16(UInt16), int16(Int16), uint32(UInt32), int32(Int32)
        case uint64(UInt64), int64(Int64), float32(Float), float64(Double), bool(Bool)
        case string(String)
        case strings([String])
        case int32s([Int32])
        case float32s([Float])
    }

    package struct Tensor {
        package var name: String
        /// Outermost first.
        package var shape: [Int]
        package var type: GGUFType
        /// The stored form, as long as shape and type say.
        package var bytes: [UInt8]
    }

    package var metadata: [(key: String, value: Value)] = []
    package var tensors: [Tensor] = []
    /// Tensors start at multiples of this many bytes.
    package var alignment = 32

    package init() {}

    package mutating func set(_ key: String, _ value: Value) { metadata.append((key, value)) }

    package mutating func add(_ name: String, shape: [Int], type: GGUFType, bytes: [UInt8]) {
        tensors.append(Tensor(name: name, shape: shape, type: type, bytes: bytes))
    }

    /// A tensor of 32-bit floats.
    package mutating func add(_ name: String, shape: [Int], _ numbers: [Float]) {
        precondition(numbers.count == shape.reduce(1, *), "a tensor has as many numbers as its shape says")
        var bytes: [UInt8] = []
        for number in numbers { bytes.appendLittleEndian(number.bitPattern) }
        add(name, shape: shape, type: .f32, bytes: bytes)
    }

    /// The whole file.
    package func serialized() -> [UInt8] {
        let metadata = alignment == 32 ? metadata : metadata + [("general.alignment", .uint32(UInt32(alignment)))]
        var file = Array("GGUF".utf8)
        file.appendLittleEndian(UInt32(3))
        file.appendLittleEndian(UInt64(tensors.count))
        file.appendLittleEndian(UInt64(metadata.count))
        for (key, value) in metadata {
            file.append(lengthAnd: key)
            file.append(value)
        }
        var offset = 0
        for tensor in tensors {
            file.append(lengthAnd: tensor.name)
            file.appendLittleEndian(UInt32(tensor.shape.count))
            for dimension in tensor.shape.reversed() { file.appendLittleEndian(UInt64(dimension)) }
            file.appendLittleEndian(tensor.type.code)
            file.appendLittleEndian(UInt64(offset))
            offset += paddedCount(tensor.bytes.count)
        }
        file.append(contentsOf: repeatElement(0, count: paddedCount(file.count) - file.count))
        for tensor in tensors {
            file.append(contentsOf: tensor.bytes)
            file.append(contentsOf: repeatElement(0, count: paddedCount(file.count) - file.count))
        }
        return file
    }

    private func paddedCount(_ count: Int) -> Int { (count + alignment - 1) / alignment * alignment }
}

extension [UInt8] {
    fileprivate mutating func appendLittleEndian<Number: FixedWidthInteger>(_ number: Number) {
        for byte in 0..<Number.bitWidth / 8 { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }

    fileprivate mutating func append(lengthAnd text: String) {
        appendLittleEndian(UInt64(text.utf8.count))
        append(contentsOf: text.utf8)
    }

    /// The number of the type, then the value; for an array its elements' type and count.
    fileprivate mutating func append(_ value: GGUFContents.Value) {
        func type(_ type: ValueType) { appendLittleEndian(type.rawValue) }
        func array(of element: ValueType, _ count: Int) {
            type(.array)
            type(element)
            appendLittleEndian(UInt64(count))
        }
        switch value {
        case .uint8(let number): type(.uint8); appendLittleEndian(number)
        case .int8(let number): type(.int8); appendLittleEndian(number)
        case .uint16(let number): type(.uint16); appendLittleEndian(number)
        case .int16(let number): type(.int16); appendLittleEndian(number)
        case .uint32(let number): type(.uint32); appendLittleEndian(number)
        case .int32(let number): type(.int32); appendLittleEndian(number)
        case .uint64(let number): type(.uint64); appendLittleEndian(number)
        case .int64(let number): type(.int64); appendLittleEndian(number)
        case .float32(let number): type(.float32); appendLittleEndian(number.bitPattern)
        case .float64(let number): type(.float64); appendLittleEndian(number.bitPattern)
        case .bool(let flag): type(.bool); append(flag ? 1 : 0)
        case .string(let text): type(.string); append(lengthAnd: text)
        case .strings(let texts):
            array(of: .string, texts.count)
            for text in texts { append(lengthAnd: text) }
        case .int32s(let numbers):
            array(of: .int32, numbers.count)
            for number in numbers { appendLittleEndian(number) }
        case .float32s(let numbers):
            array(of: .float32, numbers.count)
            for number in numbers { appendLittleEndian(number.bitPattern) }
        }
    }
}
