package import DenseProducts
import Diagnostics
package import Evaluation
package import Training

/// The shape of a student.
package enum StudentShape: Hashable, Sendable {
    /// So many of the teacher's layers, evenly spaced, copied with its embedding.
    case layers(Int)
    /// A network of its own, of the teacher's vocabulary, that has learned nothing yet.
    case random(layers: Int, width: Int, heads: Int, keyValueHeads: Int, feedForwardWidth: Int, seed: UInt64)
}

/// Everything that distilling can be told.
package struct DistillingSettings: Sendable {
    package var texts: TaskTexts
    package var student: StudentShape
    package var loss: DistillationSettings
    package var precision: Precision
    package var training: TrainingSettings

    package init(
        texts: TaskTexts, student: StudentShape, loss: DistillationSettings, precision: Precision, training: TrainingSettings
    ) {
        (self.texts, self.student, self.loss, self.precision, self.training) = (texts, student, loss, precision, training)
    }

    /// What suited small tasks: temperature 2, 16 examples a step, a learning rate that falls to nothing.
    package init(
        _ prompt: Prompt, student: StudentShape, epochs: Int = 1, learningRate: Double = 2e-4, temperature: Double = 2
    ) {
        var training = TrainingSettings(
            length: .epochs(epochs), schedule: LearningRateSchedule(peak: learningRate), batchSize: .sequences(16))
        training.adamW.weightDecay = 0
        self.init(
            texts: TaskTexts(prompt), student: student, loss: DistillationSettings(temperature: temperature),
            precision: .best, training: training)
    }
}

extension StudentShape {
    package var lines: [SettingLine] {
        switch self {
        case .layers(let count): [SettingLine("student", "\(count) of the teacher's layers", "evenly spaced, copied")]
        case .random(let layers, let width, let heads, let keyValueHeads, let feedForward, let seed):
            [
                SettingLine(
                    "student", "\(layers == 1 ? "1 layer" : "\(layers) layers" as Phrase) of width \(width), \(heads) heads (\(keyValueHeads) of keys and values), feed-forward \(feedForward)",
                    "a network that has learned nothing"),
                SettingLine("student's seed", "\(seed)", "draws its first weights"),
            ]
        }
    }
}
