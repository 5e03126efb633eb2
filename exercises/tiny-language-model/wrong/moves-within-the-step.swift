import Glibc

func train(_ weights: [[Double]], on tokens: [Int], steps: Int, learningRate: Double) -> [[Double]] {
    var weights = weights
    let n = Double(tokens.count - 1)
    for _ in 0..<steps {
        for (token, next) in zip(tokens, tokens.dropFirst()) {
            for (b, p) in softmax(weights[token]).enumerated() { weights[token][b] -= learningRate * p / n }
            weights[token][next] += learningRate / n
        }
    }
    return weights
}

func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
