func greedy(_ probabilities: [Double]) -> Int {
    var best = 0
    for i in probabilities.indices where probabilities[i] > probabilities[best] { best = i }
    return best
}

func topK(_ probabilities: [Double], k: Int) -> [Double] {
    let ranked = probabilities.indices.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
    let kept = ranked.prefix(k)
    let sum = kept.reduce(0) { $0 + probabilities[$1] }
    var result = [Double](repeating: 0, count: probabilities.count)
    for (rank, i) in kept.enumerated() { result[rank] = probabilities[i] / sum }
    return result
}

func draw(_ probabilities: [Double], random: Double) -> Int {
    var sum = 0.0
    for (i, p) in probabilities.enumerated() {
        sum += p
        if random < sum { return i }
    }
    return probabilities.lastIndex { $0 > 0 } ?? 0
}
