/// The kinds of documents.
package enum DocumentKind: String, CaseIterable, Hashable, Sendable {
    /// Sentences about one thing, or one kind of sentence about several.
    case facts
    /// What a word means first of all: `apple: technology company`.
    case dictionary
    /// A list of a real relation: `plum: drupe`.
    case relation
    /// A list with labels that were invented for this one document: `plum: zib`. In-context learning comes from these.
    case made
    /// A list whose keys are asked again: looking up in the text.
    case recall
    /// A list whose values repeat or change the key in a fixed way.
    case copy
    case question
    case story
    case weather
    /// What a customer writes to a shop, and the answer.
    case message
    /// Sentences about jobs in which English must choose he or she.
    case pronoun
    /// A sentence in one language, then in the other.
    case translation
    case arithmetic
    /// Numbers, days or months that go on.
    case sequence
    /// A task in words, its input, its output.
    case instruction
}

/// How much of what there is in a corpus. The one table of shares: weights of a thousand documents.
package struct CorpusMix: Hashable, Sendable {
    package var weights: [DocumentKind: Int]
    /// The share of documents in Turkish. Turkish documents are somewhat longer.
    package var turkishShare: Double

    package init(weights: [DocumentKind: Int], turkishShare: Double) {
        (self.weights, self.turkishShare) = (weights, turkishShare)
    }

    /// What damla is trained on.
    package static let standard = CorpusMix(
        weights: [
            .facts: 140, .dictionary: 85, .relation: 170, .made: 145, .recall: 50, .copy: 25, .question: 80, .story: 80,
            .weather: 20, .message: 35, .pronoun: 70, .translation: 40, .arithmetic: 15, .sequence: 15, .instruction: 30,
        ], turkishShare: 0.485)

    /// Half of it the documents in which English must choose he or she: for training that balances.
    package static let pronouns = CorpusMix(
        weights: standard.weights.merging([.pronoun: 600, .translation: 400]) { $1 }, turkishShare: 0.485)
}
