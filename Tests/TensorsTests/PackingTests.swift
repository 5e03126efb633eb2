import CKernels
import TestSupport
import Tensors
import Testing

@Suite("Blocks of a file are packed in groups of sixteen rows")
struct PackingTests {
    static let blocks = 3

    /// A group as it lies in memory.
    private func bytes<Group>(_ group: Group) -> [UInt8] { withUnsafeBytes(of: group) { Array($0) } }

    private func half(_ bytes: [UInt8], _ index: Int) -> UInt16 { UInt16(bytes[2 * index]) | UInt16(bytes[2 * index + 1]) << 8 }

    @Test(arguments: [1, 2, 7, 15, 16])
    func fourBitRowsWithMinimum(_ rows: Int) {
        var random = SeededGenerator(seed: UInt64(rows))
        let stride = Self.blocks * 20 + 6  // rows may lie apart
        let file = random.bytes(16 * stride)
        var groups = [imk_q4_group](repeating: imk_q4_group(), count: Self.blocks)
        imk_pack_q4_1(&groups, file, rows, stride, Self.blocks)
        for (b, group) in groups.map(bytes).enumerated() {
            for row in 0..<16 {
                let block = row < rows ? Array(file[row * stride + b * 20..<row * stride + b * 20 + 20]) : [UInt8](repeating: 0, count: 20)
                #expect(half(group, row) == half(block, 0))
                #expect(half(group, 16 + row) == half(block, 1))
                for j in 0..<16 { #expect(group[64 + j / 4 * 64 + row * 4 + j % 4] == block[4 + j]) }
            }
        }
    }

    @Test(arguments: [1, 5, 16])
    func eightBitRows(_ rows: Int) {
        var random = SeededGenerator(seed: UInt64(rows))
        let stride = Self.blocks * 34
        let file = random.bytes(16 * stride)
        var groups = [imk_q8_group](repeating: imk_q8_group(), count: Self.blocks)
        imk_pack_q8_0(&groups, file, rows, stride, Self.blocks)
        for (b, group) in groups.map(bytes).enumerated() {
            for row in 0..<16 {
                let block = row < rows ? Array(file[row * stride + b * 34..<row * stride + b * 34 + 34]) : [UInt8](repeating: 0, count: 34)
                #expect(half(group, row) == half(block, 0))
                for j in 0..<32 { #expect(group[32 + j / 4 * 64 + row * 4 + j % 4] == block[2 + j]) }
            }
        }
    }

    /// The minimum of a Q4_0 block is −8 times its scale, rounded as a half is: subnormals exactly, too large ones infinite.
    @Test func minimumOfEveryScale() {
        for first in stride(from: 0, to: 65_536, by: 16) {
            let scales = (first..<first + 16).map { UInt16($0) }
            let file = scales.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] + [UInt8](repeating: 0x21, count: 16) }
            var group = imk_q4_group()
            imk_pack_q4_0(&group, file, 16, 18, 1)
            let packed = bytes(group)
            for (row, bits) in scales.enumerated() {
                let scale = Float16(bitPattern: bits), minimum = Float16(bitPattern: half(packed, 16 + row))
                #expect(half(packed, row) == bits)
                #expect(scale.isNaN ? minimum.isNaN : minimum.bitPattern == (-8 * scale).bitPattern, "scale \(scale)")
            }
            #expect(packed[64...].allSatisfy { $0 == 0x21 })
        }
    }

    /// Every format against its definition in Double, for scales of every size and all levels.
    @Test(arguments: ElementFormat.allCases)
    func unpackedNumbersAreTheDefinition(_ format: ElementFormat) {
        var random = SeededGenerator(seed: 11)
        let count = 32 * 200
        var file = random.bytes(format.rowBytes(columns: count))
        for place in stride(from: 1, to: file.count, by: 2) where format.blockLength == 1 || place % format.blockBytes < 4 {
            file[place] &= 0xBB  // no NaN and no infinity
        }
        let floats = file.withUnsafeBytes { format.floats(from: $0, count: count) }
        for (index, float) in floats.enumerated() {
            let number = StoredNumber(format, file, index)
            #expect(abs(Double(float) - number.value) <= number.size * ulp, "number \(index)")
        }
    }
}
