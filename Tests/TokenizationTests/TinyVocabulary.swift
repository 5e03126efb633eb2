import Tokenization

/// A small byte-level vocabulary made in the test: all 256 bytes, a few merges, special tokens.
struct TinyVocabulary {
    var tokens: [[UInt8]]
    var kinds: [Int]
    var merges: [[UInt8]]
    var preTokenizer = PreTokenizer.gpt2
    var roles = TokenRoles()

    /// Merges are pairs of bytes, written as Latin-1; every result gets the next id.
    init(merging pairs: [(String, String)], specials: [String] = ["<|end|>", "<|im_start|>", "<|im|>"]) {
        tokens = specials.map { Array($0.utf8) } + (0...255).map { ByteLetters.letters(for: [$0]) }
        kinds = specials.map { _ in 3 } + [Int](repeating: 1, count: 256)
        merges = []
        for (left, right) in pairs {
            let (left, right) = (TinyVocabulary.letters(left), TinyVocabulary.letters(right))
            merges.append(left + [0x20] + right)
            tokens.append(left + right)
            kinds.append(1)
        }
    }

    private static func letters(_ latin1: String) -> [UInt8] {
        ByteLetters.letters(for: latin1.unicodeScalars.map { UInt8($0.value) })
    }

    /// English-like merges that overlap in every way: prefixes, suffixes, repeats.
    static let small = TinyVocabulary(merging: [
        ("t", "h"), ("th", "e"), (" ", "the"), ("a", "a"), ("aa", "aa"), ("a", "b"), ("b", "a"), ("ab", "ab"), ("i", "n"),
        (" ", " "), ("  ", "  "), ("e", "r"), ("h", "e"), ("in", "g"), ("Ã", "¼"), ("s", "s"), ("ss", "s"), ("1", "2"),
    ])

    func tokenizer() throws -> Tokenizer {
        let (packedTokens, packedMerges) = (PackedStrings.packing(tokens), PackedStrings.packing(merges))
        return try packedTokens.withUnsafeBytes { tokenBytes in
            try packedMerges.withUnsafeBytes { mergeBytes in
                try Tokenizer(
                    tokens: PackedStrings(tokenBytes, count: tokens.count), kinds: kinds,
                    merges: PackedStrings(mergeBytes, count: merges.count), preTokenizer: preTokenizer, roles: roles,
                    source: "tiny.gguf")
            }
        }
    }
}
