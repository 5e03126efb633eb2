import DenseProducts
import Tensors
import TestSupport
import Testing

@Suite("Products of float matrices agree with their definition")
struct DenseProductsTests {
    /// A case of c[m, n] = op(a)·op(b) over k.
    struct Case: CustomTestStringConvertible {
        var m, n, k: Int
        var aTransposed, bTransposed, adding: Bool
        var testDescription: String {
            "[\(m), \(k)]\(aTransposed ? "ᵀ" : "")·[\(k), \(n)]\(bTransposed ? "ᵀ" : "")\(adding ? ", added" : "")"
        }
    }

    static let cases: [Case] = [(1, 1, 1), (7, 5, 3), (33, 65, 129), (130, 3, 577), (2, 191, 300), (61, 67, 71), (130, 97, 131)].flatMap { m, n, k in
        [false, true].flatMap { a in
            [false, true].flatMap { b in
                [false, true].map { Case(m: m, n: n, k: k, aTransposed: a, bTransposed: b, adding: $0) }
            }
        }
    }

    @Test("op(a)·op(b) with gaps between the rows", arguments: cases, [1, 2, 3])
    func agree(_ one: Case, threads: Int) {
        var generator = SeededGenerator(seed: UInt64(one.m * 1000 + one.n))
        let a = FloatMatrix(one.aTransposed ? one.k : one.m, one.aTransposed ? one.m : one.k, gap: 3, using: &generator)
        let b = FloatMatrix(one.bTransposed ? one.n : one.k, one.bTransposed ? one.k : one.n, gap: 1, using: &generator)
        let c = FloatMatrix(one.m, one.n, gap: 2, using: &generator)
        let expected = FloatMatrix(copying: c)
        PlainProducts.multiply(
            a.view, transposed: one.aTransposed, b.view, transposed: one.bTransposed, into: expected.view, adding: one.adding)
        let compute = Compute(threads: threads)
        for products in [DenseProducts(compute: compute), DenseProducts(compute: compute, kernels: nil)] {
            let c = FloatMatrix(copying: c)
            products.multiply(
                a.view, transposed: one.aTransposed, b.view, transposed: one.bTransposed, into: c.view, adding: one.adding)
            // Products of numbers below 1, each sum rounded at most k times.
            #expect(largestDifference(c.elements, expected.elements) <= Float(one.k) * Float.ulpOfOne)
            #expect(c.gapsAreUntouched)
        }
    }

    @Test("The same product has the same bits each time", arguments: [1, 2], [20, 200])
    func reproducible(threads: Int, k: Int) {
        var generator = SeededGenerator(seed: 4)
        let a = FloatMatrix(129, k, using: &generator), b = FloatMatrix(77, k, using: &generator)
        let products = DenseProducts(compute: Compute(threads: threads))
        let first = FloatMatrix(129, 77, using: &generator)
        products.multiply(a.view, transposed: false, b.view, transposed: true, into: first.view)
        for _ in 0..<20 {
            let again = FloatMatrix(129, 77, using: &generator)
            products.multiply(a.view, transposed: false, b.view, transposed: true, into: again.view)
            #expect(again.bits == first.bits)
        }
    }

    @Test("What was in the result before plays no part unless it is added to", arguments: [0, 5])
    func overwrites(k: Int) {
        var generator = SeededGenerator(seed: 5)
        let a = FloatMatrix(4, k, using: &generator), b = FloatMatrix(k, 6, using: &generator)
        let c = FloatMatrix(4, 6, using: &generator)
        c.set { _, _ in .nan }
        DenseProducts(compute: Compute(threads: 1)).multiply(a.view, transposed: false, b.view, transposed: false, into: c.view)
        #expect(c.elements.allSatisfy { !$0.isNaN })
        if k == 0 { #expect(c.elements.allSatisfy { $0 == 0 }) }
    }

    @Test("Nothing times something is nothing")
    func emptyMatrices() {
        var generator = SeededGenerator(seed: 6)
        let a = FloatMatrix(0, 5, using: &generator), b = FloatMatrix(5, 6, using: &generator)
        let c = FloatMatrix(0, 6, using: &generator)
        DenseProducts(compute: Compute(threads: 2)).multiply(a.view, transposed: false, b.view, transposed: false, into: c.view)
        #expect(c.elements.isEmpty)
    }
}
