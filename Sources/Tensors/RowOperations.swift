// Operations on every row of a buffer, split over the threads where there are enough rows to be worth it.

extension Compute {
    /// Calls `body` for each of 0..<count, in slices over the threads; a few rows stay on the calling thread.
    package func forEachRow(_ count: Int, _ body: (Int) -> Void) {
        let parts = count < 8 ? 1 : min(count, pool.threads * 4)
        pool.run(tasks: parts) { part in
            for row in ThreadPool.slice(part, of: parts, count: count) { body(row) }
        }
    }

    /// result[t] = RMSNorm(x[first + t]) ⊙ weight, ready to be multiplied.
    package func rmsNorm(
        _ x: Rows, first: Int = 0, weight: [Float], epsilon: Float, count: Int, into result: Activations
    ) {
        forEachRow(count) { t in
            kernels.rmsNorm(result.floats.row(t), x.row(first + t), weight, weight.count, epsilon)
            result.quantize(t, of: count, with: kernels)
        }
    }

    /// result[t] = SiLU(gate[t]) ⊙ up[t], ready to be multiplied. `gate` is overwritten.
    package func siluMultiply(gate: Rows, up: Rows, count: Int, into result: Activations) {
        let width = result.floats.width
        forEachRow(count) { t in
            kernels.siluMultiply(gate.row(t), up.row(t), width)
            result.floats.row(t).update(from: gate.row(t), count: width)
            result.quantize(t, of: count, with: kernels)
        }
    }

    /// x[t] += y[t].
    package func add(_ y: Rows, to x: Rows, count: Int) {
        forEachRow(count) { t in kernels.add(x.row(t), y.row(t), x.width) }
    }
}

/// Cosines and sines of the rotary position embedding for some positions, `[count, pairs]` each.
package final class RotaryTable {
    private let frequencies: [Double]  // radians per position, one a pair
    private let cosines: Rows
    private let sines: Rows

    /// Su et al. 2021, arXiv:2104.09864, §3.4.2: pair i of `width` / 2 turns by base^(−2i / width) a position.
    package init(width: Int, base: Float, capacity: Int) {
        frequencies = (0..<width / 2).map { power(Double(base), -2 * Double($0) / Double(width)) }
        (cosines, sines) = (Rows(capacity: capacity, width: width / 2), Rows(capacity: capacity, width: width / 2))
    }

    /// Makes rows `row`, `row + 1` … for the positions `first`, `first + 1` …
    package func fill(row: Int = 0, first: Int, count: Int, compute: Compute) {
        compute.forEachRow(count) { t in
            let (c, s) = (cosines.row(row + t), sines.row(row + t))
            for (i, frequency) in frequencies.enumerated() {
                let angle = Double(first + t) * frequency
                (c[i], s[i]) = (Float(cosine(angle)), Float(sine(angle)))
            }
        }
    }

    /// Turns each head of row `t`, `[heads · headWidth]`; pairs are neighbours (2i, 2i + 1).
    package func rotate(_ x: UnsafeMutablePointer<Float>, heads: Int, headWidth: Int, row t: Int) {
        let (c, s) = (cosines.row(t), sines.row(t))
        for head in 0..<heads {
            let x = x + head * headWidth
            for i in 0..<cosines.width {
                let (a, b) = (x[2 * i], x[2 * i + 1])
                x[2 * i] = a * c[i] - b * s[i]
                x[2 * i + 1] = a * s[i] + b * c[i]
            }
        }
    }
}
