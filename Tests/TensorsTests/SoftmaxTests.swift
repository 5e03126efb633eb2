import Foundation
import TestSupport
import Tensors
import Testing

@Suite("Softmax")
struct SoftmaxTests {
    /// e^(x − max), at best, in Double, but with the difference rounded to a float, as the definition says.
    private func expected(_ x: [Float]) -> (weights: [Double], logarithm: Double) {
        let largest = x.max() ?? -.infinity
        let powers = x.map { exp(Double($0 - largest)) }
        let total = powers.reduce(0, +)
        return (powers.map { $0 / total }, Double(largest) + log(total))
    }

    /// Relative: n ε of the sum, 2 ulp of the exponential, two roundings. Absolute: e^−87, taken for anything smaller.
    private func check(_ x: [Float], _ variant: Kernels.Variant, _ name: String) {
        var logarithm: Float = 0
        let weights = unaligned(x) { logarithm = Kernels(variant).softmax($0, x.count) }
        let (exact, exactLogarithm) = expected(x)
        let relative = Double(x.count + 6) * ulp
        for (i, (weight, exact)) in zip(weights, exact).enumerated() {
            #expect(abs(Double(weight) - exact) <= relative * exact + 2e-38, "\(name): place \(i) of \(x.count), \(x[i])")
        }
        let bound = relative + 2 * ulp * max(abs(exactLogarithm), abs(Double(x.max() ?? 0)), log(Double(max(x.count, 1))))
        #expect(abs(Double(logarithm) - exactLogarithm) <= bound, "\(name): the logarithm of \(x.count)")
    }

    @Test(arguments: Kernels.Variant.supported, awkwardLengths.dropFirst() + [49_152])
    func agreesWithArithmeticInDouble(_ variant: Kernels.Variant, _ n: Int) {
        var random = SeededGenerator(seed: UInt64(n))
        check(random.floats(n), variant, "small")
        check(random.floats(n, in: -40...40), variant, "spread")
        check(random.floats(n, in: -1e4...1e4), variant, "far apart")
        check(random.floats(n, in: -3e38 / 2...3e38 / 2), variant, "huge")
        check([Float](repeating: 5, count: n), variant, "all equal")
        check([Float](repeating: -3e38, count: n), variant, "all equal and huge")
        check((0..<n).map { Float($0) * 0.01 }, variant, "rising")
        check((0..<n).map { -Float($0) }, variant, "falling")
    }

    @Test(arguments: Kernels.Variant.supported, awkwardLengths.dropFirst())
    func minusInfinityIsNoWeight(_ variant: Kernels.Variant, _ n: Int) {
        var random = SeededGenerator(seed: UInt64(n))
        for kept in Set([0, n / 2, n - 1]) {
            var x = [Float](repeating: -.infinity, count: n)
            x[kept] = 3
            check(x, variant, "one place")
            x = random.floats(n)
            x[kept] = -.infinity
            if n > 1 { check(x, variant, "all but one place") }
        }
    }

    @Test(arguments: Kernels.Variant.supported)
    func ofNothingIsMinusInfinity(_ variant: Kernels.Variant) {
        _ = unaligned([Float]()) { #expect(Kernels(variant).softmax($0, 0) == -.infinity) }
    }
}
