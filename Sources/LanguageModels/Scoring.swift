import Tensors
public import Tokenization

/// How likely a model finds a continuation.
public struct ContinuationScore: Hashable, Sendable {
    /// Natural logarithms of the probability of each token, given all before it, in nats.
    public var tokenLogProbabilities: [Float]
    /// Of the whole continuation, in nats: their sum.
    public var logProbability: Float { tokenLogProbabilities.reduce(0, +) }
}

extension Decoder {
    /// Log-probability of `continuation` after `prompt`, which is not empty. The decoder forgets both afterwards, but for
    /// the prompt, so that the next continuation of the same prompt costs only its own tokens.
    public func score(_ continuation: [TokenID], after prompt: [TokenID]) throws(ModelError) -> ContinuationScore {
        guard !prompt.isEmpty else { throw .emptyPrompt }
        rewind(to: 0)
        return try score([continuation], after: prompt)[0]
    }

    /// Log-probabilities of several continuations of one prompt, which is read once.
    public func score(_ continuations: [[TokenID]], after prompt: [TokenID]) throws(ModelError) -> [ContinuationScore] {
        // Also the last token of each, which is looked up without being read.
        for continuation in continuations { try model.configuration.checkVocabulary(continuation) }
        rewind(to: 0)
        let start = logSoftmax(try read(prompt))
        let length = count
        var scores: [ContinuationScore] = []
        for continuation in continuations {
            guard let first = continuation.first else {
                scores.append(ContinuationScore(tokenLogProbabilities: []))
                continue
            }
            var tokens = [start[Int(first.rawValue)]]
            if continuation.count > 1 {
                try readScoringAll(Array(continuation.dropLast())) { place, scores in
                    tokens.append(logProbability(of: continuation[place + 1], scores))
                }
                rewind(to: length)
            }
            scores.append(ContinuationScore(tokenLogProbabilities: tokens))
        }
        return scores
    }

    /// Log-probability of each token of `tokens` but the first, given those before it, in nats. `[tokens.count − 1]`
    ///
    /// Perplexity is `exp` of minus their mean.
    public func logProbabilities(of tokens: [TokenID]) throws(ModelError) -> [Float] {
        guard tokens.count > 1 else { throw .emptyPrompt }
        try model.configuration.checkVocabulary(tokens)
        rewind(to: 0)
        var result: [Float] = []
        try readScoringAll(Array(tokens.dropLast())) { place, scores in
            result.append(logProbability(of: tokens[place + 1], scores))
        }
        return result
    }
}

/// Of one token as the next, in nats.
func logProbability(of token: TokenID, _ scores: UnsafeBufferPointer<Float>) -> Float {
    scores[Int(token.rawValue)] - logSumExp(scores)
}

/// ln Σ exp(x), the largest taken out first; −∞ for nothing.
package func logSumExp(_ x: UnsafeBufferPointer<Float>) -> Float {
    let largest = x.reduce(-.infinity) { max($0, $1) }
    guard largest > -.infinity else { return largest }
    return largest + Float(logarithm(x.reduce(0.0) { $0 + exponential(Double($1 - largest)) }))
}

/// Scores as natural logarithms of probabilities.
public func logSoftmax(_ logits: [Float]) -> [Float] {
    let total = logits.withUnsafeBufferPointer(logSumExp)
    return logits.map { $0 - total }
}

extension LanguageModel {
    /// Probability of every vocabulary entry as the next token after `tokens`, `[V]`; they add up to 1.
    public func distribution(after tokens: [TokenID]) throws(ModelError) -> [Float] {
        softmax(try Decoder(self).read(tokens))
    }

    /// How much each token looks at each one before it in one layer: `[h][T][T]`, query second, key third; each row of a
    /// query adds up to 1.
    public func attentionWeights(of tokens: [TokenID], layer: Int) throws(ModelError) -> [[[Float]]] {
        guard (0..<configuration.layers).contains(layer) else { throw .unknownLayer(layer, layers: configuration.layers) }
        guard tokens.count <= configuration.contextLength else {
            throw .contextFull(tokens: tokens.count, contextLength: configuration.contextLength)
        }
        let decoder = Decoder(self)
        let probe = Probe(attentionLayer: layer, heads: configuration.heads, tokens: tokens.count)
        decoder.probe = probe
        _ = try decoder.read(tokens)
        return probe.attention
    }
}
