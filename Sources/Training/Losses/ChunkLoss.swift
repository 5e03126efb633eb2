package import DenseProducts
package import Tensors
package import Tokenization

/// A token of a batch that the loss counts.
package struct Target: Hashable, Sendable {
    /// Which sequence of the batch.
    package let sequence: Int
    /// Its place in that sequence, from 1.
    package let position: Int
    package let token: TokenID
    /// The row of the batch, all sequences end to end, from which it is predicted: that of the token before it.
    package let row: Int
}

/// Scores of some of a batch's targets.
package struct LogitChunk {
    /// `[n, V]`: row i scores the vocabulary for `targets[i]`.
    package let logits: MatrixView
    package let targets: ArraySlice<Target>  // n
    /// Number of the first row among all targets of the batch.
    package var first: Int { targets.startIndex }
}

/// A loss over the scores of the vocabulary, computed some rows at a time, so that there is never `[T, V]` at once.
///
/// Cross-entropy with the token that came is one; the distance to a teacher's distribution another.
package protocol ChunkLoss {
    /// Replaces each row of logits by the gradient of (its loss · `scale`) by them.
    /// Returns the sum of the rows' losses, in nats and without `scale`.
    func replaceByGradient(_ chunk: LogitChunk, scale: Float, compute: Compute) -> Double
}
