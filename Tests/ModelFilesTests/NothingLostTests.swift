import Foundation
import GGUF
import LanguageModels
import ModelFiles
import TestSupport
import Tensors
import Testing

@Suite("Saving that fails leaves the file that was there before, and nothing else")
struct NothingLostTests {
    let folder: Folder
    let base: GGUFFile
    let before = Data("what was there".utf8)
    let path: String

    init() throws {
        folder = try Folder()
        base = try TinyModel().file()
        path = folder.path("model.gguf")
        try before.write(to: URL(filePath: path))
    }

    private func save(_ trained: TrainedNumbers, format: ElementFormat = .f32, progress: (SavingProgress) -> Bool = { _ in true }) throws {
        _ = try writeModel(
            tensors: trained.tensors, configuration: ModelConfiguration(base), metadata: ModelMetadata(of: base),
            formats: FormatChoice(format, tiedEmbeddings: true), to: path, compute: compute, progress: progress)
    }

    private func expectUnchanged() throws {
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try folder.names() == ["model.gguf"])
    }

    @Test("A number that is not finite stops it in the middle", arguments: [Float.nan, .infinity])
    func notFinite(_ bad: Float) throws {
        let trained = TrainedNumbers(of: base)
        trained.set(bad, of: "blk.1.ffn_up.weight", at: 77)
        #expect(throws: ModelFileError.notFinite(tensor: "blk.1.ffn_up.weight", index: 77, value: "\(bad)")) { try save(trained) }
        try expectUnchanged()
    }

    @Test("So does one that the format can't say")
    func tooLarge() throws {
        let trained = TrainedNumbers(of: base)
        trained.set(70_000, of: "blk.1.ffn_up.weight", at: 77)
        #expect(throws: ModelFileError.tooLarge(tensor: "blk.1.ffn_up.weight", value: "70000.0", format: .f16)) {
            try save(trained, format: .f16)
        }
        try expectUnchanged()
        try save(trained, format: .bf16)
    }

    @Test("And whoever asked for it", arguments: [0, 5, 18])
    func cancelled(_ steps: Int) throws {
        var left = steps
        #expect(throws: ModelFileError.cancelled(path: path)) {
            try save(TrainedNumbers(of: base)) { _ in
                left -= 1
                return left >= 0
            }
        }
        try expectUnchanged()
    }

    @Test("A model that lacks a tensor, has one too many, or one of another shape is not begun")
    func contradictions() throws {
        let trained = TrainedNumbers(of: base)
        trained.remove("blk.0.attn_k.weight")
        #expect(throws: ModelFileError.missingTensor("blk.0.attn_k.weight")) { try save(trained) }
        trained.add("blk.0.attn_k.weight", [4, 32], [Float](repeating: 0, count: 128))
        #expect(throws: ModelFileError.shape(tensor: "blk.0.attn_k.weight", expected: [16, 32], found: [4, 32])) { try save(trained) }
        let more = TrainedNumbers(of: base)
        more.add("blk.9.attn_k.weight", [1], [0])
        #expect(throws: ModelFileError.unexpectedTensor("blk.9.attn_k.weight")) { try save(more) }
        try expectUnchanged()
    }

    @Test("Two programs can't save under one name at once, and what a killed one left is used up")
    func parts() throws {
        let part = path + ".part"
        try Data(repeating: 9, count: 5_000_000).write(to: URL(filePath: part))
        let other = open(part, O_WRONLY)
        defer { close(other) }
        #expect(flock(other, LOCK_EX) == 0)
        #expect(throws: ModelFileError.busy(path: path)) { try save(TrainedNumbers(of: base)) }
        #expect(try folder.names() == ["model.gguf", "model.gguf.part"])
        #expect(flock(other, LOCK_UN) == 0)
        try save(TrainedNumbers(of: base))
        #expect(try folder.names() == ["model.gguf"])
        #expect(try ModelConfiguration(GGUFFile.open(path)).layers == 2)
    }

    @Test("Folders that are not there or not ours are explained")
    func folders() throws {
        func failure(_ path: String) -> ModelFileError? {
            do throws(ModelFileError) {
                _ = try quantize(base, to: path, format: .q8_0, compute: compute)
                return nil
            } catch { return error }
        }
        #expect(failure(folder.path("none/model.gguf")) == .writing(path: folder.path("none/model.gguf"), code: ENOENT))
        try FileManager.default.createDirectory(atPath: folder.path("taken"), withIntermediateDirectories: true)
        #expect(failure(folder.path("taken")) == .writing(path: folder.path("taken"), code: EISDIR))
        #expect(failure("/proc/model.gguf") != nil)
        #expect(try folder.names() == ["model.gguf", "taken"])
    }

    @Test("A file may take its own place while it is read")
    func ownPlace() throws {
        try Data(TinyModel().contents().serialized()).write(to: URL(filePath: path))
        let mapped = try GGUFFile.open(path)
        _ = try quantize(mapped, to: path, format: .q8_0, compute: compute)
        #expect(try GGUFFile.open(path).tensor(named: "token_embd.weight")?.type == .q8_0)
        #expect(mapped.tensor(named: "token_embd.weight")?.type == .f32)
    }
}

