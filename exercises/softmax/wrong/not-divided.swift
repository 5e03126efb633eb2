import Glibc  // exp

func softmax(_ scores: [Double], temperature: Double) -> [Double] {
    let largest = scores.max() ?? 0
    return scores.map { exp(($0 - largest) / temperature) }
}
