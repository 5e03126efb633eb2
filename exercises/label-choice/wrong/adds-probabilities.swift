import Glibc  // exp

func labelProbabilities(_ logProbabilities: [[Double]]) -> [Double] {
    normalised(logProbabilities.map { $0.reduce(0) { $0 + exp($1) } })
}

func corrected(_ probabilities: [Double], contentFree: [Double]) -> [Double] {
    normalised(zip(probabilities, contentFree).map { $0 / $1 })
}

func normalised(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
}
