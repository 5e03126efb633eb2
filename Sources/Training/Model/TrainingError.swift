package import Tokenization

/// Why training can't begin or go on.
package enum TrainingError: Error, Equatable, Sendable {
    /// A sequence is longer than the model's context.
    case sequenceTooLong(tokens: Int, context: Int)
    case unknownToken(TokenID, vocabularyCount: Int)
}
