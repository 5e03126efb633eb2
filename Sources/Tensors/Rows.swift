import CKernels

/// A buffer of float rows, `[capacity, width]`, that a forward pass writes over and over.
package final class Rows {
    package let width: Int
    package let capacity: Int
    private let memory: AlignedMemory

    package init(capacity: Int, width: Int) {
        (self.capacity, self.width) = (capacity, width)
        memory = AlignedMemory(byteCount: capacity * width * MemoryLayout<Float>.stride)
    }

    package var base: UnsafeMutablePointer<Float> {
        memory.bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Float.self)
    }

    /// The first number of row `index`.
    package func row(_ index: Int) -> UnsafeMutablePointer<Float> { base + index * width }

    /// A copy of row `index`, `[width]`.
    package func array(_ index: Int) -> [Float] {
        [Float](UnsafeBufferPointer(start: row(index), count: width))
    }
}

/// Rows that are about to be multiplied by weights: floats, and the same in twice 8 bits for quantised weights.
///
/// A few numbers of a row can be a thousand times the others, and then 8 bits a block leave little of these: the scores
/// of SmolLM2 are off by up to 0.9. So each row is rounded to 8 bits, and what that cuts off once more, as a row of its
/// own: some 15 bits together. The kernels take the two as two tokens, which reads the weights only once, and the scores
/// are right to 0.01.
package final class Activations {
    package let floats: Rows
    /// Blocks of 32 numbers in a row.
    package let blocks: Int
    private let memory: AlignedMemory
    private let tiles: Int

    /// `[capacity, width]`; a width that is no multiple of 32 can only meet float weights.
    package init(capacity: Int, width: Int) {
        floats = Rows(capacity: capacity, width: width)
        blocks = width / 32
        tiles = (2 * capacity + Int(IMK_TILE) - 1) / Int(IMK_TILE)  // room for the rests
        memory = AlignedMemory(byteCount: tiles * Int(IMK_TILE) * blocks * (32 + 2 * MemoryLayout<Float>.stride))
    }

    private var blockCount: Int { tiles * Int(IMK_TILE) * blocks }
    private var q: UnsafeMutablePointer<Int8> {
        memory.bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Int8.self)
    }
    private var scales: UnsafeMutablePointer<Float> {
        (memory.bytes.baseAddress.unsafelyUnwrapped + blockCount * 32).assumingMemoryBound(to: Float.self)
    }
    private var sums: UnsafeMutablePointer<Float> { scales + blockCount }

    /// The 8-bit form of all rows, as the kernels take it.
    var quantized: imk_q8_rows { imk_q8_rows(q: q, scale: scales, sum: sums) }

    /// Makes the 8-bit form of row `index` of `count` from its floats, and of what rounding has cut off as row
    /// `count + index`.
    package func quantize(_ index: Int, of count: Int, with kernels: Kernels) {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: blocks * 32) { scratch in
            guard let rest = scratch.baseAddress else { return }
            quantize(floats.row(index), to: index, rest: rest, with: kernels)
            quantize(rest, to: count + index, rest: nil, with: kernels)
        }
    }

    private func quantize(
        _ x: UnsafePointer<Float>, to row: Int, rest: UnsafeMutablePointer<Float>?, with kernels: Kernels
    ) {
        let at = imk_block_at(row, 0, blocks)
        kernels.quantize(q + at * 32, scales + at, sums + at, rest, x, blocks * 32)
    }
}
