/// Where a run is: all that changes from step to step beside the parameters and the optimizer's memory.
package struct RunPlace: Hashable, Sendable {
    /// Steps done.
    package var step = 0
    /// The epoch that the next step takes its batches from, and how many steps of it are done.
    package var epoch = 0
    package var stepInEpoch = 0
    /// Tokens computed so far.
    package var tokens = 0
    /// See `Objective.passes`.
    package var passes: UInt64 = 0
    package var watch: LossWatch
    /// Of each step so far, in nats a target.
    package var losses: [Double] = []

    init(_ settings: LossWatchSettings) { watch = LossWatch(settings) }
}
