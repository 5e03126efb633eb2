internal import Adaptation
internal import DenseProducts
internal import GGUF
internal import LanguageModels
internal import Tensors
internal import Training

/// A model after fine-tuning, and how it came about.
public struct FineTuned: Sendable, Displayable {
    /// The tuned model. It has as many parameters as the one it was tuned from.
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
        var settings = FineTuningSettings(
            try prompt.engine(startingWith: startToken), tuning: tuning.engine(seed: seed), epochs: epochs, learningRate: learningRate)
        settings.training.batchSize = .sequences(batch)
        settings.training.order = .shuffled(seed: seed)
        let tuned = try FineTuning(
            file, on: data.data, settings: settings, compute: engine.compute, freeMemory: freeMemory())
        let record = try tuned.run.recorded("Fine-tuning", tuned.memory, of: parameters.total, trained: tuned.model.trainedCount)
        switch tuning {
        case .full:
            let name = name
            return FineTuned(
                model: try reloaded { _ = try tuned.saveModel(named: name + ", tuned", format: .q8_0, to: $0) },
                training: record)
        case .lora:
            let adapter = try withTemporaryFile { path in
                _ = try tuned.saveAdapter(named: name + ", adapter", to: path)
                return try Adapter(GGUFFile.open(path))
            }
            return FineTuned(model: Model(try engine.adapted(by: adapter), file), training: record)
        }
    }
}
