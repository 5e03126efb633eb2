import Diagnostics
import Testing
import Tokenization

@Suite("A vocabulary that contradicts itself is explained")
struct VocabularyErrorTests {
    private let damaged = "  hint: the file is damaged or was converted wrongly; fetch or convert the model again"

    @Test func duplicateToken() {
        var vocabulary = TinyVocabulary.small
        vocabulary.tokens[5] = vocabulary.tokens[40]
        check(vocabulary, "error: tokens 5 and 40 are the same, '%'\n  in tiny.gguf\n\(damaged)")
    }

    @Test func emptyToken() {
        var vocabulary = TinyVocabulary.small
        vocabulary.tokens[2] = []
        check(vocabulary, "error: token 2 is empty\n  in tiny.gguf\n\(damaged)")
    }

    @Test func missingByte() {
        var vocabulary = TinyVocabulary.small
        vocabulary.tokens[3 + 65] = Array("Axxx".utf8)
        check(
            vocabulary,
            """
            error: the vocabulary has no token for byte 65, which plain text needs
              in tiny.gguf
              hint: the file's tokenizer may not be a byte-level one
            """)
    }

    @Test func kinds() {
        var vocabulary = TinyVocabulary.small
        vocabulary.kinds[7] = 9
        check(vocabulary, "error: token 7 has type 9; there are types 1 to 6\n  in tiny.gguf\n\(damaged)")
        vocabulary.kinds = [1, 1]
        check(vocabulary, "error: the file has 2 token types for 277 tokens\n  in tiny.gguf\n\(damaged)")
    }

    @Test(arguments: ["ab", "", " ", "a ", "  "])
    func mergeForm(_ merge: String) {
        var vocabulary = TinyVocabulary.small
        vocabulary.merges[3] = Array(merge.utf8)
        check(
            vocabulary,
            "error: merge 3, '\(merge)', is not two tokens with a space between\n  in tiny.gguf\n\(damaged)")
    }

    @Test(arguments: [("qq x", "qq"), ("x qq", "qq"), ("q x", "qx")])
    func mergeOfUnknown(_ merge: String, _ unknown: String) {
        var vocabulary = TinyVocabulary.small
        vocabulary.merges[3] = Array(merge.utf8)
        check(
            vocabulary,
            "error: merge 3, '\(merge)', names '\(unknown)', which is not in the vocabulary\n  in tiny.gguf\n\(damaged)")
    }

    @Test func roleOutside() {
        var vocabulary = TinyVocabulary.small
        vocabulary.roles.endOfText = 277
        check(
            vocabulary,
            "error: the file's end-of-text token is 277; the vocabulary has tokens 0 to 276\n  in tiny.gguf\n\(damaged)")
    }

    @Test func noTokens() {
        var vocabulary = TinyVocabulary.small
        (vocabulary.tokens, vocabulary.kinds) = ([], [])
        check(vocabulary, "error: the vocabulary is empty\n  in tiny.gguf\n\(damaged)")
    }

    @Test func unknownNames() {
        #expect(PreTokenizer(named: "tekken") == nil)
        #expect(PreTokenizer(named: "smollm") == .singleDigits)
        #expect(PreTokenizer(named: nil) == .gpt2)
        #expect(
            VocabularyError(.unknownPreTokenizer("tekken"), source: "x.gguf").description == """
                error: the file's pre-tokeniser is 'tekken'; these can be read: smollm, starcoder, refact, codeshell, gpt-2 and default
                  in x.gguf
                  hint: with another one the token ids would silently differ from those the model learned
                """)
        #expect(
            VocabularyError(.unknownModel("llama"), source: "x.gguf").description == """
                error: the file's tokenizer is 'llama'; byte-level BPE ('gpt2') can be read
                  in x.gguf
                  hint: use a model with such a tokenizer, like SmolLM2
                """)
    }

    private func check(
        _ vocabulary: TinyVocabulary, _ message: String, at location: SourceLocation = #_sourceLocation
    ) {
        do {
            _ = try vocabulary.tokenizer()
            Issue.record("the vocabulary was accepted", sourceLocation: location)
        } catch {
            #expect((error as? VocabularyError)?.description == message, sourceLocation: location)
        }
    }
}
