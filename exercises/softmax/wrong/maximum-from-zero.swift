import Glibc

func softmax(_ scores: [Double], temperature: Double) -> [Double] {
    var largest = 0.0
    for score in scores where score > largest { largest = score }
    let powers = scores.map { exp(($0 - largest) / temperature) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
