import TestSupport
import Tensors
import Testing

@Suite("16-bit floats become 32-bit floats exactly")
struct HalfConversionTests {
    static let everyPattern = (0...UInt16.max).map { $0 }

    @Test(arguments: Kernels.Variant.supported)
    func everyHalf(_ variant: Kernels.Variant) {
        let floats = unaligned([Float](repeating: 0, count: 65_536)) {
            Kernels(variant).floatsFromF16($0, Self.everyPattern, 65_536)
        }
        let differing = zip(Self.everyPattern, floats).filter { bits, float in
            let half = Float16(bitPattern: bits)
            return half.isNaN ? !float.isNaN : float.bitPattern != Float(half).bitPattern
        }
        #expect(differing.map(\.0) == [])
    }

    @Test(arguments: Kernels.Variant.supported)
    func everyBrainFloat(_ variant: Kernels.Variant) {
        let floats = unaligned([Float](repeating: 0, count: 65_536)) {
            Kernels(variant).floatsFromBF16($0, Self.everyPattern, 65_536)
        }
        let differing = zip(Self.everyPattern, floats).filter { bits, float in float.bitPattern != UInt32(bits) << 16 }
        #expect(differing.map(\.0) == [])
    }

    @Test(arguments: Kernels.Variant.supported)
    func everyLengthAtOddAddresses(_ variant: Kernels.Variant) {
        let kernels = Kernels(variant)
        for count in awkwardLengths {
            let patterns = (0..<count).map { UInt16(truncatingIfNeeded: $0 &* 40_503 &+ 77) & 0x7BFF }  // no NaN
            for offset in 0...3 {
                var halves: [Float] = [], brains: [Float] = []
                _ = unaligned(patterns, offset: offset) { source in
                    halves = unaligned([Float](repeating: 0, count: count)) { kernels.floatsFromF16($0, source, count) }
                    brains = unaligned([Float](repeating: 0, count: count)) { kernels.floatsFromBF16($0, source, count) }
                }
                #expect(halves == patterns.map { Float(Float16(bitPattern: $0)) }, "\(count) numbers, offset \(offset)")
                #expect(brains == patterns.map { Float(bitPattern: UInt32($0) << 16) }, "\(count) numbers, offset \(offset)")
            }
        }
    }
}
