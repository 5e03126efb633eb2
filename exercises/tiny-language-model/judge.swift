import Glibc  // exp, log

/// How far the loss of the text under these weights lies above the least that any table of pairs can reach,
/// which is the loss of the shares counted in the text itself.
func lossAboveBest(_ weights: [[Double]], _ tokens: [Int], _ steps: Int, _ learningRate: Double, _ trained: [[Double]]) -> Double {
    guard trained.map(\.count) == weights.map(\.count) else { return .infinity }
    var counts = weights.map { $0.map { _ in 0.0 } }
    for (token, next) in zip(tokens, tokens.dropFirst()) { counts[token][next] += 1 }
    let n = Double(tokens.count - 1)
    var difference = 0.0
    for (a, row) in counts.enumerated() {
        let all = row.reduce(0, +)
        let largest = trained[a].max() ?? 0
        let logSum = largest + log(trained[a].reduce(0) { $0 + exp($1 - largest) })
        for (b, count) in row.enumerated() where count > 0 {
            difference += count / n * (log(count / all) - (trained[a][b] - logSum))
        }
    }
    return difference
}
