import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("Fast byte-pair encoding gives what the plain definition gives")
struct BytePairEncodingTests {
    /// Lengths on both sides of where words go from searching to the heap.
    @Test(arguments: [1, 2, 3, 5, 8, 20, 79, 80, 81, 300])
    func agreesOnRandomWords(length: Int) throws {
        let tokenizer = try TinyVocabulary.small.tokenizer()
        let plain = PlainBytePairEncoding(tokenizer)
        var generator = SeededGenerator(seed: UInt64(length))
        let alphabet = Array("aaabbtheingss".utf8)  // letters only: one word
        for _ in 0..<50 {
            let word = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            #expect(tokenizer.encode(word, special: .asText) == plain.tokens(ofWord: word))
        }
    }

    @Test("A word of 100 KB is merged in one go", arguments: ["a", " ", "ab", "\u{fc}"])
    func longWord(of repeated: String) throws {
        let tokenizer = try TinyVocabulary.small.tokenizer()
        let text = String(repeating: repeated, count: 100_000 / repeated.utf8.count)
        let tokens = tokenizer.encode(text, special: .asText)
        #expect(tokens.count < 60_000)
        #expect(tokenizer.text(of: tokens) == text)
    }

    @Test("The lowest rank goes first, the leftmost of equals before the others")
    func order() throws {
        let tokenizer = try TinyVocabulary.small.tokenizer()
        #expect(pieces("aaaaa", tokenizer) == ["aaaa", "a"])
        #expect(pieces("ababa", tokenizer) == ["abab", "a"])
        #expect(pieces("the the", tokenizer) == ["the", " the"])
    }

    private func pieces(_ text: String, _ tokenizer: Tokenizer) -> [String] {
        tokenizer.encode(text, special: .asText).map { tokenizer.text(of: [$0]) }
    }
}
