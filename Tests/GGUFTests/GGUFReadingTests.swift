import GGUF
import TestSupport
import Testing

@Suite("What the writer wrote, the reader reads")
struct GGUFReadingTests {
    private let file: GGUFFile

    init() throws { file = try SmallFile.open(SmallFile.contents.serialized()) }

    @Test func scalars() throws {
        #expect(try file.string("general.architecture") == "llama")
        let integers = try ["uint8", "int8", "uint16", "int16", "uint32", "int32", "int64"].map { try file.integer("a.\($0)") }
        #expect(integers == [200, -5, 60_000, -500, 4_000_000_000, -70_000, -1 << 40])
        #expect(try file.float("a.float32") == 0.5)
        #expect(try file.float("a.float64") == 0.25)
        #expect(try file.float("a.uint8") == 200)
        #expect(try file.bool("a.bool"))
    }

    @Test func arrays() throws {
        #expect(try file.integers("a.int32s") == [1, -2, 3])
        #expect(try file.floats("a.float32s") == [1.5, -2])
        #expect(try file.floats("a.int32s") == [1, -2, 3])
        let strings = try file.strings("a.strings")
        let expected = (0..<150).map { String(repeating: "x", count: $0 % 7) + "\($0)" }
        #expect(strings.count == 150)
        #expect(strings.strings() == expected)
        #expect([149, 0, 64, 63].map { strings[$0] } == [149, 0, 64, 63].map { expected[$0] })
        var seen: [String] = []
        strings.forEach { index, bytes in
            #expect(index == seen.count)
            seen.append(String(decoding: bytes, as: UTF8.self))
        }
        #expect(seen == expected)
        #expect(try file.strings("a.none").count == 0)
    }

    @Test func missingKeys() throws {
        #expect(try file.integerIfPresent("none") == nil)
        #expect(try file.stringsIfPresent("none") == nil)
        #expect(file.keys.count == 16)
        #expect(file.keys.first == "general.architecture")
    }

    @Test func tensors() throws {
        #expect(file.tensors.map(\.name) == ["norm", "table", "k"])
        let norm = try file.tensor("norm", shape: [3])
        #expect(norm.bytes.bindMemory(to: Float.self).elementsEqual([1, 2, 3]))
        let table = try file.tensor("table", shape: [2, 64])
        #expect(table.type == .q8_0 && table.elementCount == 128 && table.byteCount == 136)
        #expect(table.bytes.allSatisfy { $0 == 7 })
        #expect(Int(bitPattern: table.bytes.baseAddress) % 32 == 0)
        #expect(file.tensor(named: "none") == nil)
    }

    @Test("A type that cannot be computed with can be listed")
    func otherTypes() throws {
        let tensor = try #require(file.tensor(named: "k"))
        #expect("\(tensor.type)" == "Q4_K" && tensor.byteCount == 144)
    }

    @Test("A tensor keeps the file's bytes after the file is gone")
    func lifetime() throws {
        var tensor: GGUFTensor?
        do { tensor = try SmallFile.open(SmallFile.contents.serialized()).tensor(named: "table") }
        #expect(try #require(tensor).bytes.allSatisfy { $0 == 7 })
    }

    @Test(arguments: [8, 16, 64, 4096])
    func alignments(_ alignment: Int) throws {
        var contents = SmallFile.contents
        contents.alignment = alignment
        let file = try SmallFile.open(contents.serialized())
        #expect(try file.tensor("table", shape: [2, 64]).bytes.allSatisfy { $0 == 7 })
    }

    @Test("Version 2 is read like version 3")
    func versionTwo() throws {
        var bytes = SmallFile.contents.serialized()
        bytes[4] = 2
        #expect(try SmallFile.open(bytes).version == 2)
    }

    @Test("SmolLM2 opens", .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
    func smolLM2() throws {
        let file = try GGUFFile.open(SmolLM2.path ?? "")
        #expect(file.tensors.count == 272 && file.keys.count == 33)
        #expect(try file.integer("llama.block_count") == 30)
        #expect(try file.float("llama.rope.freq_base") == 100_000)
        #expect(try file.strings("tokenizer.ggml.tokens")[19556] == "Hello")
        #expect(try file.tensor("token_embd.weight", shape: [49_152, 576]).type == .q8_0)
        #expect(file.tensors.reduce(0) { $0 + $1.elementCount } == 134_515_008)
    }
}
