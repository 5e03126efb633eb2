internal import COpenBLAS
package import Tensors

/// Products of matrices in 32-bit floats, shared by the threads of `Compute`.
///
/// On AVX-512 our own kernels compute the large ones; OpenBLAS computes all others. OpenBLAS has threads of its own, which
/// look for work for a while after each product; beside those of the pool they would be two threads a core. So OpenBLAS is
/// told to use one, and each thread of the pool asks it for a part of `c`. What is cut where depends only on the shapes and
/// the number of threads: so do the results, to the bit.
package struct DenseProducts: Sendable {
    package let compute: Compute
    let wide: ProductKernels?
    let scratch = ProductScratch()

    /// The fastest way of this processor.
    package init(compute: Compute) {
        self.init(compute: compute, kernels: .wide(.float32))
    }

    /// Large products by `kernels`, or all by OpenBLAS.
    package init(compute: Compute, kernels: ProductKernels?) {
        precondition(kernels.map { $0.precision == .float32 } ?? true, "kernels for floats")
        (self.compute, wide) = (compute, kernels)
        OpenBLAS.usesOneThread
    }

    /// c = op(a)·op(b), or c += op(a)·op(b) if `adding`; op transposes or does nothing.
    ///
    /// - Parameters:
    ///   - a: `[M, K]`, or `[K, M]` if transposed.
    ///   - b: `[K, N]`, or `[N, K]` if transposed.
    ///   - c: `[M, N]`; shares no memory with `a` or `b`.
    package func multiply(
        _ a: MatrixView, transposed aTransposed: Bool, _ b: MatrixView, transposed bTransposed: Bool,
        into c: MatrixView, adding: Bool = false
    ) {
        let shape = ProductShape(a, aTransposed, b, bTransposed, c)
        guard shape.k > 0 else {
            if !adding { c.clear() }
            return
        }
        if let wide, shape.isLarge {
            PanelProducts(kernels: wide, pool: compute.pool).multiply(
                a, transposed: aTransposed, .matrix(b, transposed: bTransposed), into: c, k: shape.k, adding: adding,
                scratch: scratch)
            return
        }
        let (rowParts, columnParts) = parts(shape)
        compute.pool.run(tasks: rowParts * columnParts) { task in
            let rows = ThreadPool.slice(task % rowParts, of: rowParts, count: shape.m)
            let columns = ThreadPool.slice(task / rowParts, of: columnParts, count: shape.n)
            OpenBLAS.multiply(
                aTransposed ? a.columns(rows) : a.rows(rows), aTransposed,
                bTransposed ? b.rows(columns) : b.columns(columns), bTransposed,
                into: c.rows(rows).columns(columns), k: shape.k, adding: adding)
        }
    }

    /// Into how many parts the rows and the columns of c are cut.
    private func parts(_ shape: ProductShape) -> (rows: Int, columns: Int) {
        let threads = compute.pool.threads
        // Waking a thread takes microseconds; a small product does not last as long.
        guard threads > 1, shape.m * shape.n * shape.k > 100_000 else { return (1, 1) }
        return shape.m >= shape.n ? (min(threads, shape.m), 1) : (1, min(threads, shape.n))
    }
}

/// Sizes of c[m, n] = op(a)[m, k]·op(b)[k, n], checked.
struct ProductShape {
    let m: Int
    let n: Int
    let k: Int

    init(_ a: MatrixView, _ aTransposed: Bool, _ b: MatrixView, _ bTransposed: Bool, _ c: MatrixView) {
        (m, k) = aTransposed ? (a.columns, a.rows) : (a.rows, a.columns)
        let inner = bTransposed ? b.columns : b.rows
        n = bTransposed ? b.rows : b.columns
        precondition(inner == k, "op(a) has \(k) columns, op(b) \(inner) rows")
        precondition(c.rows == m && c.columns == n, "the product is [\(m), \(n)], the place for it [\(c.rows), \(c.columns)]")
    }
}

extension ProductShape {
    /// Whether our kernels are the faster ones: one whole panel of columns, and much work beside packing the factors.
    /// Measured; for fewer columns, or for blocks of attention, OpenBLAS is up to 1.6 times as fast.
    var isLarge: Bool { n >= Panels.width && m >= 4 && m * n * k >= 1_000_000 }
}

/// What is asked of OpenBLAS.
private enum OpenBLAS {
    /// Set once a process, before the first product.
    static let usesOneThread: Void = openblas_set_num_threads(1)

    static func multiply(
        _ a: MatrixView, _ aTransposed: Bool, _ b: MatrixView, _ bTransposed: Bool, into c: MatrixView, k: Int, adding: Bool
    ) {
        guard c.rows > 0, c.columns > 0 else { return }
        cblas_sgemm(
            CblasRowMajor, aTransposed ? CblasTrans : CblasNoTrans, bTransposed ? CblasTrans : CblasNoTrans,
            Int32(c.rows), Int32(c.columns), Int32(k), 1, a.base, Int32(a.stride), b.base, Int32(b.stride),
            adding ? 1 : 0, c.base, Int32(c.stride))
    }
}

extension MatrixView {
    func clear() {
        for row in 0..<rows { self.row(row).update(repeating: 0, count: columns) }
    }
}
