package import Diagnostics

/// One setting in words: "learning rate", "0.0005", "of the longest steps".
package struct SettingLine: Hashable, Sendable {
    /// The same in every language, as files keep it; what it is called is a term.
    package var name: String
    package var value: Phrase
    package var meaning: Phrase

    package init(_ name: String, _ value: Phrase, _ meaning: Phrase) {
        (self.name, self.value, self.meaning) = (name, value, meaning)
    }
}

extension TrainingSettings {
    /// Every setting, none left out: what is printed before the start, and compared when a run is resumed.
    package var lines: [SettingLine] {
        [
            SettingLine("length", length.words, "how long training goes on"),
            SettingLine("batch", batchSize.words, "what is computed together"),
            SettingLine("batches a step", "\(batchesPerStep)", "gradients added up before the parameters change"),
            SettingLine("order", order.words, "of the examples in each epoch"),
            SettingLine("learning rate", "\(schedule.peak)", "of the longest steps"),
            SettingLine("warm-up", schedule.warmUp.words, "in which the learning rate rises"),
            SettingLine("then", schedule.fall.words, "how the learning rate falls"),
            SettingLine("AdamW β₁", "\(adamW.firstDecay)", "memory of the mean gradient"),
            SettingLine("AdamW β₂", "\(adamW.secondDecay)", "memory of the mean squared gradient"),
            SettingLine("AdamW ε", "\(adamW.epsilon)", "added to the root of the mean square"),
            SettingLine("weight decay", "\(adamW.weightDecay)", "shrinks all but norms, times the learning rate"),
            SettingLine("clipping", mostGradientNorm.map { "\($0)" } ?? "none", "largest norm of the gradients"),
            SettingLine("smoothing", "\(lossWatch.smoothing)", "of the loss that is shown and watched"),
            SettingLine("given up", lossWatch.words, "when the loss rises"),
        ]
    }
}

extension TrainingLength {
    fileprivate var words: Phrase {
        switch self {
        case .steps(let count): count == 1 ? "1 step" : "\(count) steps"
        case .epochs(let count): count == 1 ? "1 epoch" : "\(count) epochs"
        }
    }
}

extension BatchSize {
    fileprivate var words: Phrase {
        switch self {
        case .sequences(let count): count == 1 ? "1 sequence" : "\(count) sequences"
        case .tokens(let count): "up to \(count) tokens"
        }
    }
}

extension SequenceOrder {
    fileprivate var words: Phrase {
        switch self {
        case .asGiven: "as given"
        case .shuffled(let seed): "shuffled, seed \(seed)"
        }
    }
}

extension LearningRateSchedule.WarmUp {
    fileprivate var words: Phrase {
        switch self {
        case .steps(let count): count == 1 ? "1 step" : "\(count) steps"
        case .fraction(let fraction): "\(fraction) of the steps"
        }
    }
}

extension LearningRateSchedule.Fall {
    fileprivate var words: Phrase {
        switch self {
        case .constant: "constant"
        case .linear(let last): "linear to \(last) of it"
        case .cosine(let last): "cosine to \(last) of it"
        }
    }
}

extension LossWatchSettings {
    fileprivate var words: Phrase {
        guard let patience else { return "never" }
        return "\(factor) times and \(margin) nats above the lowest for \(patience) steps"
    }
}
