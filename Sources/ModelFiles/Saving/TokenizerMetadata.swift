import GGUF

/// A byte-level BPE vocabulary as GGUF files state it, for a model that has no base to take it from.
package struct TokenizerMetadata: Hashable, Sendable {
    /// In GPT-2's alphabet, by token number.
    package var tokens: [String]
    /// 1 normal, 3 control; one a token.
    package var kinds: [Int32]
    /// "a b", in the order of their ranks.
    package var merges: [String]
    /// The name of the pre-tokeniser, such as "smollm" or "gpt-2".
    package var preTokenizer: String
    package var beginOfText: Int
    package var endOfText: Int
    package var padding: Int?
    package var unknown: Int?
    /// Whether every text begins with `beginOfText`.
    package var beginsTexts: Bool
    /// Jinja; nil: none.
    package var chatTemplate: String?

    package init(
        tokens: [String], kinds: [Int32], merges: [String], preTokenizer: String, beginOfText: Int, endOfText: Int,
        padding: Int? = nil, unknown: Int? = nil, beginsTexts: Bool = false, chatTemplate: String? = nil
    ) {
        precondition(kinds.count == tokens.count, "every token has a kind")
        (self.tokens, self.kinds, self.merges, self.preTokenizer) = (tokens, kinds, merges, preTokenizer)
        (self.beginOfText, self.endOfText, self.padding, self.unknown) = (beginOfText, endOfText, padding, unknown)
        (self.beginsTexts, self.chatTemplate) = (beginsTexts, chatTemplate)
    }
}

extension ModelMetadata {
    package mutating func set(_ tokenizer: TokenizerMetadata) {
        set("tokenizer.ggml.model", .string("gpt2"))
        set("tokenizer.ggml.pre", .string(tokenizer.preTokenizer))
        set("tokenizer.ggml.tokens", .strings(tokenizer.tokens))
        set("tokenizer.ggml.token_type", .int32s(tokenizer.kinds))
        set("tokenizer.ggml.merges", .strings(tokenizer.merges))
        set("tokenizer.ggml.bos_token_id", .uint32(UInt32(tokenizer.beginOfText)))
        set("tokenizer.ggml.eos_token_id", .uint32(UInt32(tokenizer.endOfText)))
        if let padding = tokenizer.padding { set("tokenizer.ggml.padding_token_id", .uint32(UInt32(padding))) }
        if let unknown = tokenizer.unknown { set("tokenizer.ggml.unknown_token_id", .uint32(UInt32(unknown))) }
        set("tokenizer.ggml.add_bos_token", .bool(tokenizer.beginsTexts))
        set("tokenizer.ggml.add_space_prefix", .bool(false))
        if let template = tokenizer.chatTemplate { set("tokenizer.chat_template", .string(template)) }
    }
}
