import Tensors
import TestSupport
import Testing

@Suite("A step of AdamW gives the same bits with every kind of kernel")
struct AdamWFactorsTests {
    static let factors = AdamWFactors(
        scale: 0.5, keepFirst: 0.9, addFirst: 0.1, keepSecond: 0.999, addSecond: 0.001, rootScale: 3, epsilon: 1e-8,
        rate: 1e-3, keepValue: 0.9999)

    /// x, gradient, m and v after one step.
    private func stepped(_ variant: Kernels.Variant, count: Int) -> [[Float]] {
        var generator = SeededGenerator(seed: 2)
        var x = generator.floats(count), g = generator.floats(count), m = generator.floats(count)
        var v = generator.floats(count, in: 0...1)
        Self.factors.update(&x, gradient: &g, first: &m, second: &v, count: count, kernels: Kernels(variant))
        return [x, g, m, v]
    }

    @Test("Over lengths around a register's", arguments: Kernels.Variant.supported, [0, 1, 15, 16, 17, 48, 1000])
    func sameBits(_ variant: Kernels.Variant, count: Int) {
        #expect(stepped(variant, count: count) == stepped(.scalar, count: count))
    }

    @Test("One number, by hand")
    func byHand() {
        var x: [Float] = [2], g: [Float] = [4], m: [Float] = [0], v: [Float] = [0]
        let factors = AdamWFactors(
            scale: 0.25, keepFirst: 0.5, addFirst: 0.5, keepSecond: 0.75, addSecond: 0.25, rootScale: 2, epsilon: 0,
            rate: 0.5, keepValue: 0.5)
        factors.update(&x, gradient: &g, first: &m, second: &v, count: 1, kernels: Kernels(.scalar))
        // g = 1, m = 0.5, v = 0.25, x = 1 − 0.5 · 0.5 / (0.5 · 2).
        #expect(x == [0.75] && g == [0] && m == [0.5] && v == [0.25])
    }
}
