package import GGUF
import Tensors

/// A tiny decoder of the Llama family with weights drawn from a seed, as a GGUF file in memory.
///
/// It has learned nothing, but it is a whole model: every part of the engine works on it in microseconds.
///
///     let file = try TinyModel(format: .q8_0, heads: 6, keyValueHeads: 2).file()
///
/// For tests of damaged files, change `contents()` and serialize that.
package struct TinyModel: Sendable {
    /// Of all matrices; norms are F32. Quantised formats need widths in multiples of 32.
    package var format = GGUFType.f32
    package var layers = 2
    package var width = 32
    package var heads = 4
    package var keyValueHeads = 2
    /// nil: width / heads, and the file does not mention it.
    package var headWidth: Int?
    package var feedForwardWidth = 64
    /// Whether the output is computed with the embedding matrix.
    package var tied = true
    /// nil: the head width, and the file does not mention it.
    package var ropeWidth: Int?
    package var ropeBase: Float = 10_000
    package var contextLength = 1024
    package var normEpsilon: Float = 1e-5
    package var chatTemplate: String? = TinyModel.chatML
    package var seed: UInt64 = 1

    package init(
        format: GGUFType = .f32, layers: Int = 2, width: Int = 32, heads: Int = 4, keyValueHeads: Int = 2,
        headWidth: Int? = nil, feedForwardWidth: Int = 64, tied: Bool = true, ropeWidth: Int? = nil
    ) {
        (self.format, self.layers, self.width, self.heads, self.keyValueHeads) = (format, layers, width, heads, keyValueHeads)
        (self.headWidth, self.feedForwardWidth, self.tied, self.ropeWidth) = (headWidth, feedForwardWidth, tied, ropeWidth)
    }

    /// The beginning of SmolLM2's template, with another default system turn.
    package static let chatML = """
        {% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}\
        {{ '<|im_start|>system\\nYou are tiny.<|im_end|>\\n' }}{% endif %}\
        {{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}\
        {% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}
        """

    package static let vocabulary = TinyVocabulary()

    /// The file, read back.
    package func file() throws(GGUFError) -> GGUFFile {
        try GGUFFile(bytes: contents().serialized(), name: "tiny.gguf")
    }

    /// What goes into the file.
    package func contents() -> GGUFContents {
        var contents = GGUFContents()
        contents.set("general.architecture", .string("llama"))
        contents.set("general.name", .string("Tiny"))
        contents.set("llama.block_count", .uint32(UInt32(layers)))
        contents.set("llama.context_length", .uint32(UInt32(contextLength)))
        contents.set("llama.embedding_length", .uint32(UInt32(width)))
        contents.set("llama.feed_forward_length", .uint32(UInt32(feedForwardWidth)))
        contents.set("llama.attention.head_count", .uint32(UInt32(heads)))
        contents.set("llama.attention.head_count_kv", .uint32(UInt32(keyValueHeads)))
        contents.set("llama.attention.layer_norm_rms_epsilon", .float32(normEpsilon))
        contents.set("llama.rope.freq_base", .float32(ropeBase))
        if let headWidth { contents.set("llama.attention.key_length", .uint32(UInt32(headWidth))) }
        if let ropeWidth { contents.set("llama.rope.dimension_count", .uint32(UInt32(ropeWidth))) }
        addTokenizer(to: &contents)
        addTensors(to: &contents)
        return contents
    }

    private func addTokenizer(to contents: inout GGUFContents) {
        let vocabulary = Self.vocabulary
        contents.set("tokenizer.ggml.model", .string("gpt2"))
        contents.set("tokenizer.ggml.pre", .string("smollm"))
        contents.set("tokenizer.ggml.tokens", .strings(vocabulary.tokens))
        contents.set("tokenizer.ggml.token_type", .int32s(vocabulary.kinds))
        contents.set("tokenizer.ggml.merges", .strings(vocabulary.merges))
        contents.set("tokenizer.ggml.bos_token_id", .uint32(UInt32(TinyVocabulary.turnStart)))
        contents.set("tokenizer.ggml.eos_token_id", .uint32(UInt32(TinyVocabulary.turnEnd)))
        if let chatTemplate { contents.set("tokenizer.chat_template", .string(chatTemplate)) }
    }

    private func addTensors(to contents: inout GGUFContents) {
        var generator = SeededGenerator(seed: seed)
        let (d, f, V) = (width, feedForwardWidth, Self.vocabulary.tokens.count)
        let k = headWidth ?? width / heads
        func matrix(_ name: String, _ rows: Int, _ columns: Int) {
            // Evenly distributed with variance 2 / columns, so that products of normed rows are about as large as those.
            let bound = (6 / Float(columns)).squareRoot()
            let numbers = (0..<rows * columns).map { _ in Float.random(in: -bound...bound, using: &generator) }
            contents.add(name, shape: [rows, columns], type: format, bytes: format.bytes(storing: numbers))
        }
        func norm(_ name: String) {
            contents.add(name, shape: [d], (0..<d).map { _ in Float.random(in: 0.5...1.5, using: &generator) })
        }
        matrix("token_embd.weight", V, d)
        for layer in 0..<layers {
            norm("blk.\(layer).attn_norm.weight")
            matrix("blk.\(layer).attn_q.weight", heads * k, d)
            matrix("blk.\(layer).attn_k.weight", keyValueHeads * k, d)
            matrix("blk.\(layer).attn_v.weight", keyValueHeads * k, d)
            matrix("blk.\(layer).attn_output.weight", d, heads * k)
            norm("blk.\(layer).ffn_norm.weight")
            matrix("blk.\(layer).ffn_gate.weight", f, d)
            matrix("blk.\(layer).ffn_up.weight", f, d)
            matrix("blk.\(layer).ffn_down.weight", d, f)
        }
        norm("output_norm.weight")
        if !tied { matrix("output.weight", V, d) }
    }
}

extension TinyModel: CustomStringConvertible {
    /// What tests vary, in a few words: test reports print it.
    package var description: String {
        "\(layers) layers of \(width), \(heads) heads sharing \(keyValueHeads), feed-forward \(feedForwardWidth), \(format)"
    }
}
