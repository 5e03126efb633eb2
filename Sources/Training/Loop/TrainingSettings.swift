/// How long training goes on.
package enum TrainingLength: Hashable, Sendable {
    case steps(Int)
    /// Passes over all of the material.
    case epochs(Int)
}

/// Everything that a training run can be told: all of it is printed before the start, and kept in checkpoints.
package struct TrainingSettings: Hashable, Sendable {
    package var length: TrainingLength
    package var schedule: LearningRateSchedule
    package var batchSize: BatchSize
    /// Batches whose gradients are added up for one step: as if they were one batch, in the memory of one.
    package var batchesPerStep = 1
    package var order = SequenceOrder.shuffled(seed: 0)
    package var adamW = AdamWSettings()
    /// The gradients' norm is cut to this; nil: never.
    package var mostGradientNorm: Double? = 1
    package var lossWatch = LossWatchSettings()
    /// Whether nothing but a layer's own gradient decides how it changes, so that it need not be kept beside the others'.
    package var updatesLayerByLayer: Bool { mostGradientNorm == nil && batchesPerStep == 1 }

    package init(length: TrainingLength, schedule: LearningRateSchedule, batchSize: BatchSize) {
        (self.length, self.schedule, self.batchSize) = (length, schedule, batchSize)
    }
}

/// When a run is given up because its loss rises.
package struct LossWatchSettings: Hashable, Sendable {
    /// The smoothed loss keeps this much of itself at each step.
    package var smoothing = 0.9
    /// A loss has risen when, smoothed, it is above `factor` times the lowest so far …
    package var factor = 2.0
    /// … and by more than so many nats above it …
    package var margin = 0.5
    /// … for so many steps one after another. nil: never given up.
    package var patience: Int? = 20

    package init() {}
}
