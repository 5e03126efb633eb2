import Foundation
import GGUF
import LanguageModels
import TestSupport
import Testing
import Tokenization

@Suite("The packed copy of a model")
struct PackedCopyTests {
    private let folder: URL
    private var model: String { folder.path + "/tiny.gguf" }
    private var copy: String { model + ".packed" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "imbik-packed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(seed: 1, format: .q4_1)
    }

    private func write(seed: UInt64, format: GGUFType) throws {
        var tiny = TinyModel(format: format)
        tiny.seed = seed
        try Data(tiny.contents().serialized()).write(to: URL(filePath: model))
    }

    private func scores(packedCopy: String?) throws -> [Float] {
        let model = try LanguageModel.load(path: model, threads: 2, packedCopy: packedCopy)
        return try Decoder(model).read((5..<13).map { TokenID($0) })
    }

    private func changeOneWeight() throws {
        var bytes = try Data(contentsOf: URL(filePath: copy))
        bytes[4096 + 200] ^= 0x55  // in the first group, behind the header
        try bytes.write(to: URL(filePath: copy))
    }

    @Test("is made by the first load and read by the second, with the same scores", arguments: [GGUFType.q4_0, .q4_1, .q8_0])
    func sameScores(format: GGUFType) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(seed: 3, format: format)
        let plain = try scores(packedCopy: nil)
        #expect(!FileManager.default.fileExists(atPath: copy))
        #expect(try scores(packedCopy: copy) == plain)
        #expect(try scores(packedCopy: copy) == plain)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["tiny.gguf", "tiny.gguf.packed"])
        // That it is the copy that is read shows where it is wrong.
        try changeOneWeight()
        #expect(try scores(packedCopy: copy) != plain)
    }

    @Test("is made again when the model file is another")
    func newModel() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try scores(packedCopy: copy)
        try write(seed: 2, format: .q4_1)
        let plain = try scores(packedCopy: nil)
        #expect(try scores(packedCopy: copy) == plain)
        #expect(try scores(packedCopy: copy) == plain)
    }

    @Test("is made again when it is cut off, foreign or of another layout", arguments: ["cut", "foreign", "empty", "layout"])
    func damaged(how: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let plain = try scores(packedCopy: copy)
        let whole = try Data(contentsOf: URL(filePath: copy))
        let damaged =
            switch how {
            case "cut": whole.dropLast(100)
            case "foreign": Data(repeating: 7, count: whole.count)
            case "empty": Data()
            default: whole.prefix(8) + [99] + whole.dropFirst(9)
            }
        try Data(damaged).write(to: URL(filePath: copy))
        #expect(try scores(packedCopy: copy) == plain)
        #expect(try Data(contentsOf: URL(filePath: copy)) == whole)
    }

    @Test("may be left half written by a process that was killed, or have no place at all: the model loads")
    func leftover() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let plain = try scores(packedCopy: nil)
        try Data(repeating: 1, count: 1 << 20).write(to: URL(filePath: copy + ".part"))
        #expect(try scores(packedCopy: copy) == plain)
        #expect(try scores(packedCopy: copy) == plain)
        #expect(!FileManager.default.fileExists(atPath: copy + ".part"))
        #expect(try scores(packedCopy: "/nowhere/at/all.packed") == plain)
    }
}
