/// Neighbouring rows of a batch that are neighbouring tokens of one sequence.
package struct SequenceRows {
    package let rows: Range<Int>
    /// The position of the first of them in its sequence.
    package let first: Int
    package let pages: KeyValuePages

    package init(rows: Range<Int>, first: Int, pages: KeyValuePages) {
        (self.rows, self.first, self.pages) = (rows, first, pages)
    }

    /// Rows whose scores are computed together, so that keys are read once for all of them.
    private static let block = 8

    /// The same rows in pieces of at most eight.
    package var blocks: [SequenceRows] {
        stride(from: rows.lowerBound, to: rows.upperBound, by: Self.block).map { start in
            SequenceRows(
                rows: start..<min(start + Self.block, rows.upperBound), first: first + start - rows.lowerBound, pages: pages)
        }
    }
}

extension Compute {
    /// Causal attention of new positions over all positions before them and themselves, each in its own sequence.
    ///
    /// Vaswani et al. 2017, arXiv:1706.03762, eq. 1, with keys and values shared by groups of query heads (Ainslie et
    /// al. 2023, arXiv:2305.13245). The keys and values of the new positions are already stored. What a row gets does
    /// not depend on the other rows, to the last bit.
    /// - Parameters:
    ///   - queries: `[rows, h·k]`; h is a multiple of the heads in the pages.
    ///   - blocks: few rows each, as `SequenceRows.blocks` makes them.
    ///   - result: `[rows, h·k]`, overwritten.
    ///   - onWeights: called with head, row and the weights `[position + 1]`, from any thread; for inspection.
    package func attend(
        queries: Rows, heads: Int, blocks: [SequenceRows], layer: Int, into result: Rows,
        onWeights: ((Int, Int, UnsafeBufferPointer<Float>) -> Void)? = nil
    ) {
        guard let shape = blocks.first?.pages.shape else { return }
        let (k, W, length) = (shape.headWidth, shape.paddedWidth, KeyValuePages.pageLength)
        let sharedBy = heads / shape.heads
        let scale = 1 / Float(k).squareRoot()
        let kernels = kernels

        pool.run(tasks: blocks.count * shape.heads) { task in
            let (block, head) = (blocks[task / shape.heads], task % shape.heads)
            let pages = block.pages
            let rows = block.rows.count * sharedBy  // R query rows: [tokens, sharedBy]
            let end = block.first + block.rows.count
            let usedPages = (end - 1) / length + 1
            let stride = usedPages * length  // of one row of scores
            withUnsafeTemporaryAllocation(of: Float.self, capacity: rows * (2 * W + stride)) { scratch in
                let q = scratch.baseAddress.unsafelyUnwrapped  // [R, W]
                let mixed = q + rows * W  // [R, W]
                let scores = mixed + rows * W  // [R, stride]
                q.update(repeating: 0, count: 2 * rows * W)
                for r in 0..<rows {
                    let query = queries.row(block.rows.lowerBound + r / sharedBy) + (head * sharedBy + r % sharedBy) * k
                    (q + r * W).update(from: query, count: k)
                }
                for page in 0..<usedPages {
                    kernels.pageScores(
                        scores + page * length, stride, q, W, rows, pages.keys(page: page, layer: layer, head: head), W, scale)
                }
                for r in 0..<rows {
                    let visible = block.first + r / sharedBy + 1
                    let row = scores + r * stride
                    _ = kernels.softmax(row, visible)
                    (row + visible).update(repeating: 0, count: stride - visible)
                    onWeights?(
                        head * sharedBy + r % sharedBy, block.rows.lowerBound + r / sharedBy,
                        UnsafeBufferPointer(start: row, count: visible))
                }
                for page in 0..<usedPages {
                    kernels.pageMix(
                        mixed, W, scores + page * length, stride, rows,
                        pages.values(page: page, layer: layer, head: head), W, min(length, end - page * length))
                }
                for r in 0..<rows {
                    let out = result.row(block.rows.lowerBound + r / sharedBy) + (head * sharedBy + r % sharedBy) * k
                    out.update(from: mixed + r * W, count: k)
                }
            }
        }
    }
}
