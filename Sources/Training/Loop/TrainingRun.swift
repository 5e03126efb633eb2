package import Tensors

/// Where a run keeps its checkpoint, and how often it writes one. It also writes one when it ends or is asked to stop.
package struct CheckpointSettings: Hashable, Sendable {
    package var path: String
    package var everySteps: Int

    package init(path: String, everySteps: Int) {
        precondition(everySteps > 0, "a checkpoint comes after a step at least")
        (self.path, self.everySteps) = (path, everySteps)
    }
}

/// Changes an objective's parameters step by step until its loss is small.
///
/// The same objective, material, settings and number of threads give bitwise the same parameters, whether the run was
/// stopped and resumed in between or not.
package final class TrainingRun {
    package let settings: TrainingSettings
    /// Steps in all.
    package let steps: Int
    /// Every setting and fact that the result depends on; a checkpoint of other ones is refused.
    package let lines: [SettingLine]
    package private(set) var place: RunPlace

    private let objective: any Objective
    private let plan: BatchPlan
    private let optimizer: AdamW
    private let pool: ThreadPool
    private let materialDigest: String

    /// - Parameter facts: what else the result depends on, such as the model and how it is tuned.
    package init(
        _ objective: any Objective, on material: TrainingMaterial, settings: TrainingSettings, pool: ThreadPool,
        facts: [SettingLine] = []
    ) {
        precondition(settings.batchesPerStep > 0, "a step has a batch at least")
        (self.objective, self.settings, self.pool) = (objective, settings, pool)
        plan = BatchPlan(material, size: settings.batchSize, order: settings.order)
        optimizer = AdamW(parameters: objective.parameters, settings: settings.adamW, pool: pool)
        switch settings.length {
        case .steps(let count): steps = count
        case .epochs(let count):
            steps = (0..<count).reduce(0) { [plan] sum, epoch in
                sum + plan.stepCount(inEpoch: epoch, batchesPerStep: settings.batchesPerStep)
            }
        }
        lines = facts + settings.lines
        materialDigest = material.digest
        place = RunPlace(settings.lossWatch)
    }

    /// Goes on where the checkpoint at `path` was written. Throws, and changes nothing, if it isn't one of this run.
    package func resume(from path: String) throws(RunError) {
        do { place = try checkpoint.restore(optimizer, from: path) } catch { throw .checkpoint(error) }
        objective.passes = place.passes
    }

    /// Writes the run's state to `path`.
    package func writeCheckpoint(to path: String) throws(RunError) {
        do { try checkpoint.write(optimizer, to: path) } catch { throw .checkpoint(.file(error)) }
    }

    private var checkpoint: Checkpoint { Checkpoint(settings: lines, material: materialDigest, place: place) }

    /// Takes the steps that are left.
    ///
    /// - Parameters:
    ///   - clock: seconds since any moment; only for speed and time left, which no result depends on.
    ///   - shouldStop: asked before every step.
    ///   - report: called after every step.
    package func run(
        checkpoints: CheckpointSettings? = nil, clock: () -> Double = { 0 }, shouldStop: () -> Bool = { false },
        report: (TrainingProgress) -> Void = { _ in }
    ) throws(RunError) -> TrainingOutcome {
        let (start, stepsBefore, tokensBefore) = (clock(), place.step, place.tokens)
        var batches: [Batch] = []
        while place.step < steps {
            if shouldStop() {
                if let checkpoints { try writeCheckpoint(to: checkpoints.path) }
                return .stopped(step: place.step, checkpoint: checkpoints?.path)
            }
            if batches.isEmpty { batches = plan.batches(inEpoch: place.epoch) }
            let first = place.stepInEpoch * settings.batchesPerStep
            let end = min(first + settings.batchesPerStep, batches.count)
            var progress = try step(on: batches[first..<end])
            place.stepInEpoch += 1
            if end == batches.count {
                (place.epoch, place.stepInEpoch, batches) = (place.epoch + 1, 0, [])
            }
            let seconds = clock() - start
            if seconds > 0 {
                progress.tokensPerSecond = Double(place.tokens - tokensBefore) / seconds
                progress.secondsLeft = seconds / Double(place.step - stepsBefore) * Double(steps - place.step)
            }
            report(progress)
            if let checkpoints, place.step % checkpoints.everySteps == 0 || place.step == steps {
                try writeCheckpoint(to: checkpoints.path)
            }
        }
        return .finished
    }

    /// One step of the optimizer on the mean loss over all targets of `batches`.
    private func step(on batches: ArraySlice<Batch>) throws(RunError) -> TrainingProgress {
        let rate = settings.schedule.rate(step: place.step, of: steps)
        let targets = batches.reduce(0) { $0 + $1.targetCount }
        precondition(targets > 0, "a step needs something that the loss counts")
        let (loss, norm) =
            if settings.updatesLayerByLayer {
                try update(on: batches, targets: targets, rate: rate)
            } else {
                try addUpAndUpdate(on: batches, targets: targets, rate: rate)
            }

        place.step += 1
        place.passes = objective.passes
        place.tokens += batches.reduce(0) { $0 + $1.tokenCount }
        place.losses.append(loss)
        if place.watch.rises(with: loss) {
            throw .risingLoss(
                step: place.step, loss: place.watch.smoothed, lowest: place.watch.lowest, learningRate: rate,
                mostGradientNorm: settings.mostGradientNorm)
        }
        return TrainingProgress(
            step: place.step, steps: steps, loss: loss, smoothedLoss: place.watch.smoothed, learningRate: rate,
            gradientNorm: norm, tokens: place.tokens)
    }

    /// Adds up the gradients of all batches, and takes the step by what their norm allows. Returns the loss before it and
    /// the norm.
    private func addUpAndUpdate(
        on batches: ArraySlice<Batch>, targets: Int, rate: Double
    ) throws(RunError) -> (loss: Double, norm: Double) {
        var loss = 0.0
        for batch in batches {
            do throws(TrainingError) {
                loss += try objective.addGradients(of: batch, scale: 1 / Float(targets)).sum / Double(targets)
            } catch {
                clearGradients()
                throw .objective(error)
            }
        }
        let norm = gradientNorm(of: optimizer.parameters, pool: pool)
        try checkNumbers(loss: loss, norm: norm, rate: rate)
        optimizer.step(learningRate: rate, gradientScale: clippingScale(norm: norm, most: settings.mostGradientNorm))
        return (loss, norm)
    }

    /// The same where there is one batch and nothing is clipped: each layer changes as soon as the backward pass has left
    /// it, and its gradients make room for the next layer's. After a number that is none, nothing changes any more.
    private func update(
        on batches: ArraySlice<Batch>, targets: Int, rate: Double
    ) throws(RunError) -> (loss: Double, norm: Double) {
        var squares = 0.0
        optimizer.beginStep()
        var loss = 0.0
        for batch in batches {
            do throws(TrainingError) {
                loss += try objective.addGradients(of: batch, scale: 1 / Float(targets)) { known in
                    let norm = gradientNorm(of: known, pool: pool)
                    squares += norm * norm
                    guard squares.isFinite else { return }
                    optimizer.update(known, learningRate: rate)
                    for parameter in known { parameter.releaseGradient() }
                }.sum / Double(targets)
            } catch {
                clearGradients()
                throw .objective(error)
            }
        }
        try checkNumbers(loss: loss, norm: squares.squareRoot(), rate: rate)
        return (loss, squares.squareRoot())
    }

    private func checkNumbers(loss: Double, norm: Double, rate: Double) throws(RunError) {
        guard loss.isFinite, norm.isFinite else {
            clearGradients()
            throw .notANumber(
                quantity: loss.isFinite ? .gradient : .loss, step: place.step + 1, learningRate: rate,
                mostGradientNorm: settings.mostGradientNorm)
        }
    }

    /// What a step that is not taken leaves must not count in another.
    private func clearGradients() {
        for parameter in optimizer.parameters { parameter.gradient.update(repeating: 0) }
    }
}

extension BatchPlan {
    fileprivate func stepCount(inEpoch epoch: Int, batchesPerStep: Int) -> Int {
        (batches(inEpoch: epoch).count + batchesPerStep - 1) / batchesPerStep
    }
}
