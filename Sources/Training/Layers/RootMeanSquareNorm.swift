package import Tensors

/// Root mean square normalisation (Zhang & Sennrich 2019, arXiv:1910.07467, eq. 4), epsilon inside the root:
///
///     y = x · r ⊙ w,   r = 1 / √(mean(x²) + ε)
package final class RootMeanSquareNorm {
    let epsilon: Float
    /// Where the weight changes, its values and gradient.
    let parameter: Parameter?
    let weight: UnsafeMutableBufferPointer<Float>  // [d]
    private let memory: AlignedMemory?

    package init(_ parameter: Parameter, epsilon: Float) {
        (self.parameter, weight, memory, self.epsilon) = (parameter, parameter.values, nil, epsilon)
    }

    /// A weight that never changes.
    package init(frozen weight: [Float], epsilon: Float) {
        let memory = AlignedMemory(byteCount: weight.count * MemoryLayout<Float>.stride)
        self.weight = memory.bytes.bindMemory(to: Float.self)
        _ = self.weight.update(fromContentsOf: weight)
        (parameter, self.memory, self.epsilon) = (nil, memory, epsilon)
    }

    var parameters: [Parameter] { parameter.map { [$0] } ?? [] }

    /// y[t] = RMSNorm(x[t]) ⊙ w for the first `count` rows.
    package func forward(_ x: Rows, count: Int, into y: Rows, compute: Compute) {
        let weight = weight.start
        compute.forEachRow(count) { t in
            compute.kernels.rmsNorm(y.row(t), x.row(t), weight, x.width, epsilon)
        }
    }

    /// dx[t] += r · w ⊙ dy[t] − x[t] · r³ / d · Σᵢ dy[t]ᵢ wᵢ x[t]ᵢ, from dr/dxⱼ = −r³ xⱼ / d; dw += Σₜ dy[t] ⊙ x[t] · r.
    /// - Parameter factors: `[count, 1]`, overwritten: r of each row.
    package func backward(dy: Rows, x: Rows, count: Int, into dx: Rows, factors: Rows, compute: Compute) {
        let weight = weight.start
        compute.forEachRow(count) { t in
            factors.row(t)[0] = compute.kernels.rmsNormGradient(dx.row(t), x.row(t), weight, dy.row(t), x.width, epsilon)
        }
        guard let gradient = parameter?.gradientStart else { return }
        compute.forEachPart(of: x.width) { columns in
            for t in 0..<count {
                let (dy, x, r) = (dy.row(t), x.row(t), factors.row(t)[0])
                for i in columns { gradient[i] += dy[i] * x[i] * r }
            }
        }
    }
}
