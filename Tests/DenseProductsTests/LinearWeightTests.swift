import DenseProducts
import Tensors
import TestSupport
import Testing

@Suite("A linear layer's weight gives the same three products in each precision and on each path")
struct LinearWeightTests {
    struct Shape: CustomTestStringConvertible {
        var t, n, k: Int
        var testDescription: String { "T \(t), N \(n), K \(k)" }
    }

    static let shapes = [(1, 1, 1), (13, 50, 31), (64, 192, 576), (129, 97, 640), (65, 1300, 48), (33, 7000, 31)].map { Shape(t: $0, n: $1, k: $2) }

    /// The three products of one weight by some path, and by the definition from factors rounded to its precision.
    private func compare(
        _ shape: Shape, _ precision: Precision, weight make: (FloatMatrix, DenseProducts) -> LinearWeight, threads: Int = 2
    ) {
        var generator = SeededGenerator(seed: UInt64(shape.n))
        let w = FloatMatrix(shape.n, shape.k, gap: 2, using: &generator)
        let x = FloatMatrix(shape.t, shape.k, gap: 1, using: &generator), dy = FloatMatrix(shape.t, shape.n, gap: 3, using: &generator)
        let weight = make(w, DenseProducts(compute: Compute(threads: threads)))
        let (exactW, exactX, exactDY) = (rounded(w, precision), rounded(x, precision), rounded(dy, precision))
        for adding in [false, true] {
            let y = FloatMatrix(shape.t, shape.n, using: &generator), plainY = FloatMatrix(copying: y)
            weight.forward(x.view, into: y.view, adding: adding)
            PlainProducts.multiply(
                exactX.view, transposed: false, exactW.view, transposed: true, into: plainY.view, adding: adding)
            #expect(largestDifference(y.elements, plainY.elements) <= Float(shape.k) * Float.ulpOfOne)

            let dx = FloatMatrix(shape.t, shape.k, using: &generator), plainDX = FloatMatrix(copying: dx)
            weight.backward(dy.view, into: dx.view, adding: adding)
            PlainProducts.multiply(
                exactDY.view, transposed: false, exactW.view, transposed: false, into: plainDX.view, adding: adding)
            #expect(largestDifference(dx.elements, plainDX.elements) <= Float(shape.n) * Float.ulpOfOne)
        }
        let dw = FloatMatrix(shape.n, shape.k, using: &generator), plainDW = FloatMatrix(copying: dw)
        weight.gradient(dy: dy.view, x: x.view, into: dw.view)
        PlainProducts.multiply(exactDY.view, transposed: true, exactX.view, transposed: false, into: plainDW.view, adding: true)
        #expect(largestDifference(dw.elements, plainDW.elements) <= Float(shape.t + 1) * Float.ulpOfOne)
    }

    private func rounded(_ matrix: FloatMatrix, _ precision: Precision) -> FloatMatrix {
        let copy = FloatMatrix(copying: matrix)
        switch precision {
        case .float32: break
        case .bfloat16: copy.set { BFloat16.rounded(matrix.view.row($0)[$1]) }
        }
        return copy
    }

    @Test("A weight that lies in memory", arguments: shapes, Precision.allCases)
    func inPlace(_ shape: Shape, precision: Precision) {
        for variant in ProductKernels.Variant.allCases where variant.supports(precision) {
            compare(shape, precision) { LinearWeight($0.view, precision: precision, products: $1, variant: variant) }
        }
    }

    @Test("A weight that is filled in, some rows at a time", arguments: shapes, Precision.allCases)
    func filled(_ shape: Shape, precision: Precision) {
        compare(shape, precision) { w, products in
            var seen: [Int] = []
            let weight = LinearWeight(rows: shape.n, columns: shape.k, precision: precision, products: products) { rows, floats in
                seen += rows
                for (place, row) in rows.enumerated() {
                    (floats + place * shape.k).update(from: w.view.row(row), count: shape.k)
                }
            }
            #expect(seen == Array(0..<shape.n), "each row once, in order")
            return weight
        }
    }

    @Test("A weight that stays elsewhere, in one part or several", arguments: shapes + [Shape(t: 9, n: 5000, k: 500)], Precision.allCases)
    func elsewhere(_ shape: Shape, precision: Precision) {
        compare(shape, precision) { w, products in
            func copy(_ rows: Range<Int>, _ floats: UnsafeMutablePointer<Float>) {
                for (place, row) in rows.enumerated() {
                    (floats + place * shape.k).update(from: w.view.row(row), count: shape.k)
                }
            }
            return LinearWeight(elsewhere: copy, rows: shape.n, columns: shape.k, precision: precision, products: products)
        }
    }

    @Test("After the weight has changed, the products are those of the changed one", arguments: Precision.allCases)
    func changed(_ precision: Precision) {
        compare(Shape(t: 70, n: 100, k: 60), precision) { w, products in
            let kept = FloatMatrix(copying: w)
            w.set { _, _ in 1 }
            let weight = LinearWeight(w.view, precision: precision, products: products)
            w.set { kept.view.row($0)[$1] }
            return weight
        }
    }

    @Test("The same number of threads gives the same bits", arguments: Precision.allCases)
    func threads(_ precision: Precision) {
        var generator = SeededGenerator(seed: 3)
        let w = FloatMatrix(300, 700, using: &generator), x = FloatMatrix(96, 700, using: &generator)
        let results = [1, 1, 3, 3].map { threads in
            let y = FloatMatrix(96, 300, using: &generator)
            LinearWeight(w.view, precision: precision, products: DenseProducts(compute: Compute(threads: threads)))
                .forward(x.view, into: y.view)
            return y.bits
        }
        #expect(results[0] == results[1] && results[2] == results[3])
    }
}
