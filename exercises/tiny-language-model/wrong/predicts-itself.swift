import Glibc  // exp

func train(_ weights: [[Double]], on tokens: [Int], steps: Int, learningRate: Double) -> [[Double]] {
    var weights = weights
    for _ in 0..<steps {
        let slope = gradient(weights, tokens)
        for a in weights.indices {
            for b in weights[a].indices { weights[a][b] -= learningRate * slope[a][b] }
        }
    }
    return weights
}

func gradient(_ weights: [[Double]], _ tokens: [Int]) -> [[Double]] {
    var slope = weights.map { $0.map { _ in 0.0 } }
    let n = Double(tokens.count - 1)
    for token in tokens.dropLast() {
        for (b, p) in softmax(weights[token]).enumerated() { slope[token][b] += p / n }
        slope[token][token] -= 1 / n
    }
    return slope
}

func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
