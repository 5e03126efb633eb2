package import Datasets
import Diagnostics
package import DenseProducts
package import Evaluation
package import GGUF
package import LanguageModels
package import ModelFiles
package import Tensors
package import Tokenization
package import Training

/// Everything that fine-tuning can be told. Each figure is printed before the start; nothing is hidden.
package struct FineTuningSettings: Sendable {
    package var texts: TaskTexts
    package var tuning: Tuning
    package var precision: Precision
    package var training: TrainingSettings

    package init(texts: TaskTexts, tuning: Tuning, precision: Precision, training: TrainingSettings) {
        (self.texts, self.tuning, self.precision, self.training) = (texts, tuning, precision, training)
    }

    /// What suited small tasks: 16 examples a step, a learning rate that falls to nothing, no weight decay.
    /// LoRA of rank 8 on all layers takes ten times the learning rate of full tuning.
    package init(_ prompt: Prompt, tuning: Tuning = .lora(LoRASettings()), epochs: Int = 2, learningRate: Double? = nil) {
        let usual = switch tuning {
        case .lora: 5e-4
        case .full, .frozen: 5e-5
        }
        var training = TrainingSettings(
            length: .epochs(epochs), schedule: LearningRateSchedule(peak: learningRate ?? usual),
            batchSize: .sequences(16))
        training.adamW.weightDecay = 0
        self.init(texts: TaskTexts(prompt), tuning: tuning, precision: .best, training: training)
    }
}

/// A model being fine-tuned on a task: checked and measured when made, trained by `run`, then saved.
package final class FineTuning {
    package let settings: FineTuningSettings
    package let base: GGUFFile
    package let tokenizer: Tokenizer
    package let model: TrainableModel
    package let run: TrainingRun
    /// What it takes; known before anything is taken.
    package let memory: MemoryNeed
    /// Examples that are trained on.
    package let exampleCount: Int

    /// Reads the base and lays out the run.
    ///
    /// - Parameter freeMemory: bytes that may be taken; nil for no bound.
    /// - Throws: what is wrong with the data or the base, or that the run would not fit; nothing is trained then.
    package init(
        _ base: GGUFFile, on data: Dataset, settings: FineTuningSettings, compute: Compute, freeMemory: Int?
    ) throws {
        let configuration = try ModelConfiguration(base)
        tokenizer = try Tokenizer(base)
        let sequences = try settings.texts.sequences(data, tokenizer, context: configuration.contextLength)
        let plan = BatchPlan(.sequences(sequences), size: settings.training.batchSize, order: settings.training.order)
        memory = .training(
            configuration, tuning: settings.tuning, precision: settings.precision, largest: plan.largest,
            layerByLayer: settings.training.updatesLayerByLayer)
        if let freeMemory { try memory.check(available: freeMemory) }
        (self.settings, self.base, exampleCount) = (settings, base, data.count)
        model = try TrainableModel(base, tuning: settings.tuning, precision: settings.precision, compute: compute)
        run = TrainingRun(
            CrossEntropyObjective(model: model), on: .sequences(sequences), settings: settings.training,
            pool: compute.pool,
            facts: [SettingLine("base", "\(configuration.name)", "the model that is tuned")]
                + settings.tuning.lines(trained: model.trainedCount, of: ParameterCount(configuration).total)
                + settings.texts.lines + [SettingLine("precision", "\(String(describing: settings.precision))", "of the factors of products")])
    }

    /// Of the base, and of the model that is written.
    package var parameterCount: Int { ParameterCount(model.configuration).total }

    /// The tuned model as the engine's evaluation sees it, without saving it first.
    package var scores: some ScoringModel { TrainableScores(model) }

    /// Writes the tuned model, an adapter merged into its base, to `path`. It has as many parameters as the base.
    package func saveModel(
        named name: String, format: ElementFormat, to path: String, progress: (SavingProgress) -> Bool = { _ in true }
    ) throws -> SavedFile {
        if let adapter {
            return try mergeAdapter(
                adapter, into: base, provenance: provenance(name), format: format, to: path, compute: model.compute,
                progress: progress)
        }
        var metadata = ModelMetadata(of: base)
        metadata.set(provenance(name))
        return try writeModel(
            tensors: model.trainedParameters.map(\.named), configuration: model.configuration, metadata: metadata,
            formats: FormatChoice(format, tiedEmbeddings: model.configuration.tiedEmbeddings), to: path,
            compute: model.compute, progress: progress)
    }

    /// What LoRA has learned so far, to be used beside the base; nil where all weights are tuned.
    package var adapter: Adapter? {
        guard case .lora(let lora) = settings.tuning else { return nil }
        let factors = model.trainedParameters
        let updates = factors.compactMap { a -> Adapter.Update? in
            guard let target = Adapter.cut(Adapter.aSuffix, from: a.name),
                let b = factors.first(where: { $0.name == target + Adapter.bSuffix })
            else { return nil }
            return Adapter.Update(
                target, rank: lora.rank, rows: b.shape[0], columns: a.shape[1], a: Array(a.values), b: Array(b.values))
        }
        return Adapter(architecture: model.configuration.architecture, alpha: lora.alpha, updates, name: "adapter")
    }

    /// Writes the adapter alone. Precondition: the tuning is LoRA.
    package func saveAdapter(named name: String, to path: String) throws -> SavedFile {
        guard case .lora(let lora) = settings.tuning else { preconditionFailure("only LoRA makes an adapter") }
        return try writeAdapter(
            tensors: model.trainedParameters.map(\.named), alpha: lora.alpha, base: model.configuration,
            provenance: provenance(name), to: path, compute: model.compute)
    }

    private func provenance(_ name: String) -> Provenance {
        let recipe = run.lines.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
        return Provenance(name: name, recipe: recipe, base: model.configuration.name)
    }
}

extension Tuning {
    /// What is trained, in words.
    package func lines(trained: Int, of all: Int) -> [SettingLine] {
        let count = SettingLine("trained", "\(trained) of \(all) parameters", "numbers that change")
        switch self {
        case .full: return [SettingLine("tuning", "full", "what changes: every weight"), count]
        case .frozen: return [SettingLine("tuning", "none", "what changes: nothing")]
        case .lora(let lora):
            let targets = LoRATarget.allCases.filter(lora.targets.contains).map(\.rawValue).joined(separator: " ")
            return [
                SettingLine("tuning", "LoRA", "what changes: low-rank updates beside the weights"), count,
                SettingLine("rank", "\(lora.rank)", "of each update"),
                SettingLine("alpha", "\(lora.alpha)", "updates are scaled by alpha / rank"),
                SettingLine("dropout", "\(lora.dropout)", "share of an adapter's inputs dropped"),
                SettingLine("targets", "\(targets)", "layers that are adapted"),
                SettingLine("LoRA seed", "\(lora.seed)", "draws the first factors, and what is dropped"),
            ]
        }
    }
}
