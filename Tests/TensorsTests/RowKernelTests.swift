import Foundation
import TestSupport
import Tensors
import Testing

@Suite("Row operations in floats agree with arithmetic in Double")
struct RowKernelTests {
    /// A sum of n products, in whatever order, is off by at most n · ε · Σ|xᵢyᵢ|.
    @Test(arguments: Kernels.Variant.supported, awkwardLengths)
    func products(_ variant: Kernels.Variant, _ k: Int) {
        var random = SeededGenerator(seed: UInt64(k))
        for T in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 33] where k < 100 || T < 10 {
            let (w, x) = (random.floats(k), random.floats(T * k))
            let stride = 3  // results lie apart; what is between them stays
            var y: [Float] = []
            _ = unaligned(w) { w in
                _ = unaligned(x, offset: 3) { x in
                    y = unaligned([Float](repeating: 7, count: T * stride)) {
                        Kernels(variant).multiplyF32($0, stride, w, x, k, T)
                    }
                }
            }
            for t in 0..<T {
                let terms = (0..<k).map { Double(w[$0]) * Double(x[t * k + $0]) }
                let bound = Double(k) * ulp * terms.reduce(0) { $0 + abs($1) }
                #expect(abs(Double(y[t * stride]) - terms.reduce(0, +)) <= bound, "k \(k), token \(t) of \(T)")
                #expect(y[t * stride + 1] == 7 && y[t * stride + 2] == 7)
            }
        }
    }

    /// The mean of squares is off by n ε relatively, its root by half of that, and a few roundings follow.
    @Test(arguments: Kernels.Variant.supported, awkwardLengths.dropFirst())
    func rootMeanSquareNorm(_ variant: Kernels.Variant, _ n: Int) {
        var random = SeededGenerator(seed: UInt64(n))
        for (scale, epsilon): (Float, Float) in [(1, 1e-5), (1e-6, 1e-5), (1e6, 0)] {
            let x = random.floats(n, in: -scale...scale), weight = random.floats(n)
            let squares = x.reduce(0.0) { $0 + Double($1) * Double($1) }
            let factor = 1 / (squares / Double(n) + Double(epsilon)).squareRoot()
            var apart: [Float] = []
            let inPlace = unaligned(x) { x in
                apart = unaligned([Float](repeating: 0, count: n), offset: 2) {
                    Kernels(variant).rmsNorm($0, x, weight, n, epsilon)
                }
                Kernels(variant).rmsNorm(x, x, weight, n, epsilon)
            }
            #expect(apart == inPlace)
            for i in 0..<n {
                let expected = Double(x[i]) * factor * Double(weight[i])
                #expect(abs(Double(apart[i]) - expected) <= Double(n + 6) * ulp * abs(expected) + 1e-37, "n \(n), place \(i)")
            }
        }
    }

    /// Four roundings and an exponential of 2 ulp; below −88 the wide ones take e⁸⁸ for e^−g, which leaves |g| e^−88.
    @Test(arguments: Kernels.Variant.supported, awkwardLengths)
    func siluTimesUp(_ variant: Kernels.Variant, _ n: Int) {
        var random = SeededGenerator(seed: UInt64(n))
        for largest: Float in [0.001, 1, 20, 87, 1000] {
            let gate = random.floats(n, in: -largest...largest), up = random.floats(n)
            var result: [Float] = []
            _ = unaligned(up, offset: 3) { up in
                result = unaligned(gate) { Kernels(variant).siluMultiply($0, up, n) }
            }
            for i in 0..<n {
                let g = Double(gate[i])
                let expected = g / (1 + exp(-g)) * Double(up[i])
                let bound = 8 * ulp * abs(expected) + 2 * abs(g) * exp(-88) * abs(Double(up[i]))
                #expect(abs(Double(result[i]) - expected) <= bound, "n \(n), gate \(gate[i])")
            }
        }
    }

    @Test(arguments: Kernels.Variant.supported, awkwardLengths)
    func sums(_ variant: Kernels.Variant, _ n: Int) {
        var random = SeededGenerator(seed: UInt64(n))
        let (x, y) = (random.floats(n), random.floats(n))
        var sum: [Float] = []
        _ = unaligned(y, offset: 3) { y in sum = unaligned(x) { Kernels(variant).add($0, y, n) } }
        #expect(sum == zip(x, y).map { $0 + $1 })
    }
}
