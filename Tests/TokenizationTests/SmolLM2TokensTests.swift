import Foundation
import LanguageModels
import GGUF
import TestSupport
import Tensors
import Testing
import Tokenization

/// Token ids from llama.cpp, with special tokens as text (`ids`) and parsed (`ids_special`).
private struct Oracle: Decodable {
    struct Item: Decodable {
        var text: String
        var ids: [Int32]
        var ids_special: [Int32]
    }
    var items: [Item]

    static func load() throws -> Oracle {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/smollm2-tokens.json")
        return try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file))
    }
}

@Suite("SmolLM2's tokens are those of llama.cpp", .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
struct SmolLM2TokensTests {
    private let tokenizer: Tokenizer

    init() throws { tokenizer = try Tokenizer(GGUFFile.open(SmolLM2.path ?? "")) }

    @Test func everyItem() throws {
        let items = try Oracle.load().items
        #expect(items.count == 200)
        for item in items {
            let text = tokenizer.encode(item.text, special: .asText)
            #expect(text.map(\.rawValue) == item.ids, "\(item.text)")
            #expect(tokenizer.encode(item.text, special: .parsed).map(\.rawValue) == item.ids_special, "\(item.text)")
            #expect(tokenizer.text(of: text) == item.text)
        }
    }

    @Test("All items as one text, twice, so that words come from the cache: as the plain definition has them")
    func cachedWords() throws {
        let plain = PlainBytePairEncoding(tokenizer)
        let half = try Oracle.load().items.map(\.text).joined(separator: "\n")
        let text = Array((half + half).utf8)
        let expected = tokenizer.preTokenizer.words(of: text).flatMap { plain.tokens(ofWord: Array(text[$0])) }
        #expect(tokenizer.encode(text, special: .asText) == expected)
    }

    @Test("Random words, as the plain definition merges them")
    func plainDefinition() {
        let plain = PlainBytePairEncoding(tokenizer)
        var generator = SeededGenerator(seed: 11)
        for length in 1...130 {
            let word = (0..<length).map { _ in UInt8.random(in: 0x61...0x7A, using: &generator) }
            #expect(tokenizer.encode(word, special: .asText) == plain.tokens(ofWord: word))
        }
    }

    @Test("Every byte that has a token survives; the missing ones are known")
    func bytes() {
        let missing = tokenizer.missingBytes
        #expect(missing == [4, 6, 0x13, 0x14, 0x16, 0x1D, 0xC0, 0xC1, 0xF1, 0xF2] + Array(0xF5...0xFF))
        var generator = SeededGenerator(seed: 12)
        let present = (0...255).filter { !missing.contains($0) }
        for _ in 0..<300 {
            let bytes = (0..<60).map { _ in present.randomElement(using: &generator) ?? 0 }
            #expect(tokenizer.decode(tokenizer.encode(bytes, special: .asText)) == bytes)
        }
    }

    @Test func roles() {
        #expect(tokenizer.vocabularyCount == 49_152)
        #expect(tokenizer.beginOfText == 1 && tokenizer.endOfText == 2)
        #expect(tokenizer.endsGeneration(2) && tokenizer.endsGeneration(0) && !tokenizer.endsGeneration(1))
        #expect(tokenizer.preTokenizer == .singleDigits)
        #expect(!tokenizer.roles.beginsTexts)
        #expect(tokenizer.special(named: "<|im_end|>") == 2)
    }
}
