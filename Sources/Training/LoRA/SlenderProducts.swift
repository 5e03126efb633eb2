package import DenseProducts
package import Tensors

/// Products in which one size is a rank, some eight numbers: too few for packing the large factor to pay. Each reads it
/// once, where it lies. The results don't depend on the number of threads.
///
/// T rows of a batch, k columns of a layer, r the rank. The definition is `PlainProducts`.
package struct SlenderProducts {
    let compute: Compute
    /// Rows, or numbers of a sum, that a kernel takes at once.
    private static let page = 64
    /// Accumulators of a sum over the rows of a batch; a kernel fills as many registers.
    private static let lanes = 8

    package init(compute: Compute) { self.compute = compute }

    /// small = scale · x·aᵀ. x `[T, k]`, a `[r, k]`, small `[T, r]`.
    package func reduce(_ x: MatrixView, by a: MatrixView, scale: Float, into small: MatrixView) {
        precondition(x.columns == a.columns && a.isDense, "x is [T, k], a is [r, k] without gaps")
        precondition(small.rows == x.rows && small.columns == a.rows, "small is [T, r]")
        compute.forEachRow(x.rows) { t in
            compute.kernels.multiplyF32(small.row(t), 1, x.row(t), a.base, a.columns, a.rows)
            for i in 0..<a.rows { small.row(t)[i] *= scale }
        }
    }

    /// y += small·a. small `[T, r]`, a `[r, k]`, y `[T, k]`.
    package func expand(_ small: MatrixView, by a: MatrixView, addingTo y: MatrixView) {
        precondition(small.columns == a.rows && a.isDense, "small is [T, r], a is [r, k] without gaps")
        precondition(y.rows == small.rows && y.columns == a.columns, "y is [T, k]")
        let groups = (y.rows + Self.lanes - 1) / Self.lanes
        compute.forEachRow(groups) { group in
            let rows = group * Self.lanes..<min(y.rows, (group + 1) * Self.lanes)
            for first in stride(from: 0, to: a.rows, by: Self.page) {
                compute.kernels.pageMix(
                    y.row(rows.lowerBound), y.stride, small.row(rows.lowerBound) + first, small.stride, rows.count,
                    a.row(first), a.columns, min(Self.page, a.rows - first))
            }
        }
    }

    /// Calls `body` with smallᵀ·x, `[r, k]`. small `[T, r]`, x `[T, k]`.
    package func sum(_ small: MatrixView, of x: MatrixView, _ body: (MatrixView) -> Void) {
        precondition(small.rows == x.rows && x.isDense, "small is [T, r], x is [T, k] without gaps")
        // The parts that are summed apart follow from the shape alone.
        let (T, r, k) = (x.rows, small.columns.roundedUp(to: Self.lanes), x.columns)
        let parts = T >= 4 * Self.page ? 4 : 1
        withUnsafeTemporaryAllocation(of: Float.self, capacity: r * T + parts * r * k) { room in
            room.initialize(repeating: 0)
            let (turned, sums) = (room.start, room.start + r * T)  // [r, T], [parts, r, k]
            for t in 0..<T {
                for i in 0..<small.columns { turned[i * T + t] = small.row(t)[i] }
            }
            compute.pool.run(tasks: parts) { part in
                let rows = ThreadPool.slice(part, of: parts, count: T)
                for first in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.page) {
                    compute.kernels.pageMix(
                        sums + part * r * k, k, turned + first, T, r, x.row(first), k, min(Self.page, rows.upperBound - first))
                }
            }
            for part in 1..<max(parts, 2) where part < parts { compute.kernels.add(sums, sums + part * r * k, r * k) }
            body(MatrixView(sums, rows: small.columns, columns: k))
        }
    }
}

extension MatrixView {
    /// Whether nothing lies between the rows.
    fileprivate var isDense: Bool { stride == columns }
}

extension Int {
    fileprivate func roundedUp(to multiple: Int) -> Int { (self + multiple - 1) / multiple * multiple }
}
