import DenseProducts
import Tensors
import TestSupport
import Testing

@Suite("The kernels of large products agree with their definitions")
struct ProductKernelTests {
    typealias Variant = ProductKernels.Variant
    /// What this processor has beside the definitions.
    static let wide = Precision.allCases.flatMap { precision in
        Variant.allCases.filter { $0 != .scalar && $0.supports(precision) }.map { ($0, precision) }
    }
    static let wideBFloat16 = wide.filter { $0.1 == .bfloat16 }.map(\.0)
    /// [m, n, k]: below, at and above the sizes of strips, panels and blocks.
    static let sizes = [[1, 1, 1], [8, 48, 2], [7, 47, 3], [9, 49, 33], [17, 16, 5], [24, 100, 625], [530, 33, 31], [3, 145, 1250], [31, 95, 97],
        [65, 49, 64], [100, 143, 700]]

    /// Sums of products of small whole numbers are exact in either precision, in any order.
    @Test("Products of whole numbers are exact, transposed or not", arguments: Precision.allCases, sizes)
    func exact(_ precision: Precision, size: [Int]) {
        for variant in ProductKernels.Variant.allCases where variant.supports(precision) {
            let kernels = ProductKernels(variant, precision)
            for (aTransposed, bTransposed, adding) in [(false, true, false), (false, false, true), (true, false, true), (true, true, false)] {
                var generator = SeededGenerator(seed: 7)
                let (m, n, k) = (size[0], size[1], size[2])
                let a = FloatMatrix(aTransposed ? k : m, aTransposed ? m : k, gap: 5, using: &generator)
                let b = FloatMatrix(bTransposed ? n : k, bTransposed ? k : n, gap: 1, using: &generator)
                let c = FloatMatrix(m, n, gap: 3, using: &generator)
                for matrix in [a, b, c] { matrix.set { _, _ in Float(Int.random(in: -9...9, using: &generator)) } }
                let expected = FloatMatrix(copying: c)
                PlainProducts.multiply(
                    a.view, transposed: aTransposed, b.view, transposed: bTransposed, into: expected.view, adding: adding)
                LargeProducts(kernels: kernels, compute: Compute(threads: 2)).multiply(
                    a.view, transposed: aTransposed, b.view, transposed: bTransposed, into: c.view, adding: adding)
                #expect(c.elements == expected.elements, "\(variant), \(aTransposed), \(bTransposed), \(adding)")
                #expect(c.gapsAreUntouched)
            }
        }
    }

    @Test("Wide products of any numbers agree with the scalar ones", arguments: wide, sizes)
    func agree(_ wide: (Variant, Precision), size: [Int]) {
        let precision = wide.1
        var generator = SeededGenerator(seed: 8)
        let a = FloatMatrix(size[0], size[2], using: &generator), b = FloatMatrix(size[1], size[2], using: &generator)
        let c = FloatMatrix(size[0], size[1], using: &generator), expected = FloatMatrix(copying: c)
        let compute = Compute(threads: 1)
        for (variant, into) in [(wide.0, c), (.scalar, expected)] {
            LargeProducts(kernels: ProductKernels(variant, precision), compute: compute).multiply(
                a.view, transposed: false, b.view, transposed: true, into: into.view, adding: false)
        }
        // The factors are rounded alike; only the order of the sums differs.
        #expect(largestDifference(c.elements, expected.elements) <= Float(size[2]) * Float.ulpOfOne)
    }

    @Test(
        "bfloat16 is the nearest, even on ties, and keeps infinities and NaN",
        arguments: [
            (1, 1), (1.00390625, 1), (1.01171875, 1.015625), (1.0039065, 1.0078125), (-3.1415927, -3.140625),
            (Float.greatestFiniteMagnitude, .infinity), (.infinity, .infinity), (Float.leastNonzeroMagnitude, 0), (-0.0, -0.0),
        ] as [(Float, Float)])
    func rounding(_ value: Float, rounded: Float) {
        #expect(BFloat16.rounded(value).bitPattern == rounded.bitPattern)
        #expect(BFloat16.rounded(.nan).isNaN)
    }

    @Test("The same product has the same bits each time", arguments: wide, [1, 2])
    func reproducible(_ wide: (Variant, Precision), threads: Int) {
        var generator = SeededGenerator(seed: 10)
        let a = FloatMatrix(130, 700, using: &generator), b = FloatMatrix(700, 500, using: &generator)
        let products = LargeProducts(kernels: ProductKernels(wide.0, wide.1), compute: Compute(threads: threads))
        let results = (0..<10).map { _ in
            let c = FloatMatrix(130, 500, using: &generator)
            products.multiply(a.view, transposed: false, b.view, transposed: false, into: c.view, adding: false)
            return c.bits
        }
        #expect(Set(results).count == 1)
    }

    @Test("Threads that were never asked before compute on tiles too", .enabled(if: Variant.amx.supports(.bfloat16), "this processor has no AMX"))
    func newThreads() {
        for _ in 0..<8 {
            let compute = Compute(threads: 3)
            var generator = SeededGenerator(seed: 11)
            let a = FloatMatrix(40, 64, using: &generator), c = FloatMatrix(40, 600, using: &generator)
            a.set { row, column in row == column ? 1 : 0 }
            let b = FloatMatrix(64, 600, using: &generator)
            b.set { Float($0 - $1 % 64) }
            LargeProducts(kernels: ProductKernels(.amx, .bfloat16), compute: compute).multiply(
                a.view, transposed: false, b.view, transposed: false, into: c.view, adding: false)
            #expect(c.elements == Array(b.elements.prefix(40 * 600)))
        }
    }

    @Test("The wide kernels round as the definition does", arguments: wideBFloat16)
    func wideRounding(_ variant: Variant) {
        var generator = SeededGenerator(seed: 9)
        // One row of k times the identity gives the rounded row back.
        let values = (0..<4096).map { _ in Float(bitPattern: UInt32(truncatingIfNeeded: generator.next())) }.filter(\.isFinite)
        for some in stride(from: 0, to: values.count - 48, by: 48) {
            let a = FloatMatrix(1, 48, using: &generator), identity = FloatMatrix(48, 48, using: &generator)
            a.set { _, column in values[some + column] }
            identity.set { $0 == $1 ? 1 : 0 }
            let c = FloatMatrix(1, 48, using: &generator)
            LargeProducts(kernels: ProductKernels(variant, .bfloat16), compute: Compute(threads: 1)).multiply(
                a.view, transposed: false, identity.view, transposed: false, into: c.view, adding: false)
            let expected = values[some..<some + 48].map(BFloat16.rounded)
            // Infinity times zero is NaN: such a row has no value to compare.
            if expected.allSatisfy(\.isFinite) { #expect(c.elements == expected) }
        }
    }
}
