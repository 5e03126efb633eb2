internal import Diagnostics
internal import Adaptation
internal import DenseProducts
internal import LanguageModels
internal import Tensors
internal import Training

/// A model after fine-tuning, and how it came about.
public struct FineTuned: Sendable, Displayable {
    /// The tuned model: with all weights tuned, a copy in 8 bits; with LoRA, the same weights with the updates beside them,
    /// which `parameters` does not count. Added to the weights, they leave as many parameters as before.
    public let model: Model
    /// Settings, losses, time.
    public let training: TrainingRecord

    /// The record.
    public var display: MIMEBundle { training.display }
}

extension Model {
    /// Trains a copy of the model to give the right answers of `data` after the prompt; the model itself stays as it is.
    ///
    ///     let tuned = try model.fineTuned(on: train, "Definition: {text}\nCategory:", .lora(rank: 8))
    ///
    /// AdamW without weight decay, a learning rate that rises over 6 % of the steps and falls to 0, the gradients' norm cut
    /// to 1, the loss on the answers only. The same arguments give the same model on the same kind of processor.
    ///
    /// - Parameters:
    ///   - data: labels, numbers, answers, or plain texts, which are learned whole.
    ///   - epochs: how often all of the data are gone through.
    ///   - learningRate: of the longest steps; nil: 5e-4 for LoRA, 5e-5 for all weights.
    ///   - batch: examples a step.
    ///   - seed: draws the order of the examples and the first factors of LoRA.
    /// - Throws: what is wrong with the data, that the run would not fit into memory, or a loss that rises or is not a
    ///   number, with what to try.
    public func fineTuned(
        on data: Dataset, _ prompt: Prompt = "{text}", _ tuning: Tuning = .lora(rank: 8), epochs: Int = 2,
        learningRate: Double? = nil, batch: Int = 16, seed: UInt64 = 1
    ) throws -> FineTuned {
        try check("the number of epochs", atLeastOne: epochs)
        try check("the number of examples a step", atLeastOne: batch)
        if let learningRate { try check("the learning rate", aboveZero: learningRate) }
        try tuning.check()
        var settings = FineTuningSettings(
            try prompt.engine(startingWith: startToken), tuning: tuning.engine(seed: seed), epochs: epochs,
            learningRate: learningRate)
        settings.training.batchSize = .sequences(batch)
        settings.training.order = .shuffled(seed: seed)
        let base = try merged()
        let tuned = try FineTuning(
            base.file, on: data.data, settings: settings, compute: engine.compute, freeMemory: freeMemory())
        let record = try tuned.run.recorded("Fine-tuning", tuned.memory, of: parameters.total, trained: tuned.model.trainedCount)
        if let adapter = tuned.adapter {
            return FineTuned(model: Model(try base.engine.adapted(by: adapter), base.file), training: record)
        }
        let name = name + ", tuned"
        return FineTuned(
            model: try reloaded { _ = try tuned.saveModel(named: name, format: .q8_0, to: $0) }, training: record)
    }
}
