import DamlaCorpus
import GGUF
import LanguageModels
import Testing
import Tokenization

@Suite("damla's vocabulary has the words of its world whole, and other programs read it the same")
struct VocabularyTests {
    static let vocabulary = Result {
        let world = try Repository.world.get()
        var words = WordCounts(TrainedVocabulary.preTokenizer)
        for document in try Repository.documents(20_000) { words.add(document.text) }
        return TrainedVocabulary(words, count: 4096, least: 8, reserved: world.reservedWords, favour: 400)
    }

    @Test func hasTheSizeAskedFor() throws {
        #expect(try Self.vocabulary.get().count == 4096)
    }

    @Test("Reserved words are one token each")
    func reserved() throws {
        let tokenizer = try Self.vocabulary.get().tokenizer()
        let pieces = try Repository.world.get().reservedWords.filter { tokenizer.encode($0, special: .asText).count != 1 }
        #expect(pieces == [])
    }

    @Test("Without room for more, the reserved words come all the same")
    func tooSmall() throws {
        var words = WordCounts(TrainedVocabulary.preTokenizer)
        words.add("to be or not to be")
        let vocabulary = TrainedVocabulary(words, count: 258, least: 2, reserved: [" apple"], favour: 1)
        #expect(vocabulary.bytes.contains(Array(" apple".utf8)))
        #expect(vocabulary.count == 262)
    }

    @Test("Text survives encoding and decoding")
    func roundTrip() throws {
        let tokenizer = try Self.vocabulary.get().tokenizer()
        for document in try Repository.documents(500, seed: 5) {
            #expect(tokenizer.text(of: tokenizer.encode(document.text, special: .asText)) == document.text)
        }
    }

    @Test("A GGUF file says the same of the vocabulary as the vocabulary itself")
    func metadata() throws {
        let vocabulary = try Self.vocabulary.get()
        var contents = GGUFContents()
        for (key, value) in vocabulary.metadata { contents.set(key, value) }
        let read = try Tokenizer(GGUFFile(bytes: contents.serialized(), name: "damla.gguf"))
        let made = try vocabulary.tokenizer()
        #expect(read.vocabularyCount == made.vocabularyCount)
        #expect(read.roles == made.roles)
        #expect(read.beginOfText == TrainedVocabulary.end && read.endOfText == TrainedVocabulary.end)
        #expect(read.special(named: "<end>") == TrainedVocabulary.end)
        for document in try Repository.documents(500, seed: 5) {
            #expect(read.encode(document.text, special: .asText) == made.encode(document.text, special: .asText))
        }
    }

    @Test("llama.cpp gives the same tokens for two hundred documents")
    func agreesWithLlamaCpp() throws {
        let merges = try Fixture.lines("llama-merges.txt").map { $0.split(separator: " ").compactMap { Int($0) } }
        let tokenizer = try TrainedVocabulary(merges: merges.map { BytePair($0[0], $0[1]) }).tokenizer()
        let texts = try Fixture.lines("llama-texts.txt").map { $0.replacing("\\n", with: "\n") }
        let tokens = try Fixture.lines("llama-tokens.txt")
        #expect(texts.count == 200)
        for (text, expected) in zip(texts, tokens) {
            #expect(tokenizer.encode(text, special: .asText).map(\.description).joined(separator: " ") == expected)
        }
    }
}
