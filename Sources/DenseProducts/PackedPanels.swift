internal import Tensors

/// The right factor `[K, N]` of a product, packed for the kernels once: by blocks of k, by panels of columns.
final class PackedPanels {
    let columns: Int  // N
    let blocks: Blocks  // of K
    let kernels: ProductKernels
    private let memory: AlignedMemory

    init(columns: Int, k: Int, kernels: ProductKernels) {
        (self.columns, blocks, self.kernels) = (columns, kernels.blocks(k), kernels)
        let units = blocks.ranges.reduce(0) { $0 + kernels.units($1.count) }
        memory = AlignedMemory(byteCount: units * Panels.lanes(columns) * 4)
    }

    /// Panel number `panel` of block number `block`.
    func panel(_ panel: Int, ofBlock block: Int) -> UnsafeMutableRawPointer {
        // Before a block, whole units of k; before a panel, whole panels.
        let units = kernels.units(blocks.ranges[block].lowerBound) * Panels.lanes(columns)
        let lanes = panel * Panels.width * kernels.units(blocks.ranges[block].count)
        return memory.bytes.baseAddress.unsafelyUnwrapped + (units + lanes) * 4
    }

    /// Packs the columns of this from `first` on, a multiple of a panel's width; they are the rows of `w`, `[…, K]`.
    func pack(rows w: MatrixView, first: Int, pool: ThreadPool) {
        precondition(first % Panels.width == 0 && first + w.rows <= columns, "whole panels")
        pool.run(tasks: Panels.count(w.rows)) { panel in
            let own = Panels.columns(panel, of: w.rows)
            for (number, block) in blocks.ranges.enumerated() {
                kernels.packRows(
                    self.panel(first / Panels.width + panel, ofBlock: number), Panels.lanes(own.count),
                    w.row(own.lowerBound) + block.lowerBound, w.stride, own.count, block.count)
            }
        }
    }

    /// Packs one block of k: its rows are those of `w`, `[…, N]`.
    func pack(block number: Int, _ w: MatrixView, pool: ThreadPool) {
        precondition(w.rows == blocks.ranges[number].count && w.columns == columns, "one block's rows")
        pool.run(tasks: Panels.count(columns)) { panel in
            let own = Panels.columns(panel, of: columns)
            kernels.packColumns(
                self.panel(panel, ofBlock: number), Panels.lanes(own.count), w.base + own.lowerBound, w.stride, own.count,
                w.rows)
        }
    }

    /// Packs all blocks of k from floats that `fill` writes, one block of rows at a time; each goes to `body` too.
    func forEachBlock(
        pool: ThreadPool, fill: (Range<Int>, UnsafeMutablePointer<Float>) -> Void, _ body: (Range<Int>, MatrixView) -> Void
    ) {
        let room = AlignedMemory(byteCount: blocks.ranges[0].count * columns * MemoryLayout<Float>.stride)
        let floats = room.bytes.bindMemory(to: Float.self).baseAddress.unsafelyUnwrapped
        for (number, rows) in blocks.ranges.enumerated() where !rows.isEmpty {
            fill(rows, floats)
            let w = MatrixView(floats, rows: rows.count, columns: columns)
            pack(block: number, w, pool: pool)
            body(rows, w)
        }
    }

    /// Packs a panel of the transpose: its columns are `rows` of this, one panel's; its k are `columns` of this, whole panels.
    /// Reads squares that lie together, where a matrix row by row would be read in pieces far apart.
    func packTransposed(_ rows: Range<Int>, _ columns: Range<Int>, into room: UnsafeMutableRawPointer) {
        precondition(kernels.precision == .float32, "pairs of bfloat16 lie along k")
        guard let block = blocks.ranges.firstIndex(where: { $0.contains(rows.lowerBound) }) else { return }
        let lanes = Panels.lanes(rows.count)
        for first in stride(from: columns.lowerBound, to: columns.upperBound, by: Panels.width) {
            let own = Panels.columns(first / Panels.width, of: self.columns)
            let floats = panel(first / Panels.width, ofBlock: block).assumingMemoryBound(to: Float.self)
            let width = Panels.lanes(own.count)
            kernels.packRows(
                room + (first - columns.lowerBound) * lanes * 4, lanes,
                floats + (rows.lowerBound - blocks.ranges[block].lowerBound) * width, width, rows.count, own.count)
        }
    }
}
