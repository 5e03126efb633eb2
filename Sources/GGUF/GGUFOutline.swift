/// The beginning of a GGUF file, version 3: metadata, and which tensors follow. Their bytes come afterwards, from whoever
/// has them, so that a file larger than the memory can be written.
///
/// `header()`, then for each tensor, in order, `byteCount` bytes and `padding(after: byteCount)` zeros: that is the file.
package struct GGUFOutline {
    package struct Listing {
        package var name: String
        /// Outermost first.
        package var shape: [Int]
        package var type: GGUFType
        /// Bytes of the stored form.
        package var byteCount: Int

        /// - Precondition: `type` is one that ggml's list has; rows are whole blocks.
        package init(name: String, shape: [Int], type: GGUFType) {
            guard let block = type.block, let columns = shape.last, columns % block.elements == 0 else {
                preconditionFailure("a tensor's rows are whole blocks of a known type")
            }
            (self.name, self.shape, self.type) = (name, shape, type)
            byteCount = shape.reduce(1, *) / block.elements * block.bytes
        }

        init(name: String, shape: [Int], type: GGUFType, byteCount: Int) {
            (self.name, self.shape, self.type, self.byteCount) = (name, shape, type, byteCount)
        }
    }

    package var metadata: [(key: String, value: GGUFContents.Value)]
    package var tensors: [Listing]
    /// Tensors start at multiples of this many bytes. The file states it where it isn't 32, the format's default.
    package var alignment = 32

    package init(metadata: [(key: String, value: GGUFContents.Value)], tensors: [Listing], alignment: Int = 32) {
        (self.metadata, self.tensors, self.alignment) = (metadata, tensors, alignment)
    }

    /// Everything before the first tensor's bytes, filled up to the alignment.
    package func header() -> [UInt8] {
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
            offset += tensor.byteCount + padding(after: tensor.byteCount)
        }
        file.append(contentsOf: repeatElement(0, count: padding(after: file.count)))
        return file
    }

    /// Zeros that follow `count` bytes, up to the alignment.
    package func padding(after count: Int) -> Int { (alignment - count % alignment) % alignment }
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
        case .stored(let value): append(contentsOf: value.bytes)
        }
    }
}
