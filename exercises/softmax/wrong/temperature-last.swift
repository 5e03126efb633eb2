import Glibc

func softmax(_ scores: [Double], temperature: Double) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum / temperature }
}
