extension Compute {
    /// Causal attention of `count` new positions over all positions before them and themselves.
    ///
    /// Vaswani et al. 2017, arXiv:1706.03762, eq. 1, with keys and values shared by groups of query heads (Ainslie et
    /// al. 2023, arXiv:2305.13245). The keys and values of the new positions are already stored.
    /// - Parameters:
    ///   - queries: `[count, h·k]`; h is a multiple of the heads in `pages`.
    ///   - first: the position of the first of them.
    ///   - result: `[count, h·k]`, overwritten.
    ///   - onWeights: called with head, row (0..<count) and the weights `[position + 1]`, from any thread; for inspection.
    package func attend(
        queries: Rows, heads: Int, count: Int, first: Int, pages: KeyValuePages, layer: Int, into result: Rows,
        onWeights: ((Int, Int, UnsafeBufferPointer<Float>) -> Void)? = nil
    ) {
        let (k, W, length) = (pages.headWidth, pages.paddedWidth, KeyValuePages.pageLength)
        let sharedBy = heads / pages.heads
        let scale = 1 / Float(k).squareRoot()
        let block = 8  // tokens whose scores are computed together, so that keys are read once for all of them
        let blocks = (count + block - 1) / block
        let kernels = kernels

        pool.run(tasks: blocks * pages.heads) { task in
            let (head, tokens) = (task % pages.heads, task / pages.heads * block..<min(count, (task / pages.heads + 1) * block))
            let rows = tokens.count * sharedBy  // R query rows: [tokens, sharedBy]
            let usedPages = (first + tokens.upperBound - 1) / length + 1
            let stride = usedPages * length  // of one row of scores
            withUnsafeTemporaryAllocation(of: Float.self, capacity: rows * (2 * W + stride)) { scratch in
                let q = scratch.baseAddress.unsafelyUnwrapped  // [R, W]
                let mixed = q + rows * W  // [R, W]
                let scores = mixed + rows * W  // [R, stride]
                q.update(repeating: 0, count: 2 * rows * W)
                for r in 0..<rows {
                    let query = queries.row(tokens.lowerBound + r / sharedBy) + (head * sharedBy + r % sharedBy) * k
                    (q + r * W).update(from: query, count: k)
                }
                for page in 0..<usedPages {
                    kernels.pageScores(
                        scores + page * length, stride, q, W, rows, pages.keys(page: page, layer: layer, head: head), W, scale)
                }
                for r in 0..<rows {
                    let token = tokens.lowerBound + r / sharedBy
                    let visible = first + token + 1
                    let row = scores + r * stride
                    _ = kernels.softmax(row, visible)
                    (row + visible).update(repeating: 0, count: stride - visible)
                    onWeights?(head * sharedBy + r % sharedBy, token, UnsafeBufferPointer(start: row, count: visible))
                }
                for page in 0..<usedPages {
                    let positions = min(length, first + tokens.upperBound - page * length)
                    kernels.pageMix(
                        mixed, W, scores + page * length, stride, rows,
                        pages.values(page: page, layer: layer, head: head), W, positions)
                }
                for r in 0..<rows {
                    let out = result.row(tokens.lowerBound + r / sharedBy) + (head * sharedBy + r % sharedBy) * k
                    out.update(from: mixed + r * W, count: k)
                }
            }
        }
    }
}
