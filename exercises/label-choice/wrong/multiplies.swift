import Glibc  // exp

func labelProbabilities(_ logProbabilities: [[Double]]) -> [Double] {
    let sums = logProbabilities.map { $0.reduce(0, +) }
    let largest = sums.max() ?? 0
    return normalised(sums.map { exp($0 - largest) })
}

func corrected(_ probabilities: [Double], contentFree: [Double]) -> [Double] {
    normalised(zip(probabilities, contentFree).map { $0 * $1 })
}

func normalised(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
}
