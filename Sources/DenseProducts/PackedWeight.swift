internal import Tensors

/// A weight W `[N, K]`, packed for x·Wᵀ and for dy·W.
struct PackedWeight {
    let kernels: ProductKernels
    let forward: PackedPanels  // Wᵀ, [K, N]
    let backward: PackedPanels  // W, [N, K]

    init(rows: Int, columns: Int, kernels: ProductKernels) {
        self.kernels = kernels
        forward = PackedPanels(columns: rows, k: columns, kernels: kernels)
        backward = PackedPanels(columns: columns, k: rows, kernels: kernels)
    }

    /// Packs all rows, a block at a time, from floats that `fill` writes.
    func pack(pool: ThreadPool, fill: (Range<Int>, UnsafeMutablePointer<Float>) -> Void) {
        backward.forEachBlock(pool: pool, fill: fill) { rows, w in
            forward.pack(rows: w, first: rows.lowerBound, pool: pool)
        }
    }
}
