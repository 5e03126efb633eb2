import Glibc  // exp, log

func crossEntropy(_ scores: [[Double]], targets: [Int]) -> Double {
    let surprises = zip(scores, targets).map { z, target in
        let m = z.max() ?? 0
        let sum = z.reduce(0) { $0 + exp($1 - m) }
        return m + log(sum) - z[target]
    }
    return surprises.reduce(0, +)
}

func crossEntropyGradient(_ scores: [[Double]], targets: [Int]) -> [[Double]] {
    let n = Double(scores.count)
    return zip(scores, targets).map { z, target in
        var p = softmax(z)
        p[target] -= 1
        return p.map { $0 / n }
    }
}

func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
