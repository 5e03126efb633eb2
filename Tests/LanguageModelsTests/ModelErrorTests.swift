import GGUF
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("What cannot be computed is explained")
struct ModelErrorTests {
    /// The whole text of the error that `body` throws.
    private func text(_ body: () throws -> Void) -> String {
        do { try body() } catch { return "\(error)" }
        return "no error"
    }

    private func load(_ contents: GGUFContents) throws {
        let file = try GGUFFile(bytes: contents.serialized(), name: "tiny.gguf")
        _ = try LanguageModel(file, compute: Compute(threads: 1))
    }

    /// A metadata value that no decoder can have, and the text about it, without the two lines that follow.
    struct Impossible: Sendable, CustomTestStringConvertible {
        var key: String
        var value: @Sendable () -> GGUFContents.Value
        var problem: String
        var testDescription: String { problem }

        init(_ key: String, _ value: @autoclosure @escaping @Sendable () -> GGUFContents.Value, _ problem: String) {
            (self.key, self.value, self.problem) = (key, value, problem)
        }
    }

    static let impossible = [
        Impossible("llama.block_count", .uint32(0), "'llama.block_count' is 0, but must be from 1 to 1024"),
        Impossible("llama.block_count", .int32(-1), "'llama.block_count' is -1, but must be from 1 to 1024"),
        Impossible("llama.block_count", .uint64(1 << 60), "'llama.block_count' is 1152921504606846976, but must be from 1 to 1024"),
        Impossible("llama.embedding_length", .uint32(0), "'llama.embedding_length' is 0, but must be from 1 to 16777216"),
        Impossible("llama.embedding_length", .int64(.max), "'llama.embedding_length' is 9223372036854775807, but must be from 1 to 16777216"),
        Impossible("llama.attention.head_count", .uint32(0), "'llama.attention.head_count' is 0, but must be from 1 to 16777216"),
        Impossible("llama.attention.head_count", .int64(.min), "'llama.attention.head_count' is -9223372036854775808, but must be from 1 to 16777216"),
        Impossible("llama.attention.head_count_kv", .uint32(0), "'llama.attention.head_count_kv' is 0, but must be from 1 to 16777216"),
        Impossible("llama.attention.head_count_kv", .uint32(3), "'llama.attention.head_count_kv' is 3, but must divide the 4 query heads"),
        Impossible("llama.attention.head_count_kv", .uint32(8), "'llama.attention.head_count_kv' is 8, but must divide the 4 query heads"),
        Impossible("llama.feed_forward_length", .uint64(1 << 40), "'llama.feed_forward_length' is 1099511627776, but must be from 1 to 16777216"),
        Impossible("llama.context_length", .uint32(0), "'llama.context_length' is 0, but must be from 1 to 16777216"),
        Impossible("llama.context_length", .uint32(.max), "'llama.context_length' is 4294967295, but must be from 1 to 16777216"),
        Impossible("llama.attention.key_length", .uint32(1 << 23), "'llama.attention.key_length' is 8388608, but must be at most 4194304 with 4 heads"),
        Impossible("llama.attention.key_length", .int32(-8), "'llama.attention.key_length' is -8, but must be from 1 to 16777216"),
        Impossible("llama.rope.dimension_count", .uint32(0), "'llama.rope.dimension_count' is 0, but must be even, at least 2 and at most the head width of 8"),
        Impossible("llama.rope.dimension_count", .uint32(7), "'llama.rope.dimension_count' is 7, but must be even, at least 2 and at most the head width of 8"),
        Impossible("llama.rope.dimension_count", .uint32(10), "'llama.rope.dimension_count' is 10, but must be even, at least 2 and at most the head width of 8"),
        Impossible("llama.rope.freq_base", .float32(0), "'llama.rope.freq_base' is 0.0, but must be a positive number"),
        Impossible("llama.rope.freq_base", .float32(.nan), "'llama.rope.freq_base' is nan, but must be a positive number"),
        Impossible("llama.rope.freq_base", .float64(1e300), "'llama.rope.freq_base' is inf, but must be a positive number"),
        Impossible(
            "llama.attention.layer_norm_rms_epsilon", .float32(-1e-5),
            "'llama.attention.layer_norm_rms_epsilon' is -1e-05, but must be a small number, not negative"),
        Impossible(
            "llama.attention.layer_norm_rms_epsilon", .float32(.nan),
            "'llama.attention.layer_norm_rms_epsilon' is nan, but must be a small number, not negative"),
        Impossible(
            "tokenizer.ggml.tokens", .strings([]), "'tokenizer.ggml.tokens' is 0, but must be from 1 to 16777216"),
    ]

