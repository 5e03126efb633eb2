/// What goes into a GGUF file: metadata and tensors, in order. `serialized()` gives the file's bytes, version 3.
/// For files that are too large to hold in memory there is `GGUFOutline`.
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
        /// As another file has it, whatever it is.
        case stored(StoredValue)
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
        for number in numbers { for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> (8 * byte))) } }
        add(name, shape: shape, type: .f32, bytes: bytes)
    }

    /// The whole file.
    package func serialized() -> [UInt8] {
        let outline = GGUFOutline(
            metadata: metadata,
            tensors: tensors.map { .init(name: $0.name, shape: $0.shape, type: $0.type, byteCount: $0.bytes.count) },
            alignment: alignment)
        var file = outline.header()
        for tensor in tensors {
            file.append(contentsOf: tensor.bytes)
            file.append(contentsOf: repeatElement(0, count: outline.padding(after: tensor.bytes.count)))
        }
        return file
    }
}
