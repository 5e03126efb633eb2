package import Tokenization

/// Which tokens of a prompt with its answer the loss counts.
package enum LossTokens: String, Hashable, Sendable, CaseIterable {
    /// Those of the answer: the model learns to answer, not to ask.
    case answer
    /// All but the first.
    case all
}

extension TrainingSequence {
    package init(prompt: [TokenID], answer: [TokenID], lossOn tokens: LossTokens) {
        switch tokens {
        case .answer: self.init(prompt: prompt, answer: answer)
        case .all: self.init(allOf: prompt + answer)
        }
    }
}
