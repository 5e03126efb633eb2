import Glibc  // exp

func train(_ weights: [[Double]], on tokens: [Int], steps: Int, learningRate: Double) -> [[Double]] {
    var weights = weights
    for _ in 0..<steps {
        // [en] The whole gradient at the weights as they are; only then do they move.
        // [tr] Önce şimdiki ağırlıklarda gradyanın tamamı; ağırlıklar ancak sonra kayar.
        let slope = gradient(weights, tokens)
        for a in weights.indices {
            for b in weights[a].indices { weights[a][b] -= learningRate * slope[a][b] }
        }
    }
    return weights
}

/// [en] How the mean surprise changes with every weight, `[V][V]`.
/// [tr] Ortalama şaşırmanın her ağırlıkla nasıl değiştiği, `[V][V]`.
func gradient(_ weights: [[Double]], _ tokens: [Int]) -> [[Double]] {
    var slope = weights.map { $0.map { _ in 0.0 } }
    let n = Double(tokens.count - 1)
    for (token, next) in zip(tokens, tokens.dropFirst()) {
        for (b, p) in softmax(weights[token]).enumerated() { slope[token][b] += p / n }
        slope[token][next] -= 1 / n
    }
    return slope
}

func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
