package import GGUF

/// Floats in the stored forms of a GGUF file: the plainest quantiser there is for each form.
extension GGUFType {
    /// `numbers` as this type stores them; their count is a multiple of the type's block.
    package func bytes(storing numbers: [Float]) -> [UInt8] {
        switch self {
        case .f32: numbers.flatMap { littleEndian($0.bitPattern) }
        case .f16: numbers.flatMap { littleEndian(Float16($0).bitPattern) }
        case .bf16: numbers.flatMap { littleEndian(upperHalf(of: $0)) }
        case .q8_0: blocks(of: numbers).flatMap(q8Block)
        case .q4_0: blocks(of: numbers).flatMap(q4BlockAroundZero)
        case .q4_1: blocks(of: numbers).flatMap(q4BlockWithMinimum)
        case .other: preconditionFailure("there is no quantiser for this type")
        }
    }
}

private func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// The nearest bfloat16, of two equally near the even one.
private func upperHalf(of number: Float) -> UInt16 {
    let bits = number.bitPattern
    return UInt16(truncatingIfNeeded: (bits + 0x7FFF + (bits >> 16 & 1)) >> 16)
}

private func blocks(of numbers: [Float]) -> [[Float]] {
    precondition(numbers.count % 32 == 0, "quantised numbers come in blocks of 32")
    return stride(from: 0, to: numbers.count, by: 32).map { Array(numbers[$0..<$0 + 32]) }
}

/// w ≈ d · q, q in −127…127.
private func q8Block(_ block: [Float]) -> [UInt8] {
    let d = Float16(block.reduce(0) { max($0, abs($1)) } / 127)
    return littleEndian(d.bitPattern) + block.map { UInt8(bitPattern: Int8(level($0, d, -127...127))) }
}

/// w ≈ d · (q − 8), q in 0…15: d is such that the number largest in size becomes −8 d.
private func q4BlockAroundZero(_ block: [Float]) -> [UInt8] {
    let largest = block.reduce(0) { abs($1) > abs($0) ? $1 : $0 }
    let d = Float16(largest / -8)
    return littleEndian(d.bitPattern) + nibbles(block.map { level($0, d, -8...7) + 8 })
}

/// w ≈ d · q + m, q in 0…15.
private func q4BlockWithMinimum(_ block: [Float]) -> [UInt8] {
    let (least, most) = (block.min() ?? 0, block.max() ?? 0)
    let (d, m) = (Float16((most - least) / 15), Float16(least))
    return littleEndian(d.bitPattern) + littleEndian(m.bitPattern) + nibbles(block.map { level($0 - Float(m), d, 0...15) })
}

private func level(_ number: Float, _ step: Float16, _ range: ClosedRange<Int>) -> Int {
    guard step != 0 else { return min(max(0, range.lowerBound), range.upperBound) }
    return min(max(Int((number / Float(step)).rounded()), range.lowerBound), range.upperBound)
}

/// Byte j holds number j (low) and number j + 16 (high).
private func nibbles(_ levels: [Int]) -> [UInt8] {
    (0..<16).map { UInt8(levels[$0] | levels[$0 + 16] << 4) }
}