    @Test(arguments: impossible)
    func metadata(_ impossible: Impossible) {
        var contents = TinyModel().contents()
        contents.replace(impossible.key, by: impossible.value())
        #expect(
            text { try load(contents) } == """
                error: \(impossible.problem)
                  in tiny.gguf
                  hint: the file is damaged or was converted wrongly; fetch it again
                """)
    }

    @Test func otherArchitectures() {
        var contents = TinyModel().contents()
        contents.replace("general.architecture", by: .string("gpt2"))
        #expect(
            text { try load(contents) } == """
                error: the model has the architecture 'gpt2'; this engine computes 'llama'
                  in tiny.gguf
                  hint: models of the Llama family work: SmolLM2, Llama 2 and 3, TinyLlama
                """)
    }

    @Test(arguments: [
        "general.architecture", "llama.block_count", "llama.embedding_length", "llama.attention.head_count",
        "llama.feed_forward_length", "llama.context_length", "llama.attention.layer_norm_rms_epsilon",
        "tokenizer.ggml.tokens", "tokenizer.ggml.merges", "tokenizer.ggml.model",
    ])
    func missingKeys(_ key: String) {
        var contents = TinyModel().contents()
        contents.metadata.removeAll { $0.key == key }
        #expect(
            text { try load(contents) } == """
                error: key '\(key)' is missing
                  in tiny.gguf
                  hint: this course reads models of the Llama family; 'imbik model info' shows what the file holds
                """)
    }

    @Test func keysOfAnotherType() {
        for (key, value, words): (String, GGUFContents.Value, String) in [
            ("llama.block_count", .string("two"), "a string; an integer"),
            ("llama.attention.head_count_kv", .int32s([2, 2]), "an array of integers; an integer"),
            ("llama.rope.freq_base", .bool(true), "a Boolean; a number"),
            ("general.architecture", .uint8(1), "an integer; a string"),
            ("tokenizer.chat_template", .strings(["a"]), "an array of strings; a string"),
        ] {
            var contents = TinyModel().contents()
            contents.replace(key, by: value)
            #expect(
                text { try load(contents) } == """
                    error: key '\(key)' is \(words) is needed
                      in tiny.gguf
                      hint: the file is damaged or was converted for another model
                    """)
        }
    }

    @Test func everyTensorIsNeeded() throws {
        let whole = TinyModel(tied: false).contents()
        for name in whole.tensors.map(\.name) where name != "output.weight" {
            var contents = whole
            contents.tensors.removeAll { $0.name == name }
            #expect(
                text { try load(contents) } == """
                    error: tensor '\(name)' is missing
                      in tiny.gguf
                      hint: this course reads models of the Llama family; 'imbik model info' shows what the file holds
                    """)
        }
        // More layers than the file has.
        var contents = whole
        contents.replace("llama.block_count", by: .uint32(1024))
        #expect(text { try load(contents) }.hasPrefix("error: tensor 'blk.2.attn_norm.weight' is missing"))
        // Without an output matrix the embedding is used again.
        contents = whole
        contents.tensors.removeAll { $0.name == "output.weight" }
        #expect(text { try load(contents) } == "no error")
    }

    @Test func everyShapeIsChecked() {
        let whole = TinyModel(tied: false).contents()
        for index in whole.tensors.indices {
            var contents = whole
            let shape = contents.tensors[index].shape
            let other = shape.count == 1 ? [2, shape[0] / 2] : [shape[0] * 2, shape[1] / 2]  // as many numbers
            contents.tensors[index].shape = other
            #expect(
                text { try load(contents) } == """
                    error: tensor '\(contents.tensors[index].name)' has shape \(other); the file's own metadata promises \(shape)
                      in tiny.gguf
                      hint: the file is damaged or was converted for another model
                    """)
        }
    }

    @Test func typesThatAreNotComputedWith() {
        var contents = TinyModel().contents()
        let index = contents.tensors.firstIndex { $0.name == "blk.0.attn_q.weight" }!
        contents.tensors[index].type = .other(26)  // 32-bit integers: as many bytes
        #expect(
            text { try load(contents) } == """
                error: tensor 'blk.0.attn_q.weight' is stored as I32; F32, F16, BF16, Q8_0, Q4_0 and Q4_1 can be computed with
                  in tiny.gguf
                  hint: convert the model to one of these types, for example with llama.cpp's llama-quantize
                """)
    }

    @Test func vocabulariesThatDoNotFit() {
        var contents = TinyModel().contents()
        contents.replace("tokenizer.ggml.tokens", by: .strings(TinyModel.vocabulary.tokens.dropLast()))
        #expect(
            text { try load(contents) } == """
                error: tensor 'token_embd.weight' has shape [267, 32]; the file's own metadata promises [266, 32]
                  in tiny.gguf
                  hint: the file is damaged or was converted for another model
                """)
        contents = TinyModel().contents()
        contents.replace("tokenizer.ggml.token_type", by: .int32s([1, 1]))
        #expect(
            text { try load(contents) } == """
                error: the file has 2 token types for 267 tokens
                  in tiny.gguf
                  hint: the file is damaged or was converted wrongly; fetch or convert the model again
                """)
        contents = TinyModel().contents()
        contents.replace("tokenizer.ggml.eos_token_id", by: .uint32(267))
        #expect(
            text { try load(contents) } == """
                error: the file's end-of-text token is 267; the vocabulary has tokens 0 to 266
                  in tiny.gguf
                  hint: the file is damaged or was converted wrongly; fetch or convert the model again
                """)
    }

    /// The largest sizes that pass: nothing that is computed from them may overflow.
    @Test func theLargestSizesCanBeCounted() throws {
        var contents = TinyModel().contents()
        for (key, value): (String, UInt32) in [
            ("llama.block_count", 1024), ("llama.embedding_length", 1 << 24), ("llama.attention.head_count", 1 << 12),
            ("llama.attention.head_count_kv", 1 << 12), ("llama.attention.key_length", 1 << 12),
            ("llama.feed_forward_length", 1 << 24), ("llama.context_length", 1 << 24),
        ] { contents.replace(key, by: .uint32(value)) }
        let configuration = try ModelConfiguration(GGUFFile(bytes: contents.serialized(), name: "tiny.gguf"))
        #expect(configuration.keyValueBytesPerToken == 2 * 1024 * (1 << 24) * 4)
        #expect(ParameterCount(configuration).total > 1 << 60)
    }

    @Test func aHugeContextCostsNothingUntilItIsRead() throws {
        var model = TinyModel()
        model.contextLength = 1 << 24
        let both = try TinyDecoders(model)
        #expect(try Decoder(both.language).read([5]).count == 267)
    }

    @Test func requests() throws {
        var tiny = TinyModel()
        tiny.contextLength = 10
        let model = try TinyDecoders(tiny).language
        let eleven = [TokenID](repeating: 5, count: 11)
        #expect(
            text { _ = try Decoder(model).read(eleven) } == """
                error: 11 tokens are more than the model's context of 10
                  hint: shorten the prompt or ask for fewer new tokens
                """)
        let decoder = Decoder(model)
        _ = try decoder.read(Array(eleven.prefix(10)))
        #expect(throws: ModelError.contextFull(tokens: 11, contextLength: 10)) { try decoder.read([5]) }
        #expect(decoder.count == 10, "nothing was read")
        #expect(
            text { _ = try Decoder(model).read([5, 267]) } == """
                error: token 267 does not exist; the vocabulary has the tokens 0 to 266
                  hint: use the tokenizer of the same model
                """)
        #expect(
            text { _ = try Decoder(model).read([]) } == """
                error: the prompt is empty; there is no token to continue
                  hint: give at least one character
                """)
        #expect(
            text { _ = try model.attentionWeights(of: [5], layer: 2) } == """
                error: layer 2 does not exist; the model has the layers 0 to 1
                  hint: layers are counted from 0
                """)
        #expect(throws: ModelError.unknownLayer(-1, layers: 2)) { try model.attentionWeights(of: [5], layer: -1) }
        #expect(
            "\(ModelError.noChatTemplate(file: "tiny.gguf"))" == """
                error: the model has no chat template that this engine knows
                  in tiny.gguf
                  hint: prompt it without '--chat'
                """)
    }

    @Test func filesThatCannotBeOpened() {
        #expect(
            text { _ = try LanguageModel.load(path: "/nowhere/model.gguf", threads: 1) } == """
                error: the model file cannot be opened: No such file or directory
                  in /nowhere/model.gguf
                  hint: 'imbik model list' shows the models at hand
                """)
    }
}

extension GGUFContents {
    /// Sets a key that may be there already.
    fileprivate mutating func replace(_ key: String, by value: Value) {
        metadata.removeAll { $0.key == key }
        set(key, value)
    }
}
