import DenseProducts
package import Tensors
import Tokenization

/// −ln p(token that came), p = softmax of the logits.
package struct CrossEntropy: ChunkLoss {
    package init() {}

    /// The gradient by logit j is p_j − [j is the token that came].
    package func replaceByGradient(_ chunk: LogitChunk, scale: Float, compute: Compute) -> Double {
        let V = chunk.logits.columns
        var losses = [Double](repeating: 0, count: chunk.targets.count)
        losses.withUnsafeMutableBufferPointer { losses in
            let losses = losses.start
            compute.forEachRow(chunk.targets.count) { i in
                let row = chunk.logits.row(i)
                let token = Int(chunk.targets[chunk.first + i].token.rawValue)
                let score = row[token]
                losses[i] = Double(compute.kernels.softmax(row, V)) - Double(score)
                row[token] -= 1
                for j in 0..<V { row[j] = flushed(row[j] * scale) }
            }
        }
        return losses.reduce(0, +)
    }

    /// Nothing that small changes a sum, but numbers below 2⁻¹²⁶ slow the processor down a hundredfold.
    @inline(__always) private func flushed(_ x: Float) -> Float { abs(x) < 1e-30 ? 0 : x }
}
