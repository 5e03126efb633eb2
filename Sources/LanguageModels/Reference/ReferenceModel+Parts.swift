// What goes into one part of the decoder and what comes out, for those who write the part themselves.
//
//   d width   k head width   T tokens   n layer, from 0

package import Tokenization

/// One attention head at work on a text.
package struct HeadTrace: Sendable {
    /// `[T][k]`, turned by their positions.
    package var queries: [[Float]]
    /// `[T][k]`, turned by their positions.
    package var keys: [[Float]]
    /// `[T][k]`
    package var values: [[Float]]
    /// `[T][k]`: the values mixed for each token, before the output matrix.
    package var outputs: [[Float]]
}

/// A layer's first norm at work on one token.
package struct NormTrace: Sendable {
    /// `[d]`
    package var state: [Float]
    /// `[d]`
    package var weight: [Float]
    package var epsilon: Float
    /// `[d]`
    package var output: [Float]
}

extension ReferenceModel {
    /// Head `h` of layer `n` for these tokens; nil where the model has no such head.
    package func head(_ h: Int, ofLayer n: Int, for tokens: [TokenID]) -> HeadTrace? {
        guard layers.indices.contains(n), (0..<configuration.heads).contains(h) else { return nil }
        let attention = layers[n].attention
        let k = attention.width
        let (own, shared) = (h * k..<(h + 1) * k, h / attention.sharedBy * k..<(h / attention.sharedBy + 1) * k)
        var trace = HeadTrace(queries: [], keys: [], values: [], outputs: [])
        var cache = LayerCache()
        for (t, state) in states(beforeLayer: n, tokens).enumerated() {
            let x = layers[n].attentionNorm(state)
            trace.queries.append(Array(attention.rope(attention.query(x), headWidth: k, at: t)[own]))
            trace.outputs.append(Array(attention.mixed(x, at: t, cache: &cache)[own]))
        }
        trace.keys = cache.keys.map { Array($0[shared]) }
        trace.values = cache.values.map { Array($0[shared]) }
        return trace
    }

    /// The norm before the attention of layer `n`, for the last of these tokens; nil where there is none.
    package func attentionNorm(ofLayer n: Int, for tokens: [TokenID]) -> NormTrace? {
        guard layers.indices.contains(n), let state = states(beforeLayer: n, tokens).last else { return nil }
        let norm = layers[n].attentionNorm
        return NormTrace(state: state, weight: norm.weight, epsilon: norm.epsilon, output: norm(state))
    }

    /// How likely each text is to come next, of all texts. `[texts]`
    package func probabilities(of texts: [[TokenID]], after tokens: [TokenID]) -> [Double] {
        var start = Cache(self)
        var last: [Float] = []
        for token in tokens { last = logits(after: token, cache: &start) }
        return texts.map { text in
            var (cache, scores, product) = (start, last, 1.0)
            for (place, token) in text.enumerated() {
                let index = Int(token.rawValue)
                guard scores.indices.contains(index) else { return 0 }
                product *= Double(softmax(scores)[index])
                if place + 1 < text.count { scores = logits(after: token, cache: &cache) }
            }
            return product
        }
    }

    /// `[T][d]`
    private func states(beforeLayer n: Int, _ tokens: [TokenID]) -> [[Float]] {
        var cache = Cache(self)
        return tokens.map { hiddenStates(after: $0, cache: &cache)[n] }
    }
}
