package import Tokenization

/// A text as training sees it: tokens, and which of them the loss counts.
package struct TrainingSequence: Sendable, Hashable {
    package let tokens: [TokenID]  // [T]
    /// `targets[t]`: token t, predicted from the tokens before it, counts in the loss. `targets[0]` is false.
    package let targets: [Bool]  // [T]

    package init(tokens: [TokenID], targets: [Bool]) {
        precondition(tokens.count == targets.count, "one flag a token")
        precondition(targets.first != true, "nothing comes before the first token")
        (self.tokens, self.targets) = (tokens, targets)
    }

    /// Every token but the first counts.
    package init(allOf tokens: [TokenID]) {
        self.init(tokens: tokens, targets: tokens.indices.map { $0 > 0 })
    }

    /// Only the tokens of `answer` count.
    package init(prompt: [TokenID], answer: [TokenID]) {
        precondition(!prompt.isEmpty, "an answer needs something before it")
        self.init(
            tokens: prompt + answer,
            targets: Array(repeating: false, count: prompt.count) + Array(repeating: true, count: answer.count))
    }
}

/// Sequences that are computed together, laid end to end: each attends to itself only, so nothing is padded.
package struct Batch: Sendable {
    package let sequences: [TrainingSequence]

    package init(_ sequences: [TrainingSequence]) { self.sequences = sequences }

    package var tokenCount: Int { sequences.reduce(0) { $0 + $1.tokens.count } }
    /// All tokens, sequence after sequence.
    var tokens: [TokenID] { sequences.flatMap(\.tokens) }
    package var targetCount: Int { sequences.reduce(0) { sum, s in sum + s.targets.count { $0 } } }
}

/// Loss of a batch: the sum over its targets, in nats.
package struct BatchLoss: Sendable, Equatable {
    package var sum: Double
    package var targets: Int
    package var mean: Double { sum / Double(targets) }

    package init(sum: Double, targets: Int) { (self.sum, self.targets) = (sum, targets) }
}
