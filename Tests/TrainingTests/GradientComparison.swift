import TestSupport
import Tensors
import Testing
import Tokenization
import Training

/// Largest relative error of a gradient that the project allows.
let allowedGradientError = 1e-3

/// (f(x + ε) − f(x − ε)) / 2ε for some of the numbers of `x`, in Double.
func centralDifferences(of f: ([Double]) -> Double, at x: [Double], indices: [Int], epsilon: Double = 1e-4) -> [Double] {
    indices.map { i in
        var (above, below) = (x, x)
        above[i] += epsilon
        below[i] -= epsilon
        return (f(above) - f(below)) / (2 * epsilon)
    }
}

/// √(Σ (x − y)² / Σ y²); where y is all but zero, the size of x.
func relativeError(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count, "the vectors differ in length")
    let difference = zip(x, y).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    let size = y.reduce(0.0) { $0 + $1 * $1 }.squareRoot()
    return size < 1e-9 ? difference : difference / size
}

extension Parameter {
    var doubles: [Double] { values.map { Double($0) } }
    var gradientDoubles: [Double] { gradient.map { Double($0) } }
    func clearGradient() { gradient.update(repeating: 0) }
}

extension TrainableModel {
    /// The gradient of every trained parameter, by name.
    var gradients: [String: [Double]] {
        Dictionary(uniqueKeysWithValues: trainedParameters.map { ($0.name, $0.gradientDoubles) })
    }
}

/// A sequence of random tokens of the tiny vocabulary; every other one counts in the loss.
func randomSequence(_ count: Int, seed: UInt64, all: Bool = false) -> TrainingSequence {
    var generator = SeededGenerator(seed: seed)
    let tokens = (0..<count).map { _ in TokenID(Int.random(in: 0..<TinyModel.vocabulary.tokens.count, using: &generator)) }
    return TrainingSequence(tokens: tokens, targets: tokens.indices.map { $0 > 0 && (all || $0 % 2 == 0) })
}
