import Testing
import Tokenization

@Suite("Special tokens are found where the caller allows it")
struct SpecialTokenTests {
    @Test func parsedOrText() throws {
        let tokenizer = try TinyVocabulary.small.tokenizer()
        let text = "<|im_start|>the<|end|>"
        #expect(tokenizer.encode(text, special: .parsed).count == 3)
        #expect(tokenizer.encode(text, special: .parsed).first == tokenizer.special(named: "<|im_start|>"))
        let letters = tokenizer.encode(text, special: .asText)
        #expect(!letters.contains { tokenizer.isSpecial($0) })
        #expect(tokenizer.text(of: letters) == text)
    }

    @Test("Of two at one place the longest wins")
    func longest() throws {
        let tokenizer = try TinyVocabulary(merging: [], specials: ["<|a", "<|a|>"]).tokenizer()
        #expect(tokenizer.encode("<|a|><|a", special: .parsed) == [1, 0])
    }

    @Test("A word added by the user is found in any text")
    func userDefined() throws {
        var vocabulary = TinyVocabulary(merging: [], specials: ["<|a|>", "imbik"])
        vocabulary.kinds[1] = 4
        let tokenizer = try vocabulary.tokenizer()
        #expect(tokenizer.encode("imbik", special: .asText) == [1])
        #expect(tokenizer.encode("<|a|>", special: .asText).count == 5)
    }

    @Test("A prompt begins with the token that the model expects before every text, once")
    func prompts() throws {
        var vocabulary = TinyVocabulary(merging: [], specials: ["<|a|>"])
        #expect(try vocabulary.tokenizer().promptTokens("") == [])
        vocabulary.roles = TokenRoles(beginOfText: 0, beginsTexts: true)
        let tokenizer = try vocabulary.tokenizer()
        #expect(tokenizer.promptTokens("") == [0])
        #expect(tokenizer.promptTokens("x") == [0] + tokenizer.encode("x", special: .parsed))
        #expect(tokenizer.promptTokens("<|a|>x") == tokenizer.promptTokens("x"))
    }

    @Test("Ids outside the vocabulary have no bytes")
    func unknownIDs() throws {
        let tokenizer = try TinyVocabulary.small.tokenizer()
        #expect(tokenizer.decode([-1, 100_000, 3]) == tokenizer.bytes(of: 3))
        #expect(!tokenizer.isSpecial(-1) && !tokenizer.isKnown(100_000))
    }
}
