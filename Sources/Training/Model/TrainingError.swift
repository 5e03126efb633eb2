package import Tokenization

/// Why training can't begin or go on.
package enum TrainingError: Error, Equatable, Sendable {
    /// A sequence is longer than the model's context.
    case sequenceTooLong(tokens: Int, context: Int)
    case unknownToken(TokenID, vocabularyCount: Int)
    /// A sequence for which nothing of a teacher's is kept.
    case unknownToTeacher(tokens: Int)
}
