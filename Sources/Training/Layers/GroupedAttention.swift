import DenseProducts
package import Tensors

/// Causal attention within each sequence (Vaswani et al. 2017, arXiv:1706.03762, eq. 1), keys and values shared by groups
/// of query heads (Ainslie et al. 2023, arXiv:2305.13245). For one head of one sequence:
///
///     S = Q·Kᵀ / √k,   P = softmax of each row over the positions up to its own,   O = P·V
///
/// P is not kept: the backward pass computes it again, some rows at a time, from Q and K.
package struct GroupedAttention {
    let heads: Int  // h
    let keyValueHeads: Int  // g
    let headWidth: Int  // k
    private let compute: Compute
    /// Products inside a thread's own task.
    private let products: DenseProducts
    /// Query rows whose scores are held at once, by each thread.
    static let block = 64

    package init(heads: Int, keyValueHeads: Int, headWidth: Int, compute: Compute) {
        (self.heads, self.keyValueHeads, self.headWidth, self.compute) = (heads, keyValueHeads, headWidth, compute)
        products = DenseProducts(compute: Compute(kernels: compute.kernels, threads: 1))
    }

    /// q `[T, h·k]`, keys and values `[T, g·k]`, result `[T, h·k]`.
    package func forward(q: Rows, keys: Rows, values: Rows, layout: SequenceLayout, into result: Rows) {
        forEachSharedHead(layout) { rows, shared, scores, _ in
            let (K, V) = (part(keys, rows, shared), part(values, rows, shared))
            for head in queryHeads(of: shared) {
                let (Q, O) = (part(q, rows, head), part(result, rows, head))
                for block in blocks(rows.count) {
                    let P = weights(Q, K, block, scores)
                    products.multiply(P, transposed: false, V.rows(0..<block.upperBound), transposed: false, into: O.rows(block))
                }
            }
        }
    }

    /// dP = dO·Vᵀ,   dS = P ⊙ (dP − Σⱼ Pⱼ dPⱼ) / √k,   dQ = dS·K,   dK = dSᵀ·Q,   dV = Pᵀ·dO;
    /// keys and values sum over the query heads that share them.
    package func backward(
        dResult: Rows, q: Rows, keys: Rows, values: Rows, layout: SequenceLayout,
        into dq: Rows, dKeys: Rows, dValues: Rows
    ) {
        let scale = 1 / Float(headWidth).squareRoot()
        forEachSharedHead(layout) { rows, shared, scores, gradients in
            let (K, V) = (part(keys, rows, shared), part(values, rows, shared))
            let (dK, dV) = (part(dKeys, rows, shared), part(dValues, rows, shared))
            var isFirst = true
            for head in queryHeads(of: shared) {
                let (Q, dQ, dO) = (part(q, rows, head), part(dq, rows, head), part(dResult, rows, head))
                // From the last block on, whose products reach all the positions: the first of them overwrites dK and dV.
                for block in blocks(rows.count).reversed() {
                    let seen = 0..<block.upperBound
                    let P = weights(Q, K, block, scores)  // [block, seen]
                    let dP = MatrixView(gradients, rows: block.count, columns: seen.count)
                    products.multiply(dO.rows(block), transposed: false, V.rows(seen), transposed: true, into: dP)
                    products.multiply(P, transposed: true, dO.rows(block), transposed: false, into: dV.rows(seen), adding: !isFirst)
                    for r in 0..<block.count { softmaxBackward(P.row(r), dP.row(r), count: seen.count, scale: scale) }
                    products.multiply(dP, transposed: false, K.rows(seen), transposed: false, into: dQ.rows(block))
                    products.multiply(dP, transposed: true, Q.rows(block), transposed: false, into: dK.rows(seen), adding: !isFirst)
                    isFirst = false
                }
            }
        }
    }

    /// P of some query rows: `[block, block.upperBound]`, zero after each row's own position.
    private func weights(_ Q: MatrixView, _ K: MatrixView, _ block: Range<Int>, _ scores: UnsafeMutablePointer<Float>) -> MatrixView {
        let P = MatrixView(scores, rows: block.count, columns: block.upperBound)
        products.multiply(Q.rows(block), transposed: false, K.rows(0..<block.upperBound), transposed: true, into: P)
        let scale = 1 / Float(headWidth).squareRoot()
        for r in 0..<block.count {
            let (row, visible) = (P.row(r), block.lowerBound + r + 1)
            for i in 0..<visible { row[i] *= scale }
            _ = compute.kernels.softmax(row, visible)
            (row + visible).update(repeating: 0, count: P.columns - visible)
        }
        return P
    }

    /// dP becomes dS of one row.
    private func softmaxBackward(_ p: UnsafePointer<Float>, _ dp: UnsafeMutablePointer<Float>, count: Int, scale: Float) {
        var sums = SIMD8<Float>.zero
        let whole = count / 8 * 8
        for i in stride(from: 0, to: whole, by: 8) { sums += eight(p + i) * eight(dp + i) }
        var mean = sums.sum()
        for i in whole..<count { mean += p[i] * dp[i] }
        for i in 0..<count { dp[i] = p[i] * (dp[i] - mean) * scale }
    }

    @inline(__always) private func eight(_ x: UnsafePointer<Float>) -> SIMD8<Float> {
        UnsafeRawPointer(x).loadUnaligned(as: SIMD8<Float>.self)
    }

    private func queryHeads(of shared: Int) -> Range<Int> {
        let sharing = heads / keyValueHeads
        return shared * sharing..<(shared + 1) * sharing
    }

    private func blocks(_ count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: Self.block).map { $0..<min($0 + Self.block, count) }
    }

    /// The columns of one head in the rows of one sequence, `[rows, k]`.
    private func part(_ x: Rows, _ rows: Range<Int>, _ head: Int) -> MatrixView {
        MatrixView(x.row(rows.lowerBound) + head * headWidth, rows: rows.count, columns: headWidth, stride: x.width)
    }

    /// Calls `body` for each shared head of each sequence, over the threads, with room for twice `[block, longest]`.
    private func forEachSharedHead(
        _ layout: SequenceLayout,
        _ body: (Range<Int>, Int, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>) -> Void
    ) {
        compute.pool.run(tasks: layout.sequences.count * keyValueHeads) { task in
            let rows = layout.sequences[task / keyValueHeads]
            let room = Self.block * rows.count
            withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * room) { scratch in
                body(rows, task % keyValueHeads, scratch.start, scratch.start + room)
            }
        }
    }
}
