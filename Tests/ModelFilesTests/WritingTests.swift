import Foundation
import GGUF
import LanguageModels
import ModelFiles
import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("A trained model becomes a file that is read back as the same model")
struct WritingTests {
    let folder: Folder
    init() throws { folder = try Folder() }

    private func write(
        _ trained: TrainedNumbers, like base: GGUFFile, _ configuration: ModelConfiguration? = nil,
        format: ElementFormat = .f32, to name: String = "tuned.gguf"
    ) throws -> SavedFile {
        var metadata = ModelMetadata(of: base)
        metadata.set(provenance)
        let own = try configuration ?? ModelConfiguration(base)
        return try writeModel(
            tensors: trained.tensors, configuration: own, metadata: metadata,
            formats: FormatChoice(format, tiedEmbeddings: own.tiedEmbeddings), to: folder.path(name), compute: compute)
    }

    @Test("In F32 every number and every key comes back", arguments: [true, false])
    func exact(_ tied: Bool) throws {
        let base = try TinyModel(tied: tied).file()
        let saved = try write(TrainedNumbers(of: base), like: base)
        let file = try GGUFFile.open(folder.path("tuned.gguf"))
        for tensor in base.tensors {
            let own = try #require(file.tensor(named: tensor.name))
            #expect(own.type == .f32 && own.shape == tensor.shape && own.bytes.elementsEqual(tensor.bytes))
        }
        #expect(file.tensors.count == base.tensors.count)
        #expect(Set(base.keys).isSubset(of: Set(file.keys)))
        #expect(try file.strings("tokenizer.ggml.tokens").strings() == base.strings("tokenizer.ggml.tokens").strings())
        #expect(try file.string("general.name") == "Tuned" && file.string("imbik.recipe") == "imbik tune tiny")
        #expect(try file.string("general.base_model.0.name") == "Tiny")
        #expect(try file.integer("general.file_type") == 0)
        #expect(saved.byteCount == file.byteCount && saved.error.largest == 0)
        #expect(try saved.parameterCount == ParameterCount(ModelConfiguration(base)).total)
        #expect(try folder.names() == ["tuned.gguf"])
    }

    @Test("In every format the scores stay near", arguments: ElementFormat.allCases)
    func formats(_ format: ElementFormat) throws {
        let base = try TinyModel(width: 64, feedForwardWidth: 96).file()
        let saved = try write(TrainedNumbers(of: base), like: base, format: format)
        let file = try GGUFFile.open(folder.path("tuned.gguf"))
        #expect(saved.byteCount == file.byteCount)
        let tokens = "the cat and the hat".utf8.map { TokenID(TinyVocabulary.token(of: $0)) }
        let (before, after) = (try scores(base, tokens), try scores(file, tokens))
        let bound: Double =
            switch format {
            case .f32: 1e-6
            case .f16: 2e-3
            case .bf16: 1.5e-2
            case .q8_0: 3e-2
            case .q4_0, .q4_1: 0.35
            }
        let own = distance(after, before)
        #expect(own < bound && (own > 0) == (format != .f32), "\(own)")
        // Norms stay; four bits are not for what scores the output.
        #expect(file.tensor(named: "output_norm.weight")?.type == .f32)
        #expect(saved.tensors.first { $0.name == "token_embd.weight" }?.format == (format.blockBytes < 34 && format.blockLength > 1 ? .q8_0 : format))
        for tensor in saved.tensors {
            #expect(tensor.error.relative < (tensor.format.blockLength == 1 ? 3e-3 : tensor.format == .q8_0 ? 7e-3 : 0.1))
        }
    }

    @Test("A student of another shape states its own shape, and keeps the rest")
    func student() throws {
        let base = try TinyModel(layers: 3, width: 64).file()
        var student = TinyModel(layers: 1, width: 32, heads: 2, keyValueHeads: 1, feedForwardWidth: 32)
        student.seed = 5
        let own = try student.file()
        _ = try write(TrainedNumbers(of: own), like: base, ModelConfiguration(own))
        let file = try GGUFFile.open(folder.path("tuned.gguf"))
        var expected = try ModelConfiguration(own)
        expected.name = "Tuned"
        #expect(try ModelConfiguration(file) == expected)
        #expect(try file.string("general.size_label") == "\((ParameterCount(expected).total + 500) / 1000)K")
        #expect(try LanguageModel(file, compute: compute).chatTemplate?.defaultSystem == "You are tiny.")
    }

