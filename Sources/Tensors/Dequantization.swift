import CKernels

extension ElementFormat {
    /// `count` numbers that lie at `bytes` in this format, written to `out` as floats. `count` is a multiple of `blockLength`.
    package func floats(from bytes: UnsafeRawPointer, count: Int, into out: UnsafeMutablePointer<Float>) {
        let blocks = count / blockLength
        switch self {
        case .f32: out.update(from: bytes.assumingMemoryBound(to: Float.self), count: count)
        case .f16: imk_f16_to_f32_scalar(out, bytes.assumingMemoryBound(to: UInt16.self), count)
        case .bf16: imk_bf16_to_f32_scalar(out, bytes.assumingMemoryBound(to: UInt16.self), count)
        case .q8_0: imk_unpack_q8_0(out, bytes.assumingMemoryBound(to: UInt8.self), blocks)
        case .q4_0: imk_unpack_q4_0(out, bytes.assumingMemoryBound(to: UInt8.self), blocks)
        case .q4_1: imk_unpack_q4_1(out, bytes.assumingMemoryBound(to: UInt8.self), blocks)
        }
    }

    /// `count` numbers that lie at `bytes` in this format, as floats.
    package func floats(from bytes: UnsafeRawBufferPointer, count: Int) -> [Float] {
        precondition(bytes.count >= rowBytes(columns: count), "the bytes do not hold the numbers")
        guard count > 0 else { return [] }
        return [Float](unsafeUninitializedCapacity: count) { buffer, filled in
            floats(from: bytes.baseAddress.unsafelyUnwrapped, count: count, into: buffer.baseAddress.unsafelyUnwrapped)
            filled = count
        }
    }
}
