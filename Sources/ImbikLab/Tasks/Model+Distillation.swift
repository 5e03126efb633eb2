internal import Diagnostics
internal import Adaptation
internal import GGUF
internal import LanguageModels
internal import Tensors
internal import Training

/// The shape of a student.
public enum Student: Hashable, Sendable {
    /// So many of the teacher's layers, evenly spaced, copied with its embedding.
    case layers(Int)
    /// A network of its own with the teacher's vocabulary, which has learned nothing yet.
    case network(layers: Int, width: Int, heads: Int, feedForwardWidth: Int)

    func engine(seed: UInt64) -> StudentShape {
        switch self {
        case .layers(let count): .layers(count)
        case .network(let layers, let width, let heads, let feedForwardWidth):
            .random(
                layers: layers, width: width, heads: heads, keyValueHeads: heads, feedForwardWidth: feedForwardWidth,
                seed: seed)
        }
    }
}

/// A student after distillation, and how it came about.
public struct Distilled: Sendable, Displayable {
    /// The student, with weights of 8 bits.
    public let model: Model
    /// Settings, losses, time.
    public let training: TrainingRecord

    /// The record.
    public var display: MIMEBundle { training.display }
}

extension Model {
    /// Teaches a smaller model to say what this one says after the prompt (Hinton et al. 2015, arXiv:1503.02531).
    ///
    ///     let student = try tuned.model.distilled(into: .layers(6), on: unlabelled, prompt, labels: train.labels)
    ///
    /// The student learns the teacher's probabilities, not the right answers, so that plain texts do.
    ///
    /// - Parameters:
    ///   - data: texts of the task, with labels or without.
    ///   - labels: what the teacher chooses among; nil for those of the data.
    ///   - temperature: the scores of both are divided by it before they are compared.
    ///   - teaching: false for the control: the same student learns the labels of the data, without the teacher.
    /// - Throws: as `fineTuned` does.
    public func distilled(
        into student: Student, on data: Dataset, _ prompt: Prompt, labels: [String]? = nil, epochs: Int = 1,
        learningRate: Double = 2e-4, batch: Int = 16, temperature: Double = 2, teaching: Bool = true, seed: UInt64 = 1
    ) throws -> Distilled {
        try check("the number of epochs", atLeastOne: epochs)
        try check("the number of examples a step", atLeastOne: batch)
        try check("the learning rate", aboveZero: learningRate)
        try check("the temperature", aboveZero: temperature)
        try student.check()
        var settings = DistillingSettings(
            try prompt.engine(startingWith: startToken), student: student.engine(seed: seed), epochs: epochs, learningRate: learningRate,
            temperature: temperature)
        settings.training.batchSize = .sequences(batch)
        settings.training.order = .shuffled(seed: seed)
        let distilling = try Distilling(
            from: merged().file, on: data.data, labels: labels ?? data.labels, settings: settings, teaching: teaching,
            compute: engine.compute, freeMemory: freeMemory())
        let count = distilling.student.trainedCount
        let record = try distilling.run.recorded("Distilling", distilling.memory, of: count, trained: count)
        let name = name + ", distilled"
        return Distilled(
            model: try reloaded { _ = try distilling.saveModel(named: name, format: .q8_0, to: $0) }, training: record)
    }
}
