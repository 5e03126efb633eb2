import Tensors
package import Tokenization

/// How the next token is chosen among the scores.
public enum Sampling: Hashable, Sendable {
    /// The likeliest; the first of equals.
    case greedy
    /// At random, after dividing the scores by `temperature` (≥ 0; near 0 only the likeliest is left), among the `topK` likeliest (nil: all) and, of those,
    /// the fewest that together have the probability `topP` (Holtzman et al. 2020, arXiv:1904.09751, §3.1; 1: all).
    case random(temperature: Float, topK: Int?, topP: Float, seed: UInt64)
}

/// Chooses tokens one after another by one rule.
package struct Sampler {
    package let sampling: Sampling
    /// Scores of tokens that have occurred are divided (above zero) or multiplied (below) by it; 1: no penalty.
    /// Keskar et al. 2019, arXiv:1909.05858, §4.1.
    package let repetitionPenalty: Float
    private var generator: SeededGenerator

    package init(_ sampling: Sampling, repetitionPenalty: Float) {
        (self.sampling, self.repetitionPenalty) = (sampling, repetitionPenalty)
        switch sampling {
        case .greedy: generator = SeededGenerator(seed: 0)
        case .random(_, _, _, let seed): generator = SeededGenerator(seed: seed)
        }
    }

    /// The next token for `logits` `[V]`, given the tokens so far.
    package mutating func next(_ logits: [Float], after tokens: [TokenID]) -> TokenID {
        logits.withUnsafeBufferPointer { next($0, after: tokens) }
    }

    package mutating func next(_ scores: UnsafeBufferPointer<Float>, after tokens: [TokenID]) -> TokenID {
        if repetitionPenalty == 1, isGreedy { return TokenID(indexOfLargest(scores)) }
        var logits = Array(scores)
        if repetitionPenalty != 1 {
            for token in Set(tokens) {
                let score = logits[Int(token.rawValue)]
                logits[Int(token.rawValue)] = score > 0 ? score / repetitionPenalty : score * repetitionPenalty
            }
        }
        switch sampling {
        case .greedy:
            return TokenID(logits.withUnsafeBufferPointer(indexOfLargest))
        case .random(let temperature, let topK, let topP, _):
            guard temperature > 0 else { return TokenID(logits.withUnsafeBufferPointer(indexOfLargest)) }
            // Without the largest, which changes no probability, a small temperature cannot make them infinite.
            let largest = logits.reduce(-.infinity) { max($0, $1) }
            return draw(logits.map { ($0 - largest) / temperature }, topK: topK, topP: topP)
        }
    }

    private var isGreedy: Bool {
        switch sampling {
        case .greedy: true
        case .random: false
        }
    }

    private mutating func draw(_ logits: [Float], topK: Int?, topP: Float) -> TokenID {
        var order = Array(logits.indices)
        if topK != nil || topP < 1 {
            // Equal scores keep the order of the vocabulary, so that a seed gives the same text everywhere.
            order.sort { logits[$0] != logits[$1] ? logits[$0] > logits[$1] : $0 < $1 }
        }
        if let topK { order = Array(order.prefix(max(topK, 1))) }
        var probabilities = softmax(order.map { logits[$0] })
        if topP < 1 {
            var total: Float = 0
            var kept = 0
            while kept < probabilities.count, total < topP {
                total += probabilities[kept]
                kept += 1
            }
            probabilities = Array(probabilities.prefix(max(kept, 1)))
        }
        let unit = Float(generator.next() >> 40) / Float(1 << 24)  // 0 ≤ unit < 1
        var rest = unit * probabilities.reduce(0, +)
        for (index, probability) in probabilities.enumerated() {
            rest -= probability
            if rest < 0 { return TokenID(rawValue: Int32(order[index])) }
        }
        return TokenID(rawValue: Int32(order[probabilities.count - 1]))
    }
}

/// The place of the largest number; the first of equals. `x` is not empty.
func indexOfLargest(_ x: UnsafeBufferPointer<Float>) -> Int {
    let (lanes, piece) = (16, 64)
    let base = UnsafeRawPointer(x.baseAddress.unsafelyUnwrapped)
    var best = 0
    var start = 0
    while start + piece <= x.count {
        // Few pieces hold anything larger than what was seen before them.
        let largest = SIMD16<Float>(repeating: x[best])
        var larger = SIMDMask<SIMD16<Int32>>(repeating: false)
        for lane in stride(from: start, to: start + piece, by: lanes) {
            let numbers = base.loadUnaligned(fromByteOffset: lane * MemoryLayout<Float>.stride, as: SIMD16<Float>.self)
            larger = larger .| (numbers .> largest)
        }
        if any(larger) {
            for index in start..<start + piece where x[index] > x[best] { best = index }
        }
        start += piece
    }
    for index in start..<x.count where x[index] > x[best] { best = index }
    return best
}
