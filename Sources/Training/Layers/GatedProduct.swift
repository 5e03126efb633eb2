package import Tensors

/// The middle of the feed-forward layer, SwiGLU (Shazeer 2020, arXiv:2002.05202): h = SiLU(g) ⊙ u, SiLU(g) = g σ(g).
package enum GatedProduct {
    /// gate, up and result `[count, f]`.
    package static func forward(gate: Rows, up: Rows, count: Int, into result: Rows, compute: Compute) {
        compute.forEachRow(count) { t in
            result.row(t).update(from: gate.row(t), count: gate.width)
            compute.kernels.siluMultiply(result.row(t), up.row(t), gate.width)
        }
    }

    /// dg = dh ⊙ u ⊙ σ(g) (1 + g (1 − σ(g))) takes the place of g, du = dh ⊙ SiLU(g) that of u.
    /// - Parameter hidden: dh; becomes h again.
    package static func backward(hidden: Rows, gate: Rows, up: Rows, count: Int, compute: Compute) {
        compute.forEachRow(count) { t in
            compute.kernels.siluMultiplyGradient(gate.row(t), up.row(t), hidden.row(t), hidden.row(t), gate.width)
        }
    }
}
