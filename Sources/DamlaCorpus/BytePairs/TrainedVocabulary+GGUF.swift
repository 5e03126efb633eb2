package import GGUF
package import Tokenization

extension TrainedVocabulary {
    /// What a GGUF file says of its tokenizer, as llama.cpp and `Tokenizer.init(_: GGUFFile)` read it.
    package var metadata: [(key: String, value: GGUFContents.Value)] {
        [
            ("tokenizer.ggml.model", .string("gpt2")),
            ("tokenizer.ggml.pre", .string("smollm")),
            ("tokenizer.ggml.tokens", .strings(writtenTokens.map { String(decoding: $0, as: UTF8.self) })),
            ("tokenizer.ggml.token_type", .int32s(kinds.map { Int32($0) })),
            ("tokenizer.ggml.merges", .strings(writtenMerges.map { String(decoding: $0, as: UTF8.self) })),
            ("tokenizer.ggml.bos_token_id", .uint32(UInt32(Self.end.rawValue))),
            ("tokenizer.ggml.eos_token_id", .uint32(UInt32(Self.end.rawValue))),
            ("tokenizer.ggml.add_bos_token", .bool(true)),
            ("tokenizer.ggml.add_eos_token", .bool(false)),
        ]
    }

    /// The same as a tokenizer, without a file between.
    package func tokenizer() throws(VocabularyError) -> Tokenizer {
        let tokens = PackedStrings.packing(writtenTokens)
        let merges = PackedStrings.packing(writtenMerges)
        let roles = TokenRoles(beginOfText: Self.end, endOfText: Self.end, beginsTexts: true)
        return try tokens.withUnsafeBytes { tokens in
            merges.withUnsafeBytes { merges in
                Result { () throws(VocabularyError) in
                    try Tokenizer(
                        tokens: PackedStrings(tokens, count: count), kinds: kinds,
                        merges: PackedStrings(merges, count: self.merges.count), preTokenizer: Self.preTokenizer, roles: roles,
                        source: "damla's vocabulary")
                }
            }
        }.get()
    }

    /// In GPT-2's alphabet; `<end>` as it is.
    private var writtenTokens: [[UInt8]] {
        bytes.enumerated().map { $0.offset == 0 ? Array(Self.endName.utf8) : ByteLetters.letters(for: $0.element) }
    }

    private var kinds: [Int] { bytes.indices.map { $0 == 0 ? TokenKind.control.rawValue : TokenKind.normal.rawValue } }

    private var writtenMerges: [[UInt8]] {
        merges.map { pair in
            ByteLetters.letters(for: bytes[pair.left]) + [UInt8(ascii: " ")] + ByteLetters.letters(for: bytes[pair.right])
        }
    }
}
