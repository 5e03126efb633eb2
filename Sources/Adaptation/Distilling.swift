package import Datasets
import Diagnostics
import DenseProducts
package import Evaluation
package import GGUF
import LanguageModels
package import ModelFiles
package import Tensors
package import Tokenization
package import Training

/// A student being distilled from a teacher on a task: checked and measured when made, trained by `run`, then saved.
package final class Distilling {
    package let settings: DistillingSettings
    package let teacher: GGUFFile
    package let tokenizer: Tokenizer
    package let student: TrainableModel
    package let run: TrainingRun
    package let memory: MemoryNeed
    package let exampleCount: Int

    /// - Parameters:
    ///   - data: labelled or plain texts. Of plain texts the teacher itself says the label first.
    ///   - labels: the labels to choose among; needed for plain texts.
    ///   - teaching: false for the control: the same student, trained without the teacher on the labels of the data.
    /// - Throws: what is wrong with the data or the teacher, or that the run would not fit; nothing is trained then.
    package init(
        from teacher: GGUFFile, on data: Dataset, labels: [String], settings: DistillingSettings, teaching: Bool = true,
        compute: Compute, freeMemory: Int?
    ) throws {
        let configuration = try ModelConfiguration(teacher)
        try settings.student.check(configuration)
        let tokenizer = try Tokenizer(teacher)
        let labelTokens = labels.map { settings.texts.answerTokens(.label($0), tokenizer) }
        let asked = try Distilling.asked(data, labels: labels, settings: settings, teaching: teaching)
        let sequences = try settings.texts.sequences(asked, tokenizer, context: configuration.contextLength)
        let plan = BatchPlan(.sequences(sequences), size: settings.training.batchSize, order: settings.training.order)
        let shape = settings.student.configuration(of: configuration)
        memory = .distilling(
            shape, teacher: teaching ? configuration : nil, precision: settings.precision, largest: plan.largest,
            layerByLayer: settings.training.updatesLayerByLayer)
        if let freeMemory { try memory.check(available: freeMemory) }

        var settings = settings
        // Where each label is one token, only those are compared: the rest of the vocabulary is not the task's affair.
        if !labels.isEmpty, labelTokens.allSatisfy({ $0.count == 1 }), settings.loss.support == .vocabulary {
            settings.loss.support = .tokens(labelTokens.map { $0[0] })
        }
        let model = try TrainableModel(teacher, tuning: .frozen, precision: settings.precision, compute: compute)
        student = settings.student.student(of: model, shape: shape, precision: settings.precision)
        let objective: any Objective = teaching
            ? DistillationObjective(student: student, teacher: .live(model), settings: settings.loss)
            : CrossEntropyObjective(model: student)
        (self.settings, self.teacher, self.tokenizer, exampleCount) = (settings, teacher, tokenizer, data.count)
        run = TrainingRun(
            objective, on: .sequences(sequences), settings: settings.training, pool: compute.pool,
            facts: [SettingLine("teacher", teaching ? "\(configuration.name)" : "none", "whose answers are learned")]
                + settings.student.lines + settings.texts.lines + (teaching ? settings.loss.lines : [])
                + [SettingLine("precision", "\(String(describing: settings.precision))", "of the factors of products")])
    }

    package var scores: some ScoringModel { TrainableScores(student) }

    /// Writes the student to `path`.
    package func saveModel(
        named name: String, format: ElementFormat, to path: String, progress: (SavingProgress) -> Bool = { _ in true }
    ) throws -> SavedFile {
        var metadata = ModelMetadata(of: teacher)
        let recipe = run.lines.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
        let base = try ModelConfiguration(teacher).name
        metadata.set(Provenance(name: name, recipe: recipe, base: base))
        return try writeModel(
            tensors: student.trainedParameters.map(\.named), configuration: student.configuration, metadata: metadata,
            formats: FormatChoice(format, tiedEmbeddings: student.configuration.tiedEmbeddings), to: path,
            compute: student.compute, progress: progress)
    }

    /// Plain texts get some label as a place to ask at: where only the teacher counts, the loss doesn't look at which.
    private static func asked(
        _ data: Dataset, labels: [String], settings: DistillingSettings, teaching: Bool
    ) throws(DistillingError) -> Dataset {
        guard data.task == .texts else { return data }
        guard teaching, settings.loss.softShare == 1 else { throw .answersNeeded(file: data.name) }
        guard !labels.isEmpty else { throw .labelsNeeded(file: data.name) }
        let examples = data.examples.enumerated().map { index, example in
            Example(example.text, .label(labels[index % labels.count]), origin: example.origin)
        }
        return Dataset(.classification, name: data.name, examples)
    }
}
