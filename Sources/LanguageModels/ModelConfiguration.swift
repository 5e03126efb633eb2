import Diagnostics
public import GGUF

/// The shape of a decoder of the Llama family, as the file's metadata states it.
public struct ModelConfiguration: Hashable, Sendable {
    /// The name the file gives itself, such as "SmolLM2 135M Instruct"; may be empty.
    public var name: String
    /// "llama": the only architecture that the engine computes.
    public var architecture: String
    public var layers: Int
    /// Numbers that stand for one token between the layers (d).
    public var width: Int
    /// Query heads (h).
    public var heads: Int
    /// Heads of keys and values (g); each serves `heads / keyValueHeads` query heads.
    public var keyValueHeads: Int
    /// Numbers of one head (k).
    public var headWidth: Int
    public var feedForwardWidth: Int
    public var vocabularyCount: Int
    /// Tokens that the model was made for at most.
    public var contextLength: Int
    /// Wavelength base of the rotary position embedding.
    public var ropeBase: Float
    /// Numbers of each head that are rotated; the others pass unchanged.
    public var ropeWidth: Int
    public var normEpsilon: Float
    /// Whether the output scores are computed with the embedding matrix itself.
    public var tiedEmbeddings: Bool

    /// Keys and values of one token in all layers, in numbers.
    public var keyValueNumbersPerToken: Int { 2 * layers * keyValueHeads * headWidth }
    /// Keys and values of one token in all layers, in bytes: this engine keeps them in 32-bit floats.
    public var keyValueBytesPerToken: Int { keyValueNumbersPerToken * MemoryLayout<Float>.stride }
}

extension ModelConfiguration {
    /// Reads the metadata of `file` and checks that the numbers go together.
    ///
    /// Throws when a key is missing, has the wrong type, or states something that no decoder can have.
    public init(_ file: GGUFFile) throws(ModelError) {
        do throws(GGUFError) {
            architecture = try file.string("general.architecture")
            name = try file.stringIfPresent("general.name") ?? ""
        } catch {
            throw .file(error)
        }
        guard architecture.utf8.elementsEqual("llama".utf8) else {
            throw .architecture(architecture, file: file.name)
        }
        do throws(GGUFError) {
            layers = try file.integer("llama.block_count")
            width = try file.integer("llama.embedding_length")
            heads = try file.integer("llama.attention.head_count")
            keyValueHeads = try file.integerIfPresent("llama.attention.head_count_kv") ?? heads
            feedForwardWidth = try file.integer("llama.feed_forward_length")
            contextLength = try file.integer("llama.context_length")
            normEpsilon = try file.float("llama.attention.layer_norm_rms_epsilon")
            ropeBase = try file.floatIfPresent("llama.rope.freq_base") ?? 10_000
            headWidth = try file.integerIfPresent("llama.attention.key_length") ?? (heads > 0 ? width / heads : 0)
            ropeWidth = try file.integerIfPresent("llama.rope.dimension_count") ?? headWidth
            vocabularyCount = try file.strings("tokenizer.ggml.tokens").count
            tiedEmbeddings = file.tensor(named: TensorName.output) == nil
        } catch {
            throw .file(error)
        }
        try check(file: file.name)
    }

    /// Sizes beyond these are no model of this family, and would overflow the arithmetic on sizes.
    private static let most = 1 << 24
    private static let mostLayers = 1 << 10

    private func check(file: String) throws(ModelError) {
        func require(_ holds: Bool, _ key: String, _ value: String, _ rule: Phrase) throws(ModelError) {
            guard holds else { throw .impossible(key: key, value: value, rule: rule, file: file) }
        }
        let sizes = [
            ("llama.block_count", layers, Self.mostLayers), ("llama.embedding_length", width, Self.most),
            ("llama.attention.head_count", heads, Self.most), ("llama.attention.head_count_kv", keyValueHeads, Self.most),
            ("llama.feed_forward_length", feedForwardWidth, Self.most), ("llama.context_length", contextLength, Self.most),
            ("llama.attention.key_length", headWidth, Self.most), ("tokenizer.ggml.tokens", vocabularyCount, Self.most),
        ]
        for (key, value, most) in sizes {
            try require((1...most).contains(value), key, "\(value)", "must be from 1 to \(most)")
        }
        try require(
            headWidth <= Self.most / heads, "llama.attention.key_length", "\(headWidth)",
            "must be at most \(Self.most / heads) with \(heads) heads")
        try require(
            heads % keyValueHeads == 0, "llama.attention.head_count_kv", "\(keyValueHeads)",
            "must divide the \(heads) query heads")
        try require(
            ropeWidth >= 2 && ropeWidth <= headWidth && ropeWidth % 2 == 0, "llama.rope.dimension_count", "\(ropeWidth)",
            "must be even, at least 2 and at most the head width of \(headWidth)")
        try require(ropeBase.isFinite && ropeBase > 0, "llama.rope.freq_base", "\(ropeBase)", "must be a positive number")
        try require(
            normEpsilon.isFinite && normEpsilon >= 0, "llama.attention.layer_norm_rms_epsilon", "\(normEpsilon)",
            "must be a small number, not negative")
    }
}
