package import LanguageModels
package import Tokenization

/// What can be evaluated: anything that says how likely each token is to come next.
///
/// `DecoderScores` is a loaded model; `ClosureScores` a model that is being trained.
package protocol ScoringModel: AnyObject {
    /// Tokens that a text may have.
    var contextLength: Int { get }

    /// Calls `body` for each place of `tokens` from `first` on, in order, with the scores `[V]` of what may follow it:
    /// logarithms of probabilities, but for a constant.
    func scores(
        of tokens: [TokenID], from first: Int, _ body: (Int, UnsafeBufferPointer<Float>) -> Void
    ) throws(ModelError)
}

/// A loaded model. What two texts in a row have in common at their start is read once.
package final class DecoderScores: ScoringModel {
    private let decoder: Decoder
    private var read: [TokenID] = []
    /// Tokens that went through the layers so far, for tests and reports.
    package private(set) var tokensRead = 0

    package init(_ model: LanguageModel) { decoder = Decoder(model) }

    package var contextLength: Int { decoder.model.configuration.contextLength }

    package func scores(
        of tokens: [TokenID], from first: Int, _ body: (Int, UnsafeBufferPointer<Float>) -> Void
    ) throws(ModelError) {
        precondition(tokens.indices.contains(first), "the scores of some token are wanted")
        var shared = 0
        while shared < min(first, read.count), tokens[shared] == read[shared] { shared += 1 }
        decoder.rewind(to: shared)
        read = []  // until all is read: an error leaves nothing to share
        if first == tokens.count - 1 {
            let last = try decoder.read(Array(tokens[shared...]))
            last.withUnsafeBufferPointer { body(first, $0) }
        } else {
            if shared < first { _ = try decoder.read(Array(tokens[shared..<first])) }
            try decoder.readScoringAll(Array(tokens[first...])) { place, scores in body(first + place, scores) }
        }
        (read, tokensRead) = (tokens, tokensRead + tokens.count - shared)
    }
}

/// A model given as a function, which computes everything anew for each text.
package final class ClosureScores: ScoringModel {
    /// Scores `[T − first][V]` after each token of `[T]` from `first` on.
    package typealias Function = (_ tokens: [TokenID], _ first: Int) throws(ModelError) -> [[Float]]

    package let contextLength: Int
    private let function: Function

    package init(contextLength: Int, _ function: @escaping Function) {
        (self.contextLength, self.function) = (contextLength, function)
    }

    package func scores(
        of tokens: [TokenID], from first: Int, _ body: (Int, UnsafeBufferPointer<Float>) -> Void
    ) throws(ModelError) {
        for (row, scores) in try function(tokens, first).enumerated() {
            scores.withUnsafeBufferPointer { body(first + row, $0) }
        }
    }
}
