import ArgumentParser
import DenseProducts
import Training

/// How a model is trained. Every value, defaults too, is printed before the start.
struct TrainingOptions: ParsableArguments {
    @Option(help: "Passes over all examples. (default: 2; 1 for distilling)")
    var epochs: Int?

    @Option(help: "Steps in all, instead of '--epochs'.")
    var steps: Int?

    @Option(help: "The learning rate of the longest steps. (default: 5e-4 with LoRA, 5e-5 with '--full', 2e-4 for distilling)")
    var learningRate: Double?

    @Option(help: "Examples that are computed together.")
    var batch = 16

    @Option(help: "Batches whose gradients are added up for one step.")
    var batchesPerStep = 1

    @Option(help: "How the learning rate falls after the warm-up.")
    var schedule = Schedule.linear

    @Option(help: "Steps in which the learning rate rises; below 1, a share of all steps.")
    var warmUp = 0.06

    @Option(help: "Shrinks all weights but norms, times the learning rate.")
    var weightDecay = 0.0

    @Option(help: "Largest norm of the gradients; 0: they are never cut, which takes less memory.")
    var clip = 1.0

    @Option(help: "Tokens that the loss counts: those of the answer, or all.")
    var lossOn = LossTokens.answer

    @Option(help: "What happens to texts that are longer than the model's context.")
    var longer = LongerTexts.refuse

    @Option(help: "Factors of products in 32 or 16 bits; sums have 32. (default: the faster on this processor)")
    var precision: PrecisionName?

    @Option(help: "Draws the order of the examples, and whatever else is drawn.")
    var seed: UInt64 = 0

    @Option(help: "MiB that training may take. (default: what is free)")
    var memory: Int?

    func validate() throws {
        if epochs != nil && steps != nil { throw ValidationError("'--epochs' and '--steps' exclude each other.") }
        for (name, value) in [
            ("--epochs", epochs), ("--steps", steps), ("--batch", batch), ("--batches-per-step", batchesPerStep),
            ("--memory", memory),
        ] {
            if let value, value < 1 { throw ValidationError("'\(name)' is at least 1, not \(value).") }
        }
        if let learningRate, !(learningRate > 0 && learningRate.isFinite) {
            throw ValidationError("'--learning-rate' is above 0, not \(learningRate).")
        }
        if !(warmUp >= 0 && warmUp.isFinite) || (warmUp >= 1 && warmUp != warmUp.rounded()) {
            throw ValidationError("'--warm-up' is a share below 1, or a whole number of steps, not \(warmUp).")
        }
        for (name, value) in [("--weight-decay", weightDecay), ("--clip", clip)] {
            if !(value >= 0 && value.isFinite) { throw ValidationError("'\(name)' is 0 or more, not \(value).") }
        }
    }

    func settings(epochs usual: Int, learningRate usualRate: Double) -> TrainingSettings {
        let fall: LearningRateSchedule.Fall = switch schedule {
        case .linear: .linear(to: 0)
        case .cosine: .cosine(to: 0)
        case .constant: .constant
        }
        var settings = TrainingSettings(
            length: steps.map { .steps($0) } ?? .epochs(epochs ?? usual),
            schedule: LearningRateSchedule(
                peak: learningRate ?? usualRate, warmUp: warmUp < 1 ? .fraction(warmUp) : .steps(Int(warmUp)), fall: fall),
            batchSize: .sequences(batch))
        settings.batchesPerStep = batchesPerStep
        settings.order = .shuffled(seed: seed)
        settings.adamW.weightDecay = weightDecay
        settings.mostGradientNorm = clip > 0 ? clip : nil
        return settings
    }

    var factors: Precision { precision?.precision ?? .best }
    /// Bytes that may be taken; nil where it is not known.
    var availableMemory: Int? { memory.map { $0 << 20 } ?? freeMemory() }
}

extension LossTokens: ExpressibleByArgument {}

/// `--schedule`.
enum Schedule: String, ExpressibleByArgument, CaseIterable {
    case linear, cosine, constant
}

/// `--longer`.
enum LongerTexts: String, ExpressibleByArgument, CaseIterable {
    case refuse
    case cutBeginning = "cut-beginning"
    case cutEnd = "cut-end"

    var choice: LongSequences {
        switch self {
        case .refuse: .refuse
        case .cutBeginning: .cutBeginning
        case .cutEnd: .cutEnd
        }
    }
}

/// `--precision`.
enum PrecisionName: String, ExpressibleByArgument, CaseIterable {
    case fp32, bf16

    var precision: Precision {
        switch self {
        case .fp32: .float32
        case .bf16: .bfloat16
        }
    }
}
