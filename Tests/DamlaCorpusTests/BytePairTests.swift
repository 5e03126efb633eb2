import DamlaCorpus
import Foundation
import GGUF
import LanguageModels
import Tensors
import Testing
import Tokenization

@Suite("Byte pairs are learned as the paper says, quickly")
struct BytePairTests {
    @Test("Counts that are kept up to date give what counting anew gives", arguments: [1, 2, 3, 4, 5])
    func agreesWithThePlainDefinition(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var words = WordCounts(.singleDigits)
        let letters = Array("aaaabbbcd ".utf8)
        for _ in 0..<300 {
            let word = (0..<1 + generator.below(12)).map { _ in letters[generator.below(letters.count)] }
            words.add(word, count: 1 + generator.below(5))
        }
        var training = BytePairTraining(words)
        let merges = training.merges(120, least: 3)
        #expect(merges == PlainBytePairTraining.merges(of: words, 120, least: 3))
        #expect(merges.count > 60)
    }

    @Test("On the corpus too")
    func agreesOnTheCorpus() throws {
        var words = WordCounts(.singleDigits)
        for document in try Repository.documents(300) { words.add(document.text) }
        var training = BytePairTraining(words)
        #expect(training.merges(400, least: 4) == PlainBytePairTraining.merges(of: words, 400, least: 4))
    }

    @Test("The merges are those of an independent program on the same text")
    func agreesWithPython() throws {
        let fixture = try Fixture.lines("bpe-merges.txt").map { $0.split(separator: " ").compactMap { Int($0) } }
        var words = WordCounts(.singleDigits)
        for line in try Fixture.lines("bpe-text.txt") { words.add(line + "\n") }
        var training = BytePairTraining(words)
        #expect(training.merges(300, least: 2).map { [$0.left, $0.right] } == fixture)
    }

    @Test("Ties go to the smallest tokens, and rare pairs are left alone")
    func order() {
        var words = WordCounts(.singleDigits)
        words.add(Array("ab".utf8), count: 5)
        words.add(Array("cd".utf8), count: 5)
        words.add(Array("xy".utf8), count: 1)
        var training = BytePairTraining(words)
        #expect(training.merges(10, least: 2) == [BytePair(98, 99), BytePair(100, 101)])
    }
}

/// Files that other programs made.
enum Fixture {
    static func lines(_ name: String) throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { String($0) }
    }
}
