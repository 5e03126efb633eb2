import Glibc  // exp

func attentionHead(queries: [[Double]], keys: [[Double]], values: [[Double]]) -> [[Double]] {
    queries.indices.map { t in
        let query = queries[t]
        let scale = 1 / Double(query.count).squareRoot()
        let scores = keys[t...].map { dot(query, $0) * scale }  // [n - t]
        var mix = [Double](repeating: 0, count: values[t].count)  // [m]
        for (share, value) in zip(softmax(scores), values[t...]) {
            for i in mix.indices { mix[i] += share * value[i] }
        }
        return mix
    }
}

func dot(_ x: [Double], _ y: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
}

func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
