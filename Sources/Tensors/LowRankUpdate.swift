/// A low-rank product that is added to a matrix's own: y += s · B A x (Hu et al. 2021, arXiv:2106.09685, §4.1).
///
/// In 32-bit floats, whatever the matrix is stored in; for a rank of 8 it costs a hundredth of the matrix's product.
package struct LowRankUpdate: Sendable {
    package let rows: Int
    package let columns: Int
    package let rank: Int
    /// Rows, rounded up to whole groups: results are this wide at least.
    private let width: Int
    /// A `[rank, columns]`, then s · B transposed, `[rank, width]`. Written in `init` only.
    private let memory: AlignedMemory

    /// - Parameters:
    ///   - a: `[rank, columns]`
    ///   - b: `[rows, rank]`
    ///   - scale: s.
    package init(rows: Int, columns: Int, rank: Int, a: [Float], b: [Float], scale: Float) {
        precondition(a.count == rank * columns && b.count == rows * rank, "the numbers are those of the shapes")
        (self.rows, self.columns, self.rank) = (rows, columns, rank)
        width = (rows + 15) / 16 * 16
        memory = AlignedMemory(byteCount: rank * (columns + width) * MemoryLayout<Float>.stride)
        let (down, up) = (self.down, self.up)
        for (i, number) in a.enumerated() { down[i] = number }
        for row in 0..<rows {
            for r in 0..<rank { up[r * width + row] = scale * b[row * rank + r] }
        }
    }

    private var down: UnsafeMutablePointer<Float> {
        memory.bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Float.self)
    }
    private var up: UnsafeMutablePointer<Float> { down + rank * columns }

    /// Adds the product with `x` `[columns]` to `y`, which has room for whole groups of sixteen rows.
    func add(to y: UnsafeMutablePointer<Float>, of x: UnsafePointer<Float>, with kernels: Kernels) {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: rank) { scratch in
            guard let z = scratch.baseAddress else { return }  // [rank]: A x
            for r in 0..<rank { kernels.multiplyF32(z + r, 1, down + r * columns, x, columns, 1) }
            // A weighted sum of rows, as attention takes it of values; 64 rows at a time.
            for first in stride(from: 0, to: rank, by: 64) {
                kernels.pageMix(y, width, z + first, rank, 1, up + first * width, width, min(64, rank - first))
            }
        }
    }
}

extension Compute {
    /// y[t] += s · B A x[t] for the first `count` rows, for each update that there is.
    package func add(_ updates: [(update: LowRankUpdate?, x: Rows, y: Rows)], count: Int) {
        forEachRow(count) { t in
            for (update, x, y) in updates {
                if let update { update.add(to: y.row(t), of: x.row(t), with: kernels) }
            }
        }
    }
}
