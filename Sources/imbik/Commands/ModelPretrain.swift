import ArgumentParser
import DamlaCorpus
import Diagnostics
import Evaluation
import Foundation
import GGUF
import LanguageModels
import ModelFiles
import Pretraining
import Tensors
import Tokenization
import Training

struct ModelPretrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pretrain",
        abstract: "Make damla, the course's own small model, from nothing: corpus, vocabulary, training, evaluation.",
        discussion: """
            Every setting is printed before the start. The same settings, threads and kind of processor give the same file. \
            Ctrl-C keeps a checkpoint, a kill loses what came after the last one; '--resume' goes on with it, and the result \
            is as if the run had not stopped. The JSON's fields are described in docs/commands.md.
            """)

    @Argument(help: "The model to make: damla.")
    var name = "damla"

    @OptionGroup(title: "Recipe") var recipe: RecipeOptions
    @OptionGroup(title: "Checkpoints") var checkpoints: CheckpointOptions

    @Option(help: "The model file to write (GGUF).")
    var out = "damla.gguf"

    @Option(help: "How matrices are stored.")
    var format = StoredFormat.q8_0

    @Flag(help: "Replace what is there under the names of the files to write.")
    var overwrite = false

    @Flag(inversion: .prefixedNo, help: "Measure what the written model can do; a minute or two.")
    var evaluation = true

    @Option(help: "Train nothing: measure this model, made by this command.")
    var evaluateOnly: String?

    @OptionGroup var corpus: CorpusPlace
    @OptionGroup var computing: ThreadOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if name != "damla" { throw ValidationError("There is a recipe for 'damla' only, not for '\(name)'.") }
    }

    func run() throws {
        let world = try corpus.world()
        if let evaluateOnly {
            let report = try examine(modelPath(evaluateOnly), world, Interruption())
            return output.json ? try printJSON(report) : print(report.text(in: Interface.current.book))
        }
        if FileManager.default.fileExists(atPath: out) && !overwrite {
            throw Problem("the file is there already", place: out, hint: "'--overwrite' replaces it")
        }
        try checkpoints.check(for: out, overwrite: overwrite)
        report("writing the corpus, learning the vocabulary")
        let pretraining = try Pretraining(recipe.recipe, world: world, compute: Compute(threads: computing.count))
        if !output.json { print(corpusTable(pretraining) + "\n") }

        let interruption = Interruption()
        let run = try WatchedRun(
            pretraining.run, named: "training", checkpoints: checkpoints.settings(for: out), resume: checkpoints.resume,
            interruption)
        if case .stopped(let step, _) = run.outcome {
            throw stopped("stopped after step \(step) of \(pretraining.run.steps); nothing is lost", resuming: true)
        }
        let saved = try save(pretraining, interruption)
        checkpoints.remove(for: out)
        let result = PretrainReport(
            settings: Dictionary(pretraining.run.lines.map { ($0.name, $0.value.english) }) { $1 }, file: out,
            steps: pretraining.run.steps, seconds: run.seconds, tokensPerSecond: run.tokensPerSecond,
            losses: pretraining.run.place.losses, relativeError: saved.error.relative,
            evaluation: evaluation ? try examine(out, world, interruption) : nil)
        interruption.end()
        if output.json { try printJSON(result) } else { print(result.text) }
    }

    private func corpusTable(_ pretraining: Pretraining) -> String {
        let text = pretraining.text
        return settingsTable(pretraining.run.lines) + "\n"
            + said("corpus: \(grouped(text.documents.count)) documents, \(grouped(text.byteCount)) bytes, \(grouped(text.tokenCount)) tokens; \(grouped(pretraining.run.steps)) steps")
    }

    private func save(_ pretraining: Pretraining, _ interruption: Interruption) throws -> SavedFile {
        var line = ProgressLine()
        defer { line.finish() }
        do {
            return try pretraining.save(format: format.format, to: out) { progress in
                line.show("writing  \(progress.tensor)", fraction: progress.fraction)
                return !interruption.isAsked
            }
        } catch ModelFileError.cancelled {
            throw stopped("stopped while the model was being written; nothing is lost", resuming: true)
        }
    }

    private func examine(_ path: String, _ world: World, _ interruption: Interruption) throws -> DamlaReport {
        let file = try GGUFFile.open(path)
        let model = try LanguageModel(file, compute: Compute(threads: computing.count))
        var line = ProgressLine()
        defer { line.finish() }
        let examiner = DamlaExaminer(DecoderScores(model), model.tokenizer, world: world)
        let report = try examiner.report(parameters: ParameterCount(model.configuration).total, bytes: file.byteCount) { part, done in
            line.show("measuring  \(term: part)", fraction: done)
            return !interruption.isAsked
        }
        guard let report else { throw stopped("stopped while the model was being measured; the file is written") }
        return report
    }
}
