internal import Tensors

/// Products by our own kernels. The left factor is packed into strips by all threads together, then each takes some
/// panels of the right one, which it packs as it goes, unless they are packed already.
struct PanelProducts {
    let kernels: ProductKernels
    let pool: ThreadPool

    enum Factor {
        case matrix(MatrixView, transposed: Bool)  // [K, N], or [N, K] if transposed
        case packed(PackedPanels)
        /// The transpose of what is packed: its columns are the sum's k. Floats only.
        case transposed(PackedPanels)

        /// How many panels from this one on are packed at once. Of a matrix whose rows lie across the panels, two: more of
        /// each row lies side by side.
        func panelsTogether(from panel: Int, of columns: Int) -> Int {
            switch self {
            case .matrix(_, transposed: false): (panel + 2) * Panels.width <= columns ? 2 : 1
            case .matrix(_, transposed: true), .packed, .transposed: 1
            }
        }
    }

    /// Rows of c whose strips, in a block of k, fill half of a second-level cache of 2 MB.
    private static let rowBlock = 11 * Panels.width  // 528

    /// c (+)= op(a)·b.
    func multiply(
        _ a: MatrixView, transposed: Bool, _ b: Factor, into c: MatrixView, k: Int, adding: Bool, scratch: ProductScratch
    ) {
        guard c.rows > 0, c.columns > 0 else { return }
        let blocks = kernels.blocks(k).ranges
        let rowBlocks = Blocks(c.rows, most: Self.rowBlock).ranges
        let bytes = rowBlocks[0].count.roundedUp(to: kernels.stripHeight) * kernels.units(blocks[0].count) * 4
        scratch.withMemory(bytes: bytes) { strips in
            for rows in rowBlocks {
                for (number, block) in blocks.enumerated() {
                    let part = transposed ? a.rows(block).columns(rows) : a.rows(rows).columns(block)
                    pack(part, transposed, count: rows.count, k: block.count, into: strips)
                    multiply(
                        strips, b, block: number, of: block, into: c.rows(rows), adding: adding || number > 0)
                }
            }
        }
    }

    /// Packs `count` rows of op(a), k long.
    private func pack(_ a: MatrixView, _ transposed: Bool, count: Int, k: Int, into strips: UnsafeMutableRawPointer) {
        let height = kernels.stripHeight
        let stripBytes = kernels.units(k) * height * 4
        let number = kernels.strips(count)
        let parts = min(pool.threads * 2, (number * height + 31) / 32)
        pool.run(tasks: parts) { task in
            let own = ThreadPool.slice(task, of: parts, count: number)
            let rows = own.lowerBound * height..<min(count, own.upperBound * height)
            let to = strips + own.lowerBound * stripBytes
            if transposed {
                kernels.packStripColumns(to, height, a.base + rows.lowerBound, a.stride, rows.count, k)
            } else {
                kernels.packStripRows(to, height, a.row(rows.lowerBound), a.stride, rows.count, k)
            }
        }
    }

    /// One block of rows times one block of k.
    private func multiply(
        _ strips: UnsafeMutableRawPointer, _ b: Factor, block number: Int, of block: Range<Int>,
        into c: MatrixView, adding: Bool
    ) {
        let (units, height) = (kernels.units(block.count), kernels.stripHeight)
        let (rowParts, columnParts) = parts(c)
        let panels = Panels.count(c.columns)
        let panelBytes = min(Panels.lanes(c.columns), Panels.width) * units * 4
        pool.run(tasks: rowParts * columnParts) { task in
            let own = ThreadPool.slice(task % rowParts, of: rowParts, count: kernels.strips(c.rows))
            let rows = own.lowerBound * height..<min(c.rows, own.upperBound * height)
            let strip = strips + own.lowerBound * height * units * 4
            withUnsafeTemporaryAllocation(byteCount: 2 * panelBytes, alignment: 64) { room in
                var left = ThreadPool.slice(task / rowParts, of: columnParts, count: panels)
                while !left.isEmpty {
                    let group = left.prefix(b.panelsTogether(from: left.lowerBound, of: c.columns))
                    left = left.dropFirst(group.count)
                    let room = room.baseAddress.unsafelyUnwrapped
                    pack(b, group, of: c.columns, block, into: room)
                    for panel in group {
                        let columns = Panels.columns(panel, of: c.columns)
                        let packed =
                            switch b {
                            case .matrix, .transposed: room + (panel - group.lowerBound) * panelBytes
                            case .packed(let panels): panels.panel(panel, ofBlock: number)
                            }
                        kernels.product(
                            c.row(rows.lowerBound) + columns.lowerBound, c.stride, strip, packed, units, rows.count,
                            columns.count, adding ? 1 : 0)
                    }
                }
            }
        }
    }

    /// Packs some panels of one block, one behind the other, unless they are packed already.
    private func pack(
        _ b: Factor, _ group: Range<Int>, of columnCount: Int, _ block: Range<Int>, into room: UnsafeMutableRawPointer
    ) {
        let columns = group.lowerBound * Panels.width..<min(columnCount, group.upperBound * Panels.width)
        let lanes = Panels.lanes(min(Panels.width, columns.count))
        switch b {
        case .matrix(let b, transposed: true):
            kernels.packRows(room, lanes, b.row(columns.lowerBound) + block.lowerBound, b.stride, columns.count, block.count)
        case .matrix(let b, transposed: false):
            kernels.packColumns(
                room, lanes, b.row(block.lowerBound) + columns.lowerBound, b.stride, columns.count, block.count)
        case .transposed(let panels): panels.packTransposed(columns, block, into: room)
        case .packed: break
        }
    }

    /// Into how many parts the strips and the panels of c are shared.
    private func parts(_ c: MatrixView) -> (rows: Int, columns: Int) {
        let threads = pool.threads
        guard threads > 1 else { return (1, 1) }
        let (strips, panels) = (kernels.strips(c.rows), Panels.count(c.columns))
        // The share of the busiest thread against an equal one, in vectors of columns; the last panel may be narrow.
        let busiest = Panels.lanes(min(c.columns, (panels + threads - 1) / threads * Panels.width))
        let even = busiest * threads * 10 <= Panels.lanes(c.columns) * 11
        // More parts than threads, so that a thread that was held up leaves the rest to the others.
        if panels >= 4 * threads { return (1, min(panels / 2, 4 * threads)) }
        if even || strips < 2 * threads { return (1, min(panels, threads)) }
        return (threads, 1)
    }
}

extension Int {
    func roundedUp(to multiple: Int) -> Int { (self + multiple - 1) / multiple * multiple }
}
