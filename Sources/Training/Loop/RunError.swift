import Diagnostics

/// Why a run ended before its last step.
package enum RunError: ExplainedError, Equatable {
    /// The loss or a gradient is NaN or infinite. The parameters are as they were before this step.
    case notANumber(quantity: Quantity, step: Int, learningRate: Double, mostGradientNorm: Double?)
    /// Both smoothed, in nats.
    case risingLoss(step: Int, loss: Double, lowest: Double, learningRate: Double, mostGradientNorm: Double?)
    case checkpoint(CheckpointError)
    case objective(TrainingError)

    package enum Quantity: Hashable, Sendable {
        case loss
        case gradient
    }
}
