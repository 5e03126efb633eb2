import Glibc

func softmax(_ scores: [Double], temperature: Double) -> [Double] {
    let powers = scores.map { exp($0 / temperature) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
