/// What a training loop makes small: a loss over batches, as a function of parameters.
package protocol Objective: AnyObject {
    /// Those that change.
    var parameters: [Parameter] { get }

    /// Adds to each parameter's gradient that of (the loss summed over the batch's targets) · `scale`.
    /// Returns the sum without `scale`. `whenKnown` is called with parameters whose gradients are complete: a layer's, as
    /// soon as the backward pass leaves it. It may change them and clear their gradients.
    func addGradients(
        of batch: Batch, scale: Float, whenKnown: ([Parameter]) -> Void
    ) throws(TrainingError) -> BatchLoss

    /// Passes with gradients so far, where randomness such as dropout's follows from their number: checkpoints keep it.
    var passes: UInt64 { get set }
}

extension Objective {
    package func addGradients(of batch: Batch, scale: Float) throws(TrainingError) -> BatchLoss {
        try addGradients(of: batch, scale: scale) { _ in }
    }

    /// For an objective without randomness.
    package var passes: UInt64 {
        get { 0 }
        set {}
    }
}
