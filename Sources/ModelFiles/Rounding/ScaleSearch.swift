// Scales of four-bit blocks that make the squared error small.
//
// For given levels q the best scale (and minimum) follow by linear least squares; for a given scale the best levels follow
// by rounding. So: try a few scales around the one that meets the largest number, round, solve, keep the best. llama.cpp
// does the same for its newer formats (ggml-quants.c, `make_qx_quants`, `make_qkx2_quants`).

extension FourBitBlock {
    /// Scales tried: tenths of a level around the one that meets the largest number, or the whole range.
    private static let steps = -10...10

    /// Q4_0 with the least squared error among the candidates; at least as good as `largestMet`.
    init(nearest x: SIMD32<Float>) {
        let (least, most) = x.bounds
        let largest = -least > most ? least : most
        var best = Best(x, FourBitBlock(largestMet: x))
        for step in Self.steps {
            // Either end of −8…7 may meet the largest number.
            for end in [-8 - 0.1 * Float(step), 7 + 0.1 * Float(step)] {
                let levels = Levels(factor: end / largest, half: 8.5)
                let sums = Sums(x, levels)
                // x ≈ d (q − 8): d = Σ x (q − 8) / Σ (q − 8)²
                let d = Float16((sums.product - 8 * sums.total) / (sums.squares - 16 * sums.levels + 64 * 32))
                best.consider(levels, sums, scale: d, minimum: d * -8)
            }
        }
        self = best.block(x)
    }

    /// Q4_1 with the least squared error among the candidates; at least as good as `rangeMet`.
    init(nearestWithMinimum x: SIMD32<Float>) {
        let (least, most) = x.bounds
        var best = Best(x, FourBitBlock(rangeMet: x))
        for step in Self.steps {
            let levels = Levels(least: least, factor: (15 + 0.1 * Float(step)) / (most - least), half: 0.5)
            let sums = Sums(x, levels)
            // x ≈ d q + m: the normal equations of a straight line.
            let determinant = 32 * sums.squares - sums.levels * sums.levels
            let d = (32 * sums.product - sums.levels * sums.total) / determinant
            let m = (sums.squares * sums.total - sums.levels * sums.product) / determinant
            best.consider(levels, sums, scale: Float16(d), minimum: Float16(m))
        }
        self = best.block(x)
    }
}

/// What least squares needs to know of numbers and their levels.
private struct Sums {
    /// Σ q, Σ q², Σ x, Σ x q.
    var levels: Float = 0, squares: Float = 0, total: Float = 0, product: Float = 0

    init(_ x: SIMD32<Float>, _ level: FourBitBlock.Levels) {
        for i in 0..<32 {
            let q = level(x[i])
            levels += q
            squares += q * q
            total += x[i]
            product += x[i] * q
        }
    }

    /// Σ (x − d q − m)² − Σ x².
    func gain(scale d: Double, minimum m: Double) -> Double {
        let (q, qq, x, xq) = (Double(levels), Double(squares), Double(total), Double(product))
        return d * d * qq + 32 * m * m + 2 * d * m * q - 2 * d * xq - 2 * m * x
    }
}

/// The best block so far.
private struct Best {
    private let reference: FourBitBlock
    private var found: FourBitBlock
    private var gain: Double

    init(_ x: SIMD32<Float>, _ reference: FourBitBlock) {
        (self.reference, found) = (reference, reference)
        gain = Sums(x, reference.levels).gain(scale: Double(reference.scale), minimum: Double(reference.minimum))
    }

    mutating func consider(_ levels: FourBitBlock.Levels, _ sums: Sums, scale: Float16, minimum: Float16) {
        let own = sums.gain(scale: Double(scale), minimum: Double(minimum))
        if own < gain {  // false too where a block of one number has no solution
            (found, gain) = (FourBitBlock(scale: scale, minimum: minimum, levels: levels), own)
        }
    }

    /// Never worse than the reference, whatever the sums have lost by rounding.
    func block(_ x: SIMD32<Float>) -> FourBitBlock {
        found.squaredError(x) < reference.squaredError(x) ? found : reference
    }
}
