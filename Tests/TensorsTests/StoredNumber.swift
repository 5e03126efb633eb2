import Tensors

/// One number of a row as its format defines it, in Double: the meaning that packing, unpacking and products must keep.
struct StoredNumber {
    let value: Double
    /// Σ of the sizes of the terms it is made of; larger than |value| where they cancel.
    let size: Double

    init(_ format: ElementFormat, _ row: [UInt8], _ index: Int) {
        let start = index / format.blockLength * format.blockBytes
        let j = index % format.blockLength
        func word(_ offset: Int) -> UInt16 { UInt16(row[start + offset]) | UInt16(row[start + offset + 1]) << 8 }
        func half(_ offset: Int) -> Double { Double(Float16(bitPattern: word(offset))) }
        func nibble(_ offset: Int) -> Double { Double(row[start + offset + j % 16] >> (j < 16 ? 0 : 4) & 15) }
        switch format {
        case .f32: (value, size) = Self.one(Double(Float(bitPattern: UInt32(word(0)) | UInt32(word(2)) << 16)))
        case .f16: (value, size) = Self.one(half(0))
        case .bf16: (value, size) = Self.one(Double(Float(bitPattern: UInt32(word(0)) << 16)))
        case .q8_0: (value, size) = Self.one(half(0) * Double(Int8(bitPattern: row[start + 2 + j])))
        case .q4_0: (value, size) = Self.two(half(0) * nibble(2), -8 * half(0))
        case .q4_1: (value, size) = Self.two(half(0) * nibble(4), half(2))
        }
    }

    private static func one(_ term: Double) -> (Double, Double) { (term, abs(term)) }
    private static func two(_ a: Double, _ b: Double) -> (Double, Double) { (a + b, abs(a) + abs(b)) }
}
