package import DamlaCorpus
import Diagnostics
import GGUF
package import LanguageModels
package import ModelFiles
package import Tensors
package import Training

/// `damla` being made: the text laid out when created, trained by `run`, then saved.
///
///     let pretraining = try Pretraining(PretrainingRecipe(), world: World(folder: "Sources/DamlaCorpus"), compute: compute)
///     _ = try pretraining.run.run(checkpoints: …)
///     try pretraining.save(format: .q8_0, to: "damla.gguf")
package final class Pretraining {
    package let recipe: PretrainingRecipe
    package let text: DamlaText
    package let model: TrainableModel
    package let run: TrainingRun

    package init(_ recipe: PretrainingRecipe, world: World, compute: Compute) throws {
        text = try DamlaText(recipe, world: world, pool: compute.pool)
        model = TrainableModel(
            random: recipe.configuration(vocabularyCount: text.vocabulary.count), precision: recipe.precision,
            compute: compute, seed: recipe.seed)
        self.recipe = recipe
        let count = SettingLine("parameters", "\(model.trainedCount)", "all are trained")
        run = TrainingRun(
            CrossEntropyObjective(model: model), on: .documents(text.documents, rowLength: recipe.rowLength),
            settings: recipe.training, pool: compute.pool,
            facts: recipe.lines + [count, SettingLine("threads", "\(compute.pool.threads)", "that share the sums")])
    }

    package var configuration: ModelConfiguration { model.configuration }

    /// Writes the model as it is now, its matrices in `format`, to `path`.
    package func save(
        format: ElementFormat, to path: String, progress: (SavingProgress) -> Bool = { _ in true }
    ) throws(ModelFileError) -> SavedFile {
        var metadata = ModelMetadata()
        metadata.set("general.architecture", .string(configuration.architecture))
        metadata.set(
            Provenance(
                name: "damla", recipe: run.lines.map { "\($0.name): \($0.value)" }.joined(separator: "; "), base: nil))
        metadata.set("general.license", .string("apache-2.0"))
        metadata.set("general.languages", .strings(Language.allCases.map(\.rawValue)))
        for (key, value) in text.vocabulary.metadata { metadata.set(key, value) }
        let tensors = model.trainedParameters.map {
            NamedTensor(name: $0.name, shape: $0.shape, values: UnsafeBufferPointer($0.values))
        }
        return try writeModel(
            tensors: tensors, configuration: configuration, metadata: metadata,
            formats: FormatChoice(format, tiedEmbeddings: configuration.tiedEmbeddings), to: path,
            compute: model.compute, progress: progress)
    }
}
