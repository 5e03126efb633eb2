package import Tensors

/// Turns each pair of a head by an angle that grows with the position (Su et al. 2021, arXiv:2104.09864, §3.4.2).
///
/// Pair i of position t turns by t · base^(−2i / width). Pairs are neighbours (2i, 2i + 1), as in the file's format.
package final class RotaryEmbedding {
    /// Numbers of each head that turn; even.
    let width: Int
    let headWidth: Int
    private let base: Float
    private var cosines: Rows  // [positions, width / 2]
    private var sines: Rows

    package init(width: Int, base: Float, headWidth: Int) {
        (self.width, self.base, self.headWidth) = (width, base, headWidth)
        (cosines, sines) = (Rows(capacity: 0, width: width / 2), Rows(capacity: 0, width: width / 2))
    }

    /// Makes the table long enough for `count` positions.
    package func reserve(_ count: Int, compute: Compute) {
        guard count > cosines.capacity else { return }
        let (c, s) = (Rows(capacity: count, width: width / 2), Rows(capacity: count, width: width / 2))
        compute.forEachRow(count) { t in
            for i in 0..<width / 2 {
                let angle = Double(t) * power(Double(base), -2 * Double(i) / Double(width))
                (c.row(t)[i], s.row(t)[i]) = (Float(cosine(angle)), Float(sine(angle)))
            }
        }
        (cosines, sines) = (c, s)
    }

    /// (a, b) becomes (a cos − b sin, a sin + b cos), in place, in every head of every row.
    package func forward(_ x: Rows, layout: SequenceLayout, compute: Compute) {
        turn(x, layout, compute) { sine in sine }
    }

    /// The transposed matrix, which turns back: (da, db) becomes (da cos + db sin, −da sin + db cos).
    package func backward(_ dx: Rows, layout: SequenceLayout, compute: Compute) {
        turn(dx, layout, compute) { sine in -sine }
    }

    @inline(__always)
    private func turn(_ x: Rows, _ layout: SequenceLayout, _ compute: Compute, _ direction: (Float) -> Float) {
        let (heads, pairs, k) = (x.width / headWidth, width / 2, headWidth)
        compute.forEachRow(layout.count) { t in
            let (c, s) = (cosines.row(layout.positions[t]), sines.row(layout.positions[t]))
            for head in 0..<heads {
                let row = x.row(t) + head * k
                for i in 0..<pairs {
                    let (a, b, c, s) = (row[2 * i], row[2 * i + 1], c[i], direction(s[i]))
                    row[2 * i] = a * c - b * s
                    row[2 * i + 1] = a * s + b * c
                }
            }
        }
    }
}
