/// Smooths the loss, and notices when it rises.
package struct LossWatch: Hashable, Sendable {
    package let settings: LossWatchSettings
    /// Running mean with weights that fall by `smoothing` a step, and the sum of those weights.
    package private(set) var weightedSum = 0.0
    package private(set) var weights = 0.0
    package private(set) var lowest = Double.infinity
    /// Steps one after another at which the loss had risen.
    package private(set) var risenFor = 0

    package init(_ settings: LossWatchSettings) { self.settings = settings }

    /// For a checkpoint.
    package init(_ settings: LossWatchSettings, weightedSum: Double, weights: Double, lowest: Double, risenFor: Int) {
        self.settings = settings
        (self.weightedSum, self.weights, self.lowest, self.risenFor) = (weightedSum, weights, lowest, risenFor)
    }

    /// The mean of the losses so far, the latest weighing most; the loss itself after one step.
    package var smoothed: Double { weightedSum / weights }

    /// Takes the loss of one more step, in nats a target. True once the loss has risen for as long as the settings allow.
    package mutating func rises(with loss: Double) -> Bool {
        weightedSum = settings.smoothing * weightedSum + (1 - settings.smoothing) * loss
        weights = settings.smoothing * weights + (1 - settings.smoothing)
        lowest = min(lowest, smoothed)
        let risen = smoothed > settings.factor * lowest && smoothed > lowest + settings.margin
        risenFor = risen ? risenFor + 1 : 0
        return settings.patience.map { risenFor >= $0 } ?? false
    }
}
