import Diagnostics
import GGUF
import Testing

@Suite("A file that cannot be used is explained")
struct GGUFErrorTests {
    private let damaged = "the file is damaged or was cut short; fetch it again"
    private let converted = "the file is damaged or was converted for another model"

    // MARK: - Foreign files

    @Test(arguments: [
        ("PK\u{3}\u{4}....", "the file is a ZIP archive, not a GGUF file", "a Python wheel is such an archive; the model lies inside it"),
        ("<!DOCTYPE html>", "the file is a web page, not a GGUF file", "an error page was saved in place of the model; fetch the model again"),
        ("<html>", "the file is a web page, not a GGUF file", "an error page was saved in place of the model; fetch the model again"),
        ("\u{10}\0\0\0\0\0\0\0{\"a\":{}}", "the file is a safetensors file, not a GGUF file", "convert it with llama.cpp's convert_hf_to_gguf.py"),
        ("tjgg\u{3}\0\0\0", "the file has a format older than GGUF", "convert the model again with a current llama.cpp"),
        ("version https://git-lfs.github.com/spec/v1", "the file is a Git LFS pointer, not the model itself", "'git lfs pull' fetches the model"),
        (
            "hello world", "the file is not a GGUF file: it starts with the bytes [104, 101, 108, 108], not with 'GGUF'",
            "an interrupted download may leave something else behind; fetch the model again"
        ),
        ("", "the file is empty", "an interrupted download leaves such a file; fetch the model again"),
        ("GG", "the file ends within the word 'GGUF'", "the file is damaged or was cut short; fetch it again"),
        (
            "GGUF\0\0\0\u{3}", "the file is a big-endian GGUF file; only little-endian ones can be read",
            "convert the model again without '--bigendian'"
        ),
        (
            "GGUF\u{1}\0\0\0", "the file has version 1 of the GGUF format; versions 2 and 3 can be read",
            "convert the model again with a current llama.cpp"
        ),
    ])
    func foreign(_ text: String, _ problem: String, _ hint: String) { check(Array(text.utf8), problem, hint) }

    @Test func missingFile() {
        #expect(throws: (any Error).self) { try GGUFFile.open("/nowhere/x.gguf") }
        expect(
            "the model file cannot be opened: No such file or directory", "'imbik model list' shows the models at hand",
            place: "/nowhere/x.gguf"
        ) { _ = try GGUFFile.open("/nowhere/x.gguf") }
        expect(
            "the model file cannot be opened: it is a folder or a device", "'imbik model list' shows the models at hand",
            place: "/tmp"
        ) { _ = try GGUFFile.open("/tmp") }
    }

    // MARK: - Hostile headers

    @Test func hugeCounts() {
        check(
            RawHeader(tensors: 1 << 60).padded(64),
            "the header promises 1152921504606846976 tensors; the rest of the file has room for 2 at most", damaged)
        check(
            RawHeader(entries: 1 << 60).padded(64),
            "the header promises 1152921504606846976 metadata entries; the rest of the file has room for 4 at most", damaged)
        var array = RawHeader(entries: 1)
        array.add("list")
        array.add(UInt32(9))
        array.add(UInt32(8))
        array.add(UInt64.max)
        check(
            array.padded(64),
            "the header promises 18446744073709551615 strings for key 'list'; the rest of the file has room for 8 at most",
            damaged)
    }

    @Test func longStrings() {
        var header = RawHeader(entries: 1)
        header.add(UInt64.max)
        check(
            header.padded(64),
            "the key of metadata entry 1 of 1 is 18446744073709551615 bytes long; only 64 bytes of the file follow", damaged)
        var value = RawHeader(entries: 1)
        value.add("name")
        value.add(UInt32(8))
        value.add(UInt64(1 << 62))
        check(value.padded(64), "key 'name' is 4611686018427387904 bytes long; only 64 bytes of the file follow", damaged)
        var element = RawHeader(entries: 1)
        element.add("list")
        element.add(UInt32(9))
        element.add(UInt32(8))
        element.add(UInt64(2))
        element.add("a")
        element.add(UInt64(1 << 50))
        check(
            element.padded(64), "string 1 of key 'list' is 1125899906842624 bytes long; only 64 bytes of the file follow", damaged)
    }

