package import DenseProducts
import Tensors

/// A linear layer without a bias: y = x·Wᵀ, W `[n, k]`; where it is adapted, plus a low-rank update (`LowRankUpdate`).
package final class Linear {
    package let name: String
    /// The weight as the products need it; replaced when an adapter is merged into it.
    var weight: LinearWeight
    /// Where the weight itself is trained.
    let parameter: Parameter?
    /// Where it is adapted.
    package var update: LowRankUpdate?
    /// While its update is part of the weight.
    var isMerged = false

    package init(name: String, weight: LinearWeight, parameter: Parameter?, update: LowRankUpdate? = nil) {
        (self.name, self.weight, self.parameter, self.update) = (name, weight, parameter, update)
    }

    /// Those that are trained: the weight, the update's factors, or none.
    var parameters: [Parameter] { [parameter, update?.a, update?.b].compactMap(\.self) }

    /// y (+)= x·Wᵀ. x `[T, k]`, y `[T, n]`.
    package func forward(_ x: MatrixView, into y: MatrixView, adding: Bool = false, mode: PassMode) {
        weight.forward(x, into: y, adding: adding)
        if let update, !isMerged { update.forward(x, addingTo: y, mode: mode) }
    }

    /// dx (+)= dy·W. dy `[T, n]`, dx `[T, k]`; without dx, only what `addGradient` needs is computed.
    package func backward(_ dy: MatrixView, into dx: MatrixView?, adding: Bool = false, mode: PassMode) {
        if let dx { weight.backward(dy, into: dx, adding: adding) }
        update?.backward(dy, addingTo: dx, mode: mode)
    }

    /// dW += dyᵀ·x. x `[T, k]` as in `forward`, dy as in `backward`, which comes before.
    package func addGradient(dy: MatrixView, x: MatrixView, mode: PassMode) {
        if let parameter {
            weight.gradient(dy: dy, x: x, into: MatrixView(parameter.gradient, rows: weight.rows, columns: weight.columns))
        }
        update?.addGradient(dy: dy, x: x, mode: mode)
    }
}
