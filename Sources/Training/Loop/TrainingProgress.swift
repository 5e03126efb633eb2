/// What a run tells after each step.
package struct TrainingProgress: Hashable, Sendable {
    /// Steps done, from 1, and in all.
    package var step, steps: Int
    /// Nats a target, over all targets of the step; before the parameters changed.
    package var loss: Double
    /// The mean over the last steps; see `LossWatch`.
    package var smoothedLoss: Double
    package var learningRate: Double
    /// Of the gradients before clipping.
    package var gradientNorm: Double
    /// Tokens computed since the run began, resumed ones included.
    package var tokens: Int
    /// Since this process began or resumed the run; nil where the clock has not moved.
    package var tokensPerSecond: Double?
    package var secondsLeft: Double?

    /// How much of the steps is done: 0 to 1.
    package var fraction: Double { Double(step) / Double(steps) }
}

/// How a run ended, when nothing went wrong.
package enum TrainingOutcome: Hashable, Sendable {
    case finished
    /// Asked to stop after `step` steps; `checkpoint` is where it can be resumed from, if one is kept.
    case stopped(step: Int, checkpoint: String?)
}
