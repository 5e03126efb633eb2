import Adaptation
import Datasets
import DenseProducts
import Evaluation
import Foundation
import GGUF
import TestSupport
import Tensors
import Training

/// Texts whose first letter says the label, which is one token of the tiny vocabulary.
enum TinyTask {
    static let labels = ["in", "the"]

    static func example(_ index: Int, _ target: Datasets.Target? = nil) -> Example {
        let label = labels[index % 2]
        // No two texts are the same.
        let text = (index % 2 == 0 ? "ox " : "we ") + String(index * 7919 % 10007)
        return Example(text, target ?? .label(label), origin: Origin(file: "tiny.jsonl", line: index + 1))
    }

    static func labelled(_ range: Range<Int>) -> Dataset {
        Dataset(.classification, name: "tiny.jsonl", range.map { example($0) })
    }

    static func plain(_ range: Range<Int>) -> Dataset {
        Dataset(.texts, name: "plain.jsonl", range.map { example($0, .nothing) })
    }

    static func prompt() throws -> Prompt { try Prompt(template: "{text}:") }

    static func compute() -> Compute { Compute(threads: 1) }

    static func settings(
        _ tuning: Tuning, steps: Int = 30, learningRate: Double = 3e-3
    ) throws -> FineTuningSettings {
        var training = TrainingSettings(
            length: .steps(steps), schedule: LearningRateSchedule(peak: learningRate), batchSize: .sequences(8))
        training.adamW.weightDecay = 0
        return FineTuningSettings(
            texts: TaskTexts(try prompt()), tuning: tuning, precision: .float32, training: training)
    }

    static func distilling(_ student: StudentShape, steps: Int = 60) throws -> DistillingSettings {
        var training = TrainingSettings(
            length: .steps(steps), schedule: LearningRateSchedule(peak: 3e-3), batchSize: .sequences(8))
        training.adamW.weightDecay = 0
        return DistillingSettings(
            texts: TaskTexts(try prompt()), student: student, loss: DistillationSettings(temperature: 2),
            precision: .float32, training: training)
    }

    /// A path for a file that nobody else writes.
    static func temporaryPath(_ name: String) -> String {
        FileManager.default.temporaryDirectory.appending(path: "imbik-adaptation-\(UUID().uuidString)-\(name)").path
    }
}
