// The parts of the reference decoder, each as its paper defines it.

import GGUF
import Tensors

/// A matrix of floats `[rows, columns]` that multiplies a vector.
struct Matrix: Sendable {
    let rows: Int, columns: Int
    let elements: [Float]
    /// What an adapter adds to its products.
    var update: LowRank?

    init(_ tensor: GGUFTensor) {
        (rows, columns) = (tensor.shape[0], tensor.shape[1])
        elements = tensor.floats()
    }

    init(rows: Int, columns: Int, elements: [Float]) {
        (self.rows, self.columns, self.elements) = (rows, columns, elements)
    }

    func row(_ index: Int) -> [Float] { Array(elements[index * columns..<(index + 1) * columns]) }

    /// `[rows]`: the dot product of each row with `x`.
    func callAsFunction(_ x: [Float]) -> [Float] {
        let y = (0..<rows).map { dot(elements[$0 * columns..<($0 + 1) * columns], x[...]) }
        guard let update else { return y }
        return y + update(x)
    }
}

/// s · B A x (Hu et al. 2021, arXiv:2106.09685, §4.1).
struct LowRank: Sendable {
    private let matrices: [Matrix]  // A [r, columns], B [rows, r]
    private let scale: Float

    init(_ update: Adapter.Update, scale: Float) {
        let (r, rows, columns) = (update.rank, update.rows, update.columns)
        matrices = [Matrix(rows: r, columns: columns, elements: update.a), Matrix(rows: rows, columns: r, elements: update.b)]
        self.scale = scale
    }

    func callAsFunction(_ x: [Float]) -> [Float] { matrices[1](matrices[0](x)).map { scale * $0 } }  // [rows]
}

/// Root mean square normalisation (Zhang & Sennrich 2019, arXiv:1910.07467, eq. 4), epsilon inside the root.
struct RMSNorm: Sendable {
    let weight: [Float]  // [d]
    let epsilon: Float

    func callAsFunction(_ x: [Float]) -> [Float] {
        let factor = 1 / (dot(x[...], x[...]) / Float(x.count) + epsilon).squareRoot()
        return zip(x, weight).map { $0 * factor * $1 }
    }
}

/// Turns each pair of a head by an angle that grows with the position.
///
/// Su et al. 2021, arXiv:2104.09864, §3.4.2. Pairs are neighbours (2i, 2i + 1), as in the file's format.
struct RotaryEmbedding: Sendable {
    /// Numbers of each head that turn; even.
    let width: Int
    let base: Float

    /// Angle of pair `i` at position `t`, in radians: t · base^(−2i / width).
    func angle(pair i: Int, at t: Int) -> Double {
        Double(t) * power(Double(base), -2 * Double(i) / Double(width))
    }

    func callAsFunction(_ x: [Float], headWidth: Int, at t: Int) -> [Float] {
        var turned = x
        for start in stride(from: 0, to: x.count, by: headWidth) {
            for i in 0..<width / 2 {
                let (c, s) = (Float(cosine(angle(pair: i, at: t))), Float(sine(angle(pair: i, at: t))))
                let (a, b) = (x[start + 2 * i], x[start + 2 * i + 1])
                turned[start + 2 * i] = a * c - b * s
                turned[start + 2 * i + 1] = a * s + b * c
            }
        }
        return turned
    }
}

/// Σ xᵢ yᵢ, in eight partial sums.
func dot(_ x: ArraySlice<Float>, _ y: ArraySlice<Float>) -> Float {
    precondition(x.count == y.count, "the vectors differ in length")
    return x.withUnsafeBufferPointer { x in
        y.withUnsafeBufferPointer { y in
            var sums = SIMD8<Float>.zero
            let whole = x.count / 8 * 8
            for i in stride(from: 0, to: whole, by: 8) {
                let a = UnsafeRawPointer(x.baseAddress.unsafelyUnwrapped + i).loadUnaligned(as: SIMD8<Float>.self)
                let b = UnsafeRawPointer(y.baseAddress.unsafelyUnwrapped + i).loadUnaligned(as: SIMD8<Float>.self)
                sums += a * b
            }
            var total = sums.sum()
            for i in whole..<x.count { total += x[i] * y[i] }
            return total
        }
    }
}

func softmax(_ x: [Float]) -> [Float] {
    let largest = x.reduce(-.infinity) { max($0, $1) }
    let powers = x.map { exponential(Double($0 - largest)) }
    let total = powers.reduce(0, +)
    return powers.map { Float($0 / total) }
}

/// g · σ(g), σ the logistic function.
func silu(_ g: Float) -> Float { g / (1 + Float(exponential(Double(-g)))) }

func + (x: [Float], y: [Float]) -> [Float] { zip(x, y).map { $0 + $1 } }