    @Test(arguments: [
        (UInt32(13), [UInt8](), "key 'x' has value type 13; the format has types 0 to 12"),
        (7, [2], "key 'x' is a Boolean of value 2; it must be 0 or 1"),
        (
            9, [9, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
            "key 'x' is an array of arrays, which no model needs and this reader does not read"
        ),
        (9, [77, 0, 0, 0], "key 'x' has value type 77; the format has types 0 to 12"),
    ])
    func values(_ type: UInt32, _ value: [UInt8], _ problem: String) {
        var header = RawHeader(entries: 1)
        header.add("x")
        header.add(type)
        header.bytes += value
        check(header.padded(64), problem, damaged)
    }

    @Test func keys() {
        var twice = GGUFContents()
        twice.set("same", .bool(true))
        twice.set("same", .bool(true))
        check(twice.serialized(), "key 'same' occurs twice", damaged)
        var unnamed = GGUFContents()
        unnamed.set("", .bool(true))
        check(unnamed.serialized() + [0, 0, 0, 0], "metadata entry 1 has an empty key", damaged)
    }

    @Test(arguments: [0, 1, 3, 4, 24, 1 << 20] as [UInt32])
    func alignment(_ value: UInt32) {
        var contents = GGUFContents()
        contents.set("general.alignment", .uint32(value))
        check(
            contents.serialized(), "key 'general.alignment' is \(value); it must be a power of two from 8 to 65536", damaged)
    }

    // MARK: - Tensors

    @Test(arguments: [
        ([], 0, 0, "tensor 't' has 0 dimensions; a tensor has 1 to 4"),
        ([1, 1, 1, 1, 1], 0, 0, "tensor 't' has 5 dimensions; a tensor has 1 to 4"),
        ([4, 0], 0, 0, "tensor 't' has dimensions [4, 0]; none may be 0"),
        ([1 << 32, 1 << 32], 0, 0, "tensor 't' has dimensions [4294967296, 4294967296], more numbers than any file holds"),
        ([1 << 63], 0, 0, "tensor 't' has dimensions [9223372036854775808], more numbers than any file holds"),
        ([1 << 62], 0, 0, "tensor 't' has dimensions [4611686018427387904], more numbers than any file holds"),
        ([33, 2], 8, 0, "tensor 't' has rows of 33 numbers; type Q8_0 stores blocks of 32"),
        ([4], 0, 8, "tensor 't' starts at offset 8, which is not a multiple of 32"),
        ([4], 0, 1 << 60, "tensor 't' has 16 bytes from offset 1152921504606846976; the file has 249 bytes of tensors"),
        ([64], 0, 0, "tensor 't' has 256 bytes from offset 0; the file has 249 bytes of tensors"),
    ] as [([UInt64], UInt32, UInt64, String)])
    func tensor(_ dimensions: [UInt64], _ type: UInt32, _ offset: UInt64, _ problem: String) {
        var header = RawHeader(tensors: 1)
        header.addTensor("t", dimensions, type: type, offset: offset)
        check(header.padded(dimensions.count == 1 ? 256 : 240), problem, damaged)
    }

    @Test func tensorPairs() {
        var twice = RawHeader(tensors: 2)
        twice.addTensor("t", [4])
        twice.addTensor("t", [4], offset: 32)
        check(twice.padded(), "tensor 't' occurs twice", damaged)
        var overlap = RawHeader(tensors: 2)
        overlap.addTensor("late", [4], offset: 32)
        overlap.addTensor("early", [16])
        check(overlap.padded(), "tensors 'early' and 'late' share bytes", damaged)
    }

    // MARK: - Sound files, other needs

    @Test func requests() throws {
        let file = try SmallFile.open(SmallFile.contents.serialized())
        let family = "this course reads models of the Llama family; 'imbik model info' shows what the file holds"
        expect("key 'none' is missing", family) { _ = try file.integer("none") }
        expect("tensor 'none' is missing", family) { _ = try file.tensor("none", shape: [1]) }
        expect("key 'a.bool' is a Boolean; an integer is needed", converted) { _ = try file.integer("a.bool") }
        expect("key 'a.uint8' is an integer; a string is needed", converted) { _ = try file.string("a.uint8") }
        expect("key 'a.strings' is an array of strings; an array of integers is needed", converted) {
            _ = try file.integers("a.strings")
        }
        expect("key 'a.float32s' is an array of numbers with fractions; an integer is needed", converted) {
            _ = try file.integers("a.float32s")
        }
        expect("key 'a.uint64' is 18446744073709551615; an integer of 64 bits is needed", converted) {
            _ = try file.integer("a.uint64")
        }
        expect("tensor 'norm' has shape [3]; the file's own metadata promises [576, 3]", converted) {
            _ = try file.tensor("norm", shape: [576, 3])
        }
        expect(
            "tensor 'k' is stored as Q4_K; F32, F16, BF16, Q8_0, Q4_0 and Q4_1 can be computed with",
            "convert the model to one of these types, for example with llama.cpp's llama-quantize"
        ) { _ = try file.tensor("k", shape: [1, 256]) }
    }

    private func check(
        _ bytes: [UInt8], _ problem: String, _ hint: String, at location: SourceLocation = #_sourceLocation
    ) {
        expect(problem, hint, at: location) { _ = try SmallFile.open(bytes) }
    }

    private func expect(
        _ problem: String, _ hint: String, place: String = "small.gguf", at location: SourceLocation = #_sourceLocation,
        _ body: () throws -> Void
    ) {
        do {
            try body()
            Issue.record("no error was thrown", sourceLocation: location)
        } catch {
            let text = "error: \(problem)\n  in \(place)\n  hint: \(hint)"
            #expect((error as? GGUFError)?.description == text, sourceLocation: location)
        }
    }
}
