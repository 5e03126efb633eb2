import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("Any bytes survive encoding and decoding")
struct RoundTripTests {
    @Test(arguments: [PreTokenizer.gpt2, .singleDigits], [SpecialText.parsed, .asText])
    func randomBytes(_ preTokenizer: PreTokenizer, _ special: SpecialText) throws {
        var vocabulary = TinyVocabulary.small
        vocabulary.preTokenizer = preTokenizer
        let tokenizer = try vocabulary.tokenizer()
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let bytes = randomBytes(using: &generator)
            #expect(tokenizer.decode(tokenizer.encode(bytes, special: special)) == bytes)
        }
    }

    @Test("A text with repeated words, longer than the cache's threshold")
    func repeatedWords() throws {
        let tokenizer = try TinyVocabulary.small.tokenizer()
        let text = String(repeating: "the thing is in the abab singing \u{fc}ber <|im_start|> aa12 ", count: 40)
        let tokens = tokenizer.encode(text, special: .parsed)
        #expect(tokenizer.text(of: tokens) == text)
        let once = tokenizer.encode("the thing is in the abab singing \u{fc}ber <|im_start|> aa12", special: .parsed)
        #expect(tokens.starts(with: once))
    }

    @Test("Streamed text is the whole text, and no part splits a character")
    func streaming() throws {
        let tokenizer = try TinyVocabulary.small.tokenizer()
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<500 {
            let tokens = tokenizer.encode(randomBytes(using: &generator), special: .asText)
            var stream = TextStream(tokenizer)
            var text = ""
            for token in tokens { text += stream.append(token) }
            text += stream.finish()
            #expect(Array(text.utf8) == Array(tokenizer.text(of: tokens).utf8))
        }
    }

    @Test("A character comes when its last byte does")
    func streamedCharacter() throws {
        let tokenizer = try TinyVocabulary(merging: []).tokenizer()
        var stream = TextStream(tokenizer)
        #expect(tokenizer.encode("a\u{1F600}b", special: .asText).map { stream.append($0) } == ["a", "", "", "", "\u{1F600}", "b"])
        #expect(stream.finish() == "")
        _ = stream.append(tokenizer.encode([0xF0], special: .asText)[0])
        #expect(stream.finish() == "\u{FFFD}")
    }

    /// Bytes of every kind: random ones, pieces of UTF-8, words, special tokens.
    private func randomBytes(using generator: inout SeededGenerator) -> [UInt8] {
        let pieces = ["the", " ", "\n", "\u{fc}", "\u{1F600}", "\u{65E5}", "7", "'s", "<|im_start|>", "\u{3000}", "\u{660}"]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            let piece = Array((pieces.randomElement(using: &generator) ?? "").utf8)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes.append(UInt8.random(in: 0...255, using: &generator))
            case 1: bytes += piece
            default: bytes += piece.dropLast()
            }
        }
        return bytes
    }
}
