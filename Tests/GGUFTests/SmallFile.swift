import GGUF

/// A file with a value of every type and a few tensors, made in the test.
enum SmallFile {
    static var contents: GGUFContents {
        var contents = GGUFContents()
        contents.set("general.architecture", .string("llama"))
        contents.set("a.uint8", .uint8(200))
        contents.set("a.int8", .int8(-5))
        contents.set("a.uint16", .uint16(60_000))
        contents.set("a.int16", .int16(-500))
        contents.set("a.uint32", .uint32(4_000_000_000))
        contents.set("a.int32", .int32(-70_000))
        contents.set("a.uint64", .uint64(.max))
        contents.set("a.int64", .int64(-1 << 40))
        contents.set("a.float32", .float32(0.5))
        contents.set("a.float64", .float64(0.25))
        contents.set("a.bool", .bool(true))
        contents.set("a.strings", .strings((0..<150).map { String(repeating: "x", count: $0 % 7) + "\($0)" }))
        contents.set("a.int32s", .int32s([1, -2, 3]))
        contents.set("a.float32s", .float32s([1.5, -2]))
        contents.set("a.none", .strings([]))
        contents.add("norm", shape: [3], [1, 2, 3])
        contents.add("table", shape: [2, 64], type: .q8_0, bytes: [UInt8](repeating: 7, count: 2 * 2 * 34))
        contents.add("k", shape: [1, 256], type: .other(12), bytes: [UInt8](repeating: 1, count: 144))
        return contents
    }

    static func open(_ bytes: [UInt8]) throws -> GGUFFile { try GGUFFile(bytes: bytes, name: "small.gguf") }
}

/// A header written byte by byte, to say what no writer would.
struct RawHeader {
    var bytes = Array("GGUF".utf8)

    init(version: UInt32 = 3, tensors: UInt64 = 0, entries: UInt64 = 0) {
        add(version)
        add(tensors)
        add(entries)
    }

    mutating func add(_ number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ text: String) {
        add(UInt64(text.utf8.count))
        bytes += Array(text.utf8)
    }

    /// A whole tensor listing; dimensions innermost first, as in the file.
    mutating func addTensor(_ name: String, _ dimensions: [UInt64], type: UInt32 = 0, offset: UInt64 = 0) {
        add(name)
        add(UInt32(dimensions.count))
        for dimension in dimensions { add(dimension) }
        add(type)
        add(offset)
    }

    /// With room for data behind it.
    func padded(_ count: Int = 256) -> [UInt8] { bytes + [UInt8](repeating: 0, count: count) }
}
