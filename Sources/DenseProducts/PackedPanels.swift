internal import Tensors

/// The right factor `[K, N]` of a product, packed for the kernels once: by blocks of k, by panels of columns.
final class PackedPanels {
    let columns: Int  // N
    let blocks: Blocks  // of K
    private let kernels: ProductKernels
    private let memory: AlignedMemory

    init(columns: Int, k: Int, kernels: ProductKernels) {
        (self.columns, blocks, self.kernels) = (columns, Blocks(k), kernels)
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
}
