// Scales of four-bit blocks that make the squared error small.
//
// For given levels q the best scale (and minimum) follow by linear least squares; for a given scale the best levels follow
// by rounding. So: try a few scales around the one that meets the largest number, round, solve, keep the best. llama.cpp
// does the same for its newer formats (ggml-quants.c, `make_qx_quants`, `make_qkx2_quants`).

extension FourBitBlock {
    /// Scales tried, relative to the one that meets the largest number (or the whole range): tenths of a level around it.
    private static let steps = -10...10

    /// Q4_0 with the least squared error among the candidates; at least as good as `largestMet`.
    init(nearest x: SIMD32<Float>) {
        var best = FourBitBlock(largestMet: x)
        var error = best.squaredError(x)
        guard error > 0, error.isFinite else { self = best; return }
        let (least, most) = (x.min(), x.max())
        let largest = -least > most ? least : most
        for step in Self.steps {
            // Both ends of −8…7 may meet the largest number.
            for end in [Float(-8), 7] {
                let inverse = (end + (end < 0 ? -0.1 : 0.1) * Float(step)) / largest
                let levels = Self.nearest(x * inverse, -8, 7)
                // x ≈ d q: d = Σ x q / Σ q²
                let squares = (levels * levels).sum()
                guard squares > 0 else { continue }
                let d = Float16((x * levels).sum() / squares)
                let block = FourBitBlock(scale: d, minimum: d * -8, wholeLevels: levels + 8)
                let own = block.squaredError(x)
                if own < error { (best, error) = (block, own) }
            }
        }
        self = best
    }

    /// Q4_1 with the least squared error among the candidates; at least as good as `rangeMet`.
    init(nearestWithMinimum x: SIMD32<Float>) {
        var best = FourBitBlock(rangeMet: x)
        var error = best.squaredError(x)
        guard error > 0, error.isFinite else { self = best; return }
        let (least, most) = (x.min(), x.max())
        for step in Self.steps {
            let inverse = (15 + 0.1 * Float(step)) / (most - least)
            let levels = Self.nearest((x - least) * inverse, 0, 15)
            // x ≈ d q + m: the normal equations of a straight line.
            let (sum, squares) = (levels.sum(), (levels * levels).sum())
            let determinant = 32 * squares - sum * sum
            guard determinant > 0 else { continue }
            let (total, product) = (x.sum(), (x * levels).sum())
            let d = Float16((32 * product - sum * total) / determinant)
            let m = Float16((squares * total - sum * product) / determinant)
            let block = FourBitBlock(scale: d, minimum: m, wholeLevels: levels)
            let own = block.squaredError(x)
            if own < error { (best, error) = (block, own) }
        }
        self = best
    }

    /// Rounded to whole numbers and kept within the bounds. (Adding 1.5 · 2²³ leaves no room for a fraction.)
    private static func nearest(_ x: SIMD32<Float>, _ lower: Float, _ upper: Float) -> SIMD32<Float> {
        let inside = x.clamped(lowerBound: SIMD32(repeating: lower), upperBound: SIMD32(repeating: upper))
        return (inside + 12_582_912) - 12_582_912
    }
}
