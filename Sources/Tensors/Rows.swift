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

/// Rows that are about to be multiplied by weights: floats, and the same in 8 bits for quantised weights.
package final class Activations {
    package let floats: Rows
    package let blocks: Int
    package let quantized: UnsafeMutablePointer<Int8>
    package let scales: UnsafeMutablePointer<Float>
    package let sums: UnsafeMutablePointer<Float>
    private let memory: AlignedMemory

    /// `[capacity, width]`; a width that is no multiple of 32 can only meet float weights.
    package init(capacity: Int, width: Int) {
        floats = Rows(capacity: capacity, width: width)
        blocks = width / 32
        memory = AlignedMemory(byteCount: capacity * blocks * (32 + 8))
        let start = memory.bytes.baseAddress.unsafelyUnwrapped
        quantized = start.assumingMemoryBound(to: Int8.self)
        scales = (start + capacity * blocks * 32).assumingMemoryBound(to: Float.self)
        sums = scales + capacity * blocks
    }

    /// Makes the 8-bit form of row `index` from its floats.
    package func quantize(_ index: Int, with kernels: Kernels) {
        kernels.quantize(
            quantized + index * blocks * 32, scales + index * blocks, sums + index * blocks, floats.row(index), blocks * 32)
    }
}
