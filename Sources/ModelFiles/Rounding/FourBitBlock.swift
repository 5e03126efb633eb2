/// 32 numbers in four bits each: w = scale · q + minimum, q in 0…15. Q4_0 is the case minimum = −8 · scale.
struct FourBitBlock {
    /// As the file keeps them: halves.
    let scale: Float16
    let minimum: Float16
    let levels: Levels

    /// Which level a number gets: (x − least) · factor + half, cut to a whole number in 0…15.
    struct Levels {
        var least: Float = 0
        var factor: Float
        /// 0.5, so that cutting rounds; 8.5 where levels count from −8.
        var half: Float

        func callAsFunction(_ x: Float) -> Float {
            let level = (x - least) * factor + half
            return FourBitBlock.floor(level > 0 ? level < 15 ? level : 15 : 0)
        }
    }

    /// Q4_0 as ggml's reference rounds: the number largest in size becomes level 0, that is −8 · scale.
    init(largestMet x: SIMD32<Float>) {
        let (least, most) = x.bounds
        // The first of the largest counts, where two differ only in sign.
        let isNegative = -least > most || (-least == most && FourBitBlock.first(of: least, in: x) < FourBitBlock.first(of: most, in: x))
        let d = (isNegative ? least : most) / -8
        scale = Float16(d)
        minimum = scale * -8
        levels = Levels(factor: FourBitBlock.inverse(d), half: 8.5)
    }

    /// Q4_1 as ggml's reference rounds: the least number becomes level 0, the greatest level 15.
    init(rangeMet x: SIMD32<Float>) {
        let (least, most) = x.bounds
        let d = (most - least) / 15
        (scale, minimum) = (Float16(d), Float16(least))
        levels = Levels(least: least, factor: FourBitBlock.inverse(d), half: 0.5)
    }

    init(scale: Float16, minimum: Float16, levels: Levels) {
        (self.scale, self.minimum, self.levels) = (scale, minimum, levels)
    }

    /// Σ (x − w)², over the numbers that the stored block stands for.
    func squaredError(_ x: SIMD32<Float>) -> Float {
        let (scale, minimum) = (Float(scale), Float(minimum))
        var sum: Float = 0
        for i in 0..<32 {
            let rest = x[i] - (levels(x[i]) * scale + minimum)
            sum += rest * rest
        }
        return sum
    }

    func store(_ x: SIMD32<Float>, at out: UnsafeMutableRawPointer, withMinimum: Bool) {
        out.storeBytes(of: scale.bitPattern.littleEndian, as: UInt16.self)
        if withMinimum { out.storeBytes(of: minimum.bitPattern.littleEndian, toByteOffset: 2, as: UInt16.self) }
        let nibbles = out + (withMinimum ? 4 : 2)
        for i in 0..<16 {
            let (low, high) = (UInt8(levels(x[i])), UInt8(levels(x[i + 16])))
            nibbles.storeBytes(of: low | high << 4, toByteOffset: i, as: UInt8.self)
        }
    }

    private static func first(of number: Float, in x: SIMD32<Float>) -> Int {
        x.indices.first { x[$0] == number } ?? x.scalarCount
    }

    /// 0 where d is so small that 1 / d is no number: no half is that small, and the block becomes zeros.
    private static func inverse(_ d: Float) -> Float {
        let inverse = 1 / d
        return inverse.isFinite ? inverse : 0
    }

    /// Of a small number, not negative. Adding 2²³ leaves no room for a fraction: the nearest whole number remains.
    private static func floor(_ x: Float) -> Float {
        let nearest = (x + 8_388_608) - 8_388_608
        return nearest > x ? nearest - 1 : nearest
    }
}

extension SIMD32<Float> {
    /// The least and the greatest number.
    ///
    /// A loop over the elements, here and elsewhere in this folder: `min()`, `clamped` and conversions of SIMD types of this
    /// length are calls of functions, ten to fifty times as slow.
    var bounds: (least: Float, most: Float) {
        var (least, most) = (self[0], self[0])
        for i in 1..<32 {
            least = self[i] < least ? self[i] : least
            most = self[i] > most ? self[i] : most
        }
        return (least, most)
    }
}
