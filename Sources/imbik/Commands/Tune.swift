import Adaptation
import ArgumentParser
import Datasets
import Diagnostics
import Evaluation
import Foundation
import GGUF
import JSON
import LanguageModels
import ModelFiles
import Tensors
import Tokenization
import Training

struct Tune: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fine-tune a model on examples.",
        discussion: """
            TRAIN is a .jsonl or .csv file with 'text' and 'label', 'text' and 'value', 'prompt' and 'answer', or 'text' \
            only. Without '--full' low-rank updates are trained (LoRA) and added to the weights when the model is written, \
            so that it has as many parameters as before.

            Every setting and the memory needed are printed before the start; bad data, too little memory and a file that \
            is there already are refused then. Ctrl-C keeps a checkpoint, which '--resume' goes on with. The JSON's fields \
            are described in docs/commands.md.
            """)

    @Argument(help: "The examples to learn from.")
    var train: String

    @OptionGroup var model: ModelOptions
    @OptionGroup(title: "What is trained") var tuning: TuningOptions
    @OptionGroup(title: "Training") var training: TrainingOptions
    @OptionGroup(title: "Texts") var template: TemplateOptions
    @OptionGroup(title: "Measuring") var heldOut: HeldOutOptions

    @Option(help: "A text file; the perplexity on it is measured before and after: it shows what was forgotten.")
    var text: String?

    @OptionGroup(title: "Checkpoints") var checkpoints: CheckpointOptions
    @OptionGroup(title: "Writing") var saving: SavingOptions

    @Option(help: "Write the updates as a LoRA adapter (GGUF) too, in llama.cpp's format.")
    var adapterOut: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if tuning.full && adapterOut != nil { throw ValidationError("'--full' makes no adapter to write ('--adapter-out').") }
    }

    func run() throws {
        try saving.check([adapterOut].compactMap { $0 })
        try checkpoints.check(for: saving.out, overwrite: saving.overwrite)
        let measuredText = try text.map { try PerplexityText($0) }
        let parts = try heldOut.parts(of: Dataset.read(train), seed: training.seed)
        let base = try GGUFFile.open(modelPath(model.model))
        let prompt = try template.prompt(for: parts.training.task, Tokenizer(base))
        let compute = Compute(threads: model.computing.count)
        let available = training.availableMemory
        let tuning = try FineTuning(
            base, on: parts.training, settings: settings(prompt), compute: compute, freeMemory: available)

        let report = TuneReport(self, tuning, parts)
        if !output.json {
            write(settingsText(report.settings, tuning.memory, available: available) + "\n\n")
        }
        let interruption = Interruption()
        let measuring = EvaluationSettings(prompt, training: parts.training)
        func measure(_ file: GGUFFile, _ name: Phrase) throws -> TuneReport.Reading {
            guard parts.heldOut != nil || measuredText != nil else { return .init() }
            let model = try LanguageModel(file, compute: compute)
            let held = try parts.heldOut.map { try HeldOutMeasurement($0, on: model, measuring, name, interruption) }
            return .init(heldOut: held, perplexity: interruption.isAsked ? nil : try measuredText?.perplexity(of: model))
        }
        report.before = try measure(base, "before")
        if interruption.isAsked { throw stopped("nothing was trained yet") }
        let run = try WatchedRun(
            tuning.run, named: "tuning", checkpoints: checkpoints.settings(for: saving.out), resume: checkpoints.resume,
            interruption)
        if case .stopped(let step, _) = run.outcome {
            throw stopped("stopped after step \(step) of \(tuning.run.steps); nothing is lost", resuming: true)
        }
        report.saved = try save(tuning, interruption)
        checkpoints.remove(for: saving.out)
        report.finish(run, parameters: try countedParameters(saving.out, expected: tuning.parameterCount))
        report.after = try measure(GGUFFile.open(saving.out), "after")
        interruption.end()
        if output.json { try printJSON(report.json) } else { print(report.text) }
        if interruption.isAsked { throw ExitCode.interrupted }
    }

    private func settings(_ prompt: Prompt) throws -> FineTuningSettings {
        let kind = try tuning.tuning(seed: training.seed)
        let usual = FineTuningSettings(prompt, tuning: kind).training.schedule.peak
        var texts = TaskTexts(prompt)
        (texts.lossTokens, texts.longer) = (training.lossOn, training.longer.choice)
        return FineTuningSettings(
            texts: texts, tuning: kind, precision: training.factors,
            training: training.settings(epochs: 2, learningRate: usual))
    }

    private func save(_ tuning: FineTuning, _ interruption: Interruption) throws -> SavedFile {
        var line = ProgressLine()
        defer { line.finish() }
        do {
            if let adapterOut { _ = try tuning.saveAdapter(named: saving.name, to: adapterOut) }
            return try tuning.saveModel(named: saving.name, format: saving.format.format, to: saving.out) { progress in
                line.show("writing  \(progress.tensor)", fraction: progress.fraction)
                return !interruption.isAsked
            }
        } catch ModelFileError.cancelled {
            throw stopped("stopped while the model was being written; nothing is lost", resuming: true)
        }
    }
}

/// Says how a run ended early and what goes on with it; the error to leave with.
func stopped(_ words: Phrase, resuming: Bool = false) -> ExitCode {
    report(words)
    if resuming { report("  to go on: \(resumingCommand)") }
    return .interrupted
}

extension SavingProgress {
    var fraction: Double { Double(parametersWritten) / Double(max(parameters, 1)) }
}
