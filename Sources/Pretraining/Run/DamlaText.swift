package import DamlaCorpus
package import Tensors
package import Tokenization

/// The corpus of a recipe as tokens, with the vocabulary that was learned from it.
package struct DamlaText: Sendable {
    package let world: World
    package let vocabulary: TrainedVocabulary
    package let tokenizer: Tokenizer
    /// Each begins with `<end>`: the end of the one before, and what a prompt begins with.
    package let documents: [[TokenID]]
    package let tokenCount: Int
    /// UTF-8, of all documents.
    package let byteCount: Int

    package init(_ recipe: PretrainingRecipe, world: World, pool: ThreadPool) throws(VocabularyError) {
        let corpus = CorpusGenerator(world: world, seed: recipe.corpusSeed, pronouns: recipe.pronouns)
        var words = WordCounts(TrainedVocabulary.preTokenizer)
        pool.map(0..<recipe.vocabularyDocuments) { corpus.document($0).text }.forEach { words.add($0) }
        vocabulary = TrainedVocabulary(
            words, count: recipe.vocabularyCount, least: recipe.leastPairCount, reserved: world.reservedWords,
            favour: recipe.reservedWordCount)
        let tokenizer = try vocabulary.tokenizer()

        var (documents, tokens, bytes) = ([[TokenID]](), 0, 0)
        for start in stride(from: 0, to: .max, by: 2048) where tokens < recipe.tokens {
            let next = pool.map(start..<start + 2048) { number in
                let text = corpus.document(number).text
                return (tokens: Self.tokens(of: text, tokenizer), bytes: text.utf8.count)
            }
            for document in next where tokens < recipe.tokens {
                documents.append(document.tokens)
                tokens += document.tokens.count
                bytes += document.bytes
            }
            if tokens >= recipe.tokens { break }
        }
        (self.world, self.tokenizer, self.documents, tokenCount, byteCount) = (world, tokenizer, documents, tokens, bytes)
    }

    package static func tokens(of text: String, _ tokenizer: Tokenizer) -> [TokenID] {
        [TrainedVocabulary.end] + tokenizer.encode(text, special: .asText)
    }
}

extension ThreadPool {
    /// `body` of each number, in order; computed by all threads.
    fileprivate func map<Element: Sendable>(_ numbers: Range<Int>, _ body: (Int) -> Element) -> [Element] {
        let parts = min(threads * 8, numbers.count)
        var results = [[Element]](repeating: [], count: parts)
        results.withUnsafeMutableBufferPointer { results in
            nonisolated(unsafe) let results = results
            run(tasks: parts) { part in
                results[part] = ThreadPool.slice(part, of: parts, count: numbers.count).map { body(numbers.lowerBound + $0) }
            }
        }
        return results.flatMap { $0 }
    }
}
