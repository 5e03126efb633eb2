/// 32 numbers in four bits each: w = scale · q + minimum, q in 0…15. Q4_0 is the case minimum = −8 · scale.
struct FourBitBlock {
    /// As the file keeps them: halves.
    var scale: Float16
    var minimum: Float16
    /// 0…15, whole numbers.
    var levels: SIMD32<Float>

    /// Q4_0 as ggml's reference rounds: the number largest in size becomes level 0, that is −8 · scale.
    init(largestMet x: SIMD32<Float>) {
        let (least, most) = (x.min(), x.max())
        // The first of the largest counts, where two differ only in sign.
        var largest = most
        if -least > most || (-least == most && FourBitBlock.first(of: least, in: x) < FourBitBlock.first(of: most, in: x)) {
            largest = least
        }
        let d = largest / -8
        self.init(scale: d, levels: x * FourBitBlock.inverse(d) + 8.5)
    }

    /// Q4_1 as ggml's reference rounds: the least number becomes level 0, the greatest level 15.
    init(rangeMet x: SIMD32<Float>) {
        let (least, most) = (x.min(), x.max())
        let d = (most - least) / 15
        self.init(scale: d, minimum: least, levels: (x - least) * FourBitBlock.inverse(d) + 0.5)
    }

    /// `levels` are cut to whole numbers.
    private init(scale: Float, levels: SIMD32<Float>) {
        self.scale = Float16(scale)
        minimum = self.scale * -8
        self.levels = FourBitBlock.cut(levels)
    }

    private init(scale: Float, minimum: Float, levels: SIMD32<Float>) {
        (self.scale, self.minimum, self.levels) = (Float16(scale), Float16(minimum), FourBitBlock.cut(levels))
    }

    /// To be refined by `ScaleSearch`; `levels` are whole numbers.
    init(scale: Float16, minimum: Float16, wholeLevels: SIMD32<Float>) {
        (self.scale, self.minimum, levels) = (scale, minimum, wholeLevels)
    }

    /// Σ (x − w)², over the numbers that the stored block stands for.
    func squaredError(_ x: SIMD32<Float>) -> Float {
        let rest = x - (levels * Float(scale) + Float(minimum))
        return (rest * rest).sum()
    }

    func store(at out: UnsafeMutableRawPointer, withMinimum: Bool) {
        out.storeBytes(of: scale.bitPattern.littleEndian, as: UInt16.self)
        if withMinimum { out.storeBytes(of: minimum.bitPattern.littleEndian, toByteOffset: 2, as: UInt16.self) }
        let nibbles = out + (withMinimum ? 4 : 2)
        let whole = SIMD32<UInt8>(levels)
        nibbles.storeBytes(of: whole.lowHalf | whole.highHalf &<< 4, as: SIMD16<UInt8>.self)
    }

    private static func first(of number: Float, in x: SIMD32<Float>) -> Int {
        x.indices.first { x[$0] == number } ?? x.scalarCount
    }

    /// 0 where d is so small that 1 / d is no number: no half is that small, and the block becomes zeros.
    private static func inverse(_ d: Float) -> Float {
        let inverse = 1 / d
        return inverse.isFinite ? inverse : 0
    }

    /// Cuts off fractions, and what lies outside of 0…15. What is no number becomes 0.
    private static func cut(_ levels: SIMD32<Float>) -> SIMD32<Float> {
        let inside = levels.clamped(lowerBound: SIMD32(repeating: 0), upperBound: SIMD32(repeating: 15))
        return inside.replacing(with: 0, where: inside .!= inside).rounded(.towardZero)
    }
}
