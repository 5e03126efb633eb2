import Tensors

/// One text of the corpus.
package struct Document: Hashable, Sendable {
    package let kind: DocumentKind
    package let language: Language
    /// Ends with a line feed.
    package let text: String
}

/// Writes the corpus, document by document. Document n depends on the world, the settings and n, and on nothing else.
///
///     let corpus = CorpusGenerator(world: world, seed: 1)
///     for number in 0..<150_000 { … corpus.document(number).text … }
package struct CorpusGenerator: Sendable {
    /// Who "she" and "he" are.
    package enum Pronouns: Hashable, Sendable {
        /// As the jobs' table says: a deliberate skew.
        case skewed
        /// One half each, for every job.
        case balanced
    }

    package let world: World
    package let seed: UInt64
    package let mix: CorpusMix
    package let pronouns: Pronouns

    package init(world: World, seed: UInt64, mix: CorpusMix = .standard, pronouns: Pronouns = .skewed) {
        (self.world, self.seed, self.mix, self.pronouns) = (world, seed, mix, pronouns)
    }

    /// Document `number`, from 0.
    package func document(_ number: Int) -> Document {
        // Two steps of the generator's own scrambling set neighbours and seeds apart.
        var scramble = SeededGenerator(seed: seed)
        var generator = SeededGenerator(seed: scramble.next() ^ (UInt64(number) &* 0xD1B5_4A32_D192_ED03))
        var start = SeededGenerator(seed: generator.next())
        let kinds = DocumentKind.allCases.map { (weight: Double(mix.weights[$0] ?? 0), element: $0) }
        let kind = start.weighted(kinds)
        let language: Language = start.chance(mix.turkishShare) ? .turkish : .english
        var writer = DocumentWriter(world: world, language: language, pronouns: pronouns, generator: start)
        return Document(kind: kind, language: language, text: writer.text(of: kind))
    }
}
