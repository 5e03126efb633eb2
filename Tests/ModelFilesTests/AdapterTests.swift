import Foundation
import GGUF
import LanguageModels
import ModelFiles
import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("Adapters are written, read, applied and merged")
struct AdapterTests {
    let folder: Folder
    init() throws { folder = try Folder() }

    private func adapter(
        _ base: GGUFFile, rank: Int, alpha: Float = 12, parts: [String] = [""], seed: UInt64 = 11
    ) throws -> Adapter {
        let c = try ModelConfiguration(base)
        let trained = TrainedNumbers.adapter(for: c, rank: rank, parts: parts, seed: seed)
        _ = try writeAdapter(
            tensors: trained.tensors, alpha: alpha, base: c, provenance: provenance, to: folder.path("lora.gguf"), compute: compute)
        return try Adapter(GGUFFile.open(folder.path("lora.gguf")))
    }

    private let tokens = "the cat in the hat and the rest".utf8.map { TokenID(TinyVocabulary.token(of: $0)) }

    @Test("What is written is read back")
    func roundTrip() throws {
        let base = try TinyModel().file()
        let c = try ModelConfiguration(base)
        let trained = TrainedNumbers.adapter(for: c, rank: 4)
        let read = try adapter(base, rank: 4)
        #expect(read.alpha == 12 && read.architecture == "llama" && read.updates.count == 14)
        #expect(read.parameterCount == trained.tensors.reduce(0) { $0 + $1.values.count })
        for update in read.updates {
            #expect(update.a == trained.tensors.first { $0.name == update.target + ".lora_a" }.map { Array($0.values) })
            #expect(update.b == trained.tensors.first { $0.name == update.target + ".lora_b" }.map { Array($0.values) })
            #expect(read.scale(of: update) == 3)
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var model: TinyModel
        var rank: Int
        var parts: [String] = [""]
        var testDescription: String { "\(model), rank \(rank) \(parts)" }
    }

    @Test("The fast decoder, the reference, and a merged file say the same", arguments: [
        Case(model: TinyModel(), rank: 1), Case(model: TinyModel(), rank: 8),
        Case(model: TinyModel(width: 64, heads: 2, keyValueHeads: 1, feedForwardWidth: 80), rank: 3),
        Case(model: TinyModel(format: .q8_0, feedForwardWidth: 96), rank: 16), Case(model: TinyModel(format: .q4_1), rank: 5),
        Case(model: TinyModel(tied: false), rank: 70), Case(model: TinyModel(), rank: 4, parts: ["attn_q", "attn_v"]),
        Case(model: TinyModel(), rank: 4, parts: ["ffn_down"]),
    ], Kernels.Variant.supported)
    func forms(_ example: Case, _ variant: Kernels.Variant) throws {
        let base = try example.model.file()
        let adapter = try adapter(base, rank: example.rank, parts: example.parts)
        let plain = try scores(base, tokens)
        let reference = scores(try ReferenceModel(base).adapted(by: adapter), tokens)
        #expect(distance(reference, plain) > 0.02, "the adapter changes something")

        let model = try LanguageModel(base, compute: Compute(kernels: Kernels(variant), threads: 2))
        let adapted = try model.adapted(by: adapter)
        #expect(try distance(scores(adapted, tokens), reference) < 2e-3)
        #expect(try scores(adapted.withoutAdapter(), tokens) == scores(model, tokens))

        _ = try mergeAdapter(adapter, into: base, provenance: provenance, format: .f32, to: folder.path("merged.gguf"), compute: compute)
        #expect(try distance(scores(GGUFFile.open(folder.path("merged.gguf")), tokens), reference) < 1e-4)
    }

    @Test("Reading in one go and token by token give the same with an adapter")
    func pieces() throws {
        let base = try TinyModel().file()
        let model = try LanguageModel(base, compute: compute).adapted(by: adapter(base, rank: 4))
        let decoder = Decoder(model)
        var last: [Float] = []
        for token in tokens { last = try decoder.read([token]) }
        #expect(distance([last], [try Decoder(model).read(tokens)]) < 1e-5)
    }

    @Test("An adapter of zeros changes nothing, one replaces the other")
    func replacing() throws {
        let base = try TinyModel().file()
        let c = try ModelConfiguration(base)
        let zeros = TrainedNumbers()
        zeros.add("blk.0.attn_q.weight.lora_a", [2, 32], [Float](repeating: 1, count: 64))
        zeros.add("blk.0.attn_q.weight.lora_b", [32, 2], [Float](repeating: 0, count: 64))
        _ = try writeAdapter(tensors: zeros.tensors, alpha: 2, base: c, provenance: provenance, to: folder.path("zeros.gguf"), compute: compute)
        let model = try LanguageModel(base, compute: compute)
        let none = try model.adapted(by: Adapter(GGUFFile.open(folder.path("zeros.gguf"))))
        #expect(try scores(none, tokens) == scores(model, tokens))
        let first = try model.adapted(by: adapter(base, rank: 2, seed: 1))
        let second = try adapter(base, rank: 2, seed: 2)
        #expect(try scores(first.adapted(by: second), tokens) == scores(model.adapted(by: second), tokens))
    }

    @Test("Merging into a quantised format rounds the sums, and copies what is not adapted")
    func quantisedMerge() throws {
        let base = try TinyModel(format: .q8_0, feedForwardWidth: 96).file()
        let adapter = try adapter(base, rank: 4, parts: ["attn_q"])
        let saved = try mergeAdapter(adapter, into: base, provenance: provenance, format: .q8_0, to: folder.path("m.gguf"), compute: compute)
        for tensor in saved.tensors { #expect((tensor.error.largest > 0) == tensor.name.contains("attn_q"), "\(tensor.name)") }
        let file = try GGUFFile.open(folder.path("m.gguf"))
        #expect(try file.string("general.name") == "Tuned")
        #expect(try ParameterCount(ModelConfiguration(file)) == ParameterCount(ModelConfiguration(base)))
        let reference = scores(try ReferenceModel(base).adapted(by: adapter), tokens)
        #expect(try distance(scores(file, tokens), reference) < 0.02)
    }

    @Test("Half an adapter, and one for another shape, is not written")
    func refusedWriting() throws {
        let c = try ModelConfiguration(TinyModel().file())
        func failure(_ tensors: [(String, [Int])]) -> ModelFileError? {
            let trained = TrainedNumbers()
            for (name, shape) in tensors { trained.add(name, shape, [Float](repeating: 1, count: shape.reduce(1, *))) }
            do throws(ModelFileError) {
                _ = try writeAdapter(tensors: trained.tensors, alpha: 1, base: c, provenance: provenance, to: folder.path("x.gguf"), compute: compute)
                return nil
            } catch { return error }
        }
        let (a, b) = ("blk.0.attn_q.weight.lora_a", "blk.0.attn_q.weight.lora_b")
        #expect(failure([(a, [2, 32])]) == .unpaired(tensor: a, missing: b))
        #expect(failure([(a, [2, 32]), (b, [32, 3])]) == .rank(tensor: "blk.0.attn_q.weight", a: 2, b: 3))
        #expect(failure([(a, [2, 16]), (b, [32, 2])]) == .shape(tensor: a, expected: [2, 32], found: [2, 16]))
        #expect(failure([(a, [2, 32]), (b, [16, 2])]) == .shape(tensor: b, expected: [32, 2], found: [16, 2]))
        #expect(failure([("token_embd.weight.lora_a", [2, 32])]) == .unexpectedTensor("token_embd.weight.lora_a"))
        #expect(failure([("blk.7.attn_q.weight.lora_a", [2, 32])]) == .unexpectedTensor("blk.7.attn_q.weight.lora_a"))
        #expect(failure([("blk.0.attn_q.weight", [2, 32])]) == .unexpectedTensor("blk.0.attn_q.weight"))
        #expect(try folder.names() == [])
    }
}
