import DenseProducts
import Tensors
import TestSupport
import Testing
import Training

@Suite("Products with few rows or columns agree with their definition")
struct SlenderProductsTests {
    /// [T, r, k]: below, at and above what the kernels take at once.
    static let sizes = [[1, 1, 1], [9, 2, 10], [64, 8, 48], [257, 8, 70], [300, 70, 33]]

    @Test("x·aᵀ, small·a and smallᵀ·x", arguments: sizes, [1, 2]) func agree(size: [Int], threads: Int) {
        let (T, r, k) = (size[0], size[1], size[2])
        let slender = SlenderProducts(compute: Compute(threads: threads))
        let (x, a, small) = (rows(T, k, seed: 1), rows(r, k, seed: 2), rows(T, r, seed: 3))
        withExtendedLifetime([x, a, small]) {
            let (reduced, plainReduced) = (rows(T, r, seed: 4), rows(T, r, seed: 4))
            slender.reduce(view(x), by: view(a), scale: 1, into: view(reduced))
            PlainProducts.multiply(view(x), transposed: false, view(a), transposed: true, into: view(plainReduced))
            #expect(largestDifference(reduced, plainReduced) <= Float(k) * .ulpOfOne)

            let (expanded, plainExpanded) = (rows(T, k, seed: 5), rows(T, k, seed: 5))
            slender.expand(view(small), by: view(a), addingTo: view(expanded))
            PlainProducts.multiply(
                view(small), transposed: false, view(a), transposed: false, into: view(plainExpanded), adding: true)
            #expect(largestDifference(expanded, plainExpanded) <= Float(r + 1) * .ulpOfOne)

            let (summed, plainSummed) = (rows(r, k), rows(r, k))
            slender.sum(view(small), of: view(x)) { sum in
                for row in 0..<r { summed.row(row).update(from: sum.row(row), count: k) }
            }
            PlainProducts.multiply(view(small), transposed: true, view(x), transposed: false, into: view(plainSummed))
            #expect(largestDifference(summed, plainSummed) <= Float(T) * .ulpOfOne)
        }
    }

    private func view(_ rows: Rows) -> MatrixView { MatrixView(rows.base, rows: rows.capacity, columns: rows.width) }

    private func rows(_ count: Int, _ width: Int, seed: UInt64? = nil) -> Rows {
        let rows = Rows(capacity: count, width: width)
        if let seed {
            var generator = SeededGenerator(seed: seed)
            for i in 0..<count * width { rows.base[i] = Float.random(in: -1...1, using: &generator) }
        }
        return rows
    }

    private func largestDifference(_ a: Rows, _ b: Rows) -> Float {
        (0..<a.capacity * a.width).reduce(0) { max($0, abs(a.base[$1] - b.base[$1])) }
    }
}
