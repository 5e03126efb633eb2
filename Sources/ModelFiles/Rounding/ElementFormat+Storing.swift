// From floats to the stored forms of weights, block by block, as ggml defines them (ggml-quants.c, `quantize_row_…_ref`).
//
//   Q8_0 {half d; 32 signed bytes}           w = d · q
//   Q4_0 {half d; 16 bytes of nibbles}       w = d · (q − 8)
//   Q4_1 {half d; half m; 16 bytes}          w = d · q + m
//
// Byte j of the nibbles holds number j (low) and number j + 16 (high). The other direction is `ElementFormat.floats`.

package import Tensors

/// How the scale of a block of four-bit numbers is chosen.
package enum ScaleChoice: String, CaseIterable, Sendable {
    /// So that the largest number of the block is met: what llama.cpp's own tool does.
    case reference
    /// So that the squared error of the block is least, among some twenty candidates; never worse than `reference`.
    /// Q8_0, F16, BF16 and F32 have nothing to choose.
    case leastSquares
}

extension ElementFormat {
    /// Stores `count` numbers, a multiple of `blockLength`, in the `rowBytes(columns: count)` bytes at `out`.
    ///
    /// A block with a number that is not finite, or too large for the format, is stored as numbers that are not finite:
    /// `RoundingError` tells.
    package func store(
        _ numbers: UnsafePointer<Float>, count: Int, scales: ScaleChoice, at out: UnsafeMutableRawPointer
    ) {
        precondition(count % blockLength == 0, "numbers come in whole blocks")
        switch self {
        case .f32:
            out.copyMemory(from: numbers, byteCount: count * 4)
        case .f16:
            for i in 0..<count { out.storeBytes(of: Float16(numbers[i]).bitPattern.littleEndian, toByteOffset: 2 * i, as: UInt16.self) }
        case .bf16:
            for i in 0..<count { out.storeBytes(of: upperHalf(of: numbers[i]).littleEndian, toByteOffset: 2 * i, as: UInt16.self) }
        case .q8_0:
            forEachBlock(numbers, count, out) { storeQ8($0, at: $1) }
        case .q4_0:
            forEachBlock(numbers, count, out) { x, out in
                (scales == .reference ? FourBitBlock(largestMet: x) : FourBitBlock(nearest: x)).store(x, at: out, withMinimum: false)
            }
        case .q4_1:
            forEachBlock(numbers, count, out) { x, out in
                (scales == .reference ? FourBitBlock(rangeMet: x) : FourBitBlock(nearestWithMinimum: x)).store(x, at: out, withMinimum: true)
            }
        }
    }

    /// The stored form of `numbers`.
    package func bytes(storing numbers: [Float], scales: ScaleChoice) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: rowBytes(columns: numbers.count)) { buffer, filled in
            filled = rowBytes(columns: numbers.count)
            guard let out = UnsafeMutableRawBufferPointer(buffer).baseAddress else { return }
            numbers.withUnsafeBufferPointer { numbers in
                guard let start = numbers.baseAddress else { return }
                store(start, count: numbers.count, scales: scales, at: out)
            }
        }
    }

    private func forEachBlock(
        _ numbers: UnsafePointer<Float>, _ count: Int, _ out: UnsafeMutableRawPointer,
        _ body: (SIMD32<Float>, UnsafeMutableRawPointer) -> Void
    ) {
        for block in 0..<count / 32 {
            let x = UnsafeRawPointer(numbers + 32 * block).loadUnaligned(as: SIMD32<Float>.self)
            let out = out + blockBytes * block
            if any((x - x) .!= 0) {  // infinity − infinity is no number
                out.initializeMemory(as: UInt8.self, repeating: 0, count: blockBytes)
                out.storeBytes(of: Float16.nan.bitPattern.littleEndian, as: UInt16.self)
            } else {
                body(x, out)
            }
        }
    }
}

/// The nearest bfloat16, of two equally near the even one; a NaN stays one.
private func upperHalf(of number: Float) -> UInt16 {
    let bits = number.bitPattern
    if number.isNaN { return UInt16(truncatingIfNeeded: bits >> 16 | 64) }
    return UInt16(truncatingIfNeeded: (bits + 0x7FFF + (bits >> 16 & 1)) >> 16)
}

/// d = max |x| / 127, q = x / d to the nearest integer, halves away from zero.
private func storeQ8(_ x: SIMD32<Float>, at out: UnsafeMutableRawPointer) {
    let (least, most) = x.bounds
    let d = max(-least, most) / 127
    let inverse = 1 / d
    out.storeBytes(of: Float16(d).bitPattern.littleEndian, as: UInt16.self)
    // Numbers so small that no half is their scale become zeros.
    let factor = inverse.isFinite ? inverse : 0
    for i in 0..<32 {
        out.storeBytes(of: Int8((x[i] * factor).rounded(.toNearestOrAwayFromZero)), toByteOffset: 2 + i, as: Int8.self)
    }
}
