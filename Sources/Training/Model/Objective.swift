/// What a training loop makes small: a loss over batches, as a function of parameters.
package protocol Objective: AnyObject {
    /// Those that change.
    var parameters: [Parameter] { get }

    /// Adds to each parameter's gradient that of (the loss summed over the batch's targets) · `scale`.
    /// Returns the sum without `scale`.
    func addGradients(of batch: Batch, scale: Float) throws(TrainingError) -> BatchLoss

    /// Passes with gradients so far, where randomness such as dropout's follows from their number: checkpoints keep it.
    var passes: UInt64 { get set }
}

extension Objective {
    /// For an objective without randomness.
    package var passes: UInt64 {
        get { 0 }
        set {}
    }
}