    @Test("A head width of its own is stated, and taken back where the next shape has none")
    func headWidth() throws {
        let wide = try TinyModel(headWidth: 16).file()
        _ = try write(TrainedNumbers(of: wide), like: wide)
        let file = try GGUFFile.open(folder.path("tuned.gguf"))
        #expect(try file.integer("llama.attention.key_length") == 16 && file.integer("llama.attention.value_length") == 16)
        let plain = try TinyModel().file()
        _ = try write(TrainedNumbers(of: plain), like: file, ModelConfiguration(plain), to: "plain.gguf")
        #expect(try ModelConfiguration(GGUFFile.open(folder.path("plain.gguf"))).headWidth == 8)
    }

    @Test("A model without a base brings its own tokenizer")
    func fromNothing() throws {
        let base = try TinyModel().file()
        let vocabulary = TinyVocabulary()
        var metadata = ModelMetadata()
        metadata.set(Provenance(name: "New", recipe: "imbik model pretrain new", base: nil))
        metadata.set(TokenizerMetadata(
            tokens: vocabulary.tokens, kinds: vocabulary.kinds, merges: vocabulary.merges, preTokenizer: "smollm",
            beginOfText: 1, endOfText: 2, unknown: 0, chatTemplate: TinyModel.chatML))
        let (trained, configuration) = (TrainedNumbers(of: base), try ModelConfiguration(base))
        _ = try writeModel(
            tensors: trained.tensors, configuration: configuration, metadata: metadata,
            formats: FormatChoice(.q8_0, tiedEmbeddings: true), to: folder.path("new.gguf"), compute: compute)
        let model = try LanguageModel.load(path: folder.path("new.gguf"), threads: 1)
        #expect(model.configuration.name == "New" && model.chatTemplate != nil)
        #expect(model.tokenizer.encode("the hat", special: .asText) == (try Tokenizer(base)).encode("the hat", special: .asText))
        #expect(throws: ModelFileError.noVocabulary) {
            try writeModel(
                tensors: trained.tensors, configuration: configuration, metadata: ModelMetadata(),
                formats: FormatChoice(.f32, tiedEmbeddings: true), to: folder.path("no.gguf"), compute: compute)
        }
    }

    @Test("The same numbers give the same file, whatever the number of threads")
    func threads() throws {
        let base = try TinyModel(width: 64, feedForwardWidth: 640).file()
        var files: [Data] = []
        for threads in 1...3 {
            _ = try quantize(base, to: folder.path("q.gguf"), format: .q4_1, compute: Compute(threads: threads))
            files.append(try Data(contentsOf: URL(filePath: folder.path("q.gguf"))))
        }
        #expect(files[0] == files[1] && files[0] == files[2])
    }
}

/// Scores `[T][V]` after each token, by the reference.
func scores(_ file: GGUFFile, _ tokens: [TokenID]) throws -> [[Float]] { try scores(ReferenceModel(file), tokens) }

func scores(_ model: ReferenceModel, _ tokens: [TokenID]) -> [[Float]] {
    var cache = ReferenceModel.Cache(model)
    return tokens.map { model.logits(after: $0, cache: &cache) }
}

func scores(_ model: LanguageModel, _ tokens: [TokenID]) throws -> [[Float]] {
    var all: [[Float]] = []
    try Decoder(model).readScoringAll(tokens) { _, scores in all.append(Array(scores)) }
    return all
}

/// √(Σ (x − y)² / Σ y²).
func distance(_ x: [[Float]], _ y: [[Float]]) -> Double {
    let (x, y) = (x.flatMap { $0 }, y.flatMap { $0 })
    precondition(x.count == y.count, "the scores differ in number")
    let difference = zip(x, y).reduce(0.0) { $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1) }
    return (difference / y.reduce(0.0) { $0 + Double($1) * Double($1) }).squareRoot()
}
