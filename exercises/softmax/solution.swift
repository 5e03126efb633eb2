import Glibc  // exp

func softmax(_ scores: [Double], temperature: Double) -> [Double] {
    // [en] Subtracting the same number from all scores changes no probability. With the largest, no power exceeds 1.
    // [tr] Bütün puanlardan aynı sayıyı çıkarmak hiçbir olasılığı değiştirmez. En büyüğü çıkarılınca hiçbir exp değeri 1'i aşmaz.
    let largest = scores.max() ?? 0
    let powers = scores.map { exp(($0 - largest) / temperature) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
