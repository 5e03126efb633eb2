import Tensors

/// Keeps what passes through a decoder: the states between the layers, the attention weights of one layer.
package final class Probe {
    /// `[layers + 1][T][d]`: the embeddings, then the result of each layer, for the tokens of each batch, one batch after another.
    package private(set) var hiddenStates: [[[Float]]] = []
    /// `[h][T][T]`: how much each token (second) looks at each token (third) in `attentionLayer`; 0 for later ones.
    package private(set) var attention: [[[Float]]] = []
    private let attentionLayer: Int?
    private let keepsHiddenStates: Bool

    package init(hiddenStates: Bool = false, attentionLayer: Int? = nil, heads: Int = 0, tokens: Int = 0) {
        (keepsHiddenStates, self.attentionLayer) = (hiddenStates, attentionLayer)
        if attentionLayer != nil {
            let row = [Float](repeating: 0, count: tokens)
            attention = Array(repeating: Array(repeating: row, count: tokens), count: heads)
        }
    }

    func sawHidden(_ x: Rows, count: Int) {
        if keepsHiddenStates { hiddenStates.append((0..<count).map { x.array($0) }) }
    }

    /// Writes each row of weights to its own place. (Every pair of head and row is reported once, by one thread.)
    func attentionObserver(layer: Int, first: Int) -> ((Int, Int, UnsafeBufferPointer<Float>) -> Void)? {
        guard layer == attentionLayer else { return nil }
        let lock = SpinLock()
        return { head, row, weights in
            lock.withLock {
                for (position, weight) in weights.enumerated() { self.attention[head][first + row][position] = weight }
            }
        }
    }
}
