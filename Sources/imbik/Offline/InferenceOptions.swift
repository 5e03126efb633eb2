import ArgumentParser
import Datasets
import Diagnostics
import Evaluation
import Foundation
import Hashing
import JSON
import LanguageModels
import OfflineInference
import PredictionCache

/// What a batch job does with each query: `imbik infer` and `imbik cache`.
struct InferenceOptions: ParsableArguments {
    @Option(help: "What is done with each query: classify, generate or score.")
    var task: InferenceTask.Name

    @OptionGroup var settings: InferenceSettings

    func validate() throws { try settings.check(for: task) }

    func load() throws -> LoadedInference { try settings.load(task) }
}

/// How a task is done, whatever it is.
struct InferenceSettings: ParsableArguments {
    @OptionGroup var model: AdaptedModelOptions
    @OptionGroup var template: TemplateOptions

    @Option(help: "With 'classify': the labels to choose among, separated by commas.")
    var labels: String?

    @Option(help: "Label probabilities: total, or mean-per-token, which does not favour short labels.")
    var labelScore = LabelScoreName.total

    @Option(help: "Solved examples in the prompt, drawn from the file given by '--from'.")
    var shots = 0

    @Option(help: "The file that solved examples are drawn from.")
    var from: String?

    @Option(help: "Draws the solved examples, and the texts where '--temperature' is above 0.")
    var seed: UInt64 = 0

    @Option(help: "With 'generate': new tokens at most.")
    var maxTokens = 64

    @Option(help: "With 'generate': 0 takes the likeliest token, 1 draws by the model's own probabilities.")
    var temperature: Float = 0

    @Option(help: "With 'generate': end before this text; can be given several times.")
    var stop: [String] = []

    @Option(help: "Queries that are computed at once. The answers do not depend on it.")
    var width = 32

    /// Throws what does not belong to a task.
    func check(for task: InferenceTask.Name) throws {
        if (task == .classify) != (labels != nil) { throw ValidationError("'--labels' and '--task classify' belong together.") }
    }

    func validate() throws {
        if let labels, Set(names(labels)).count < 2 || Set(names(labels)).count < names(labels).count {
            throw ValidationError("'--labels' names at least two labels, each once.")
        }
        if shots < 0 { throw ValidationError("'--shots' is 0 or more, not \(shots).") }
        if (shots > 0) != (from != nil) { throw ValidationError("'--shots' and '--from' belong together.") }
        guard maxTokens > 0 else { throw ValidationError("'--max-tokens' is at least 1, not \(maxTokens).") }
        guard temperature >= 0, temperature.isFinite else {
            throw ValidationError("'--temperature' is 0 or more, not \(temperature).")
        }
        guard (1...256).contains(width) else { throw ValidationError("'--width' is from 1 to 256, not \(width).") }
    }

    /// The model, the task, and what tells both from others.
    func load(_ name: InferenceTask.Name) throws -> LoadedInference {
        let examples = try from.map { try Dataset.read($0, as: name == .classify ? .classification : .answers) }
        let model = try self.model.load()
        let solved = examples?.fewShot(shots, seed: seed) ?? []
        let prompt = try name == .classify
            ? template.prompt(for: .classification, model.tokenizer, examples: solved)
            : template.prompt(else: "{text}", model.tokenizer, examples: solved)
        let task: InferenceTask =
            switch name {
            case .classify:
                .classify(try LabelChoice(names(labels ?? ""), after: prompt, by: labelScore.score, model.tokenizer))
            case .generate:
                .generate(
                    prompt,
                    GenerationOptions(
                        maxTokens: maxTokens,
                        sampling: temperature == 0 ? .greedy : .random(temperature: temperature, topK: nil, topP: 1, seed: seed),
                        stop: stop))
            case .score: .score(prompt)
            }
        let files = try [modelPath(self.model.base.model)] + (self.model.adapter.map { [$0] } ?? [])
        let hashes = try files.map { path -> String in
            do {
                return try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
                    .withUnsafeBytes { SHA256Digest(of: $0).description }
            } catch { throw Problem("the file cannot be read", place: path) }
        }
        return LoadedInference(task: task, model: model, modelHash: hashes.joined(separator: "+"), width: width)
    }
}

extension InferenceTask.Name: ExpressibleByArgument {}

/// A task with its model.
struct LoadedInference {
    let task: InferenceTask
    let model: LanguageModel
    let modelHash: String
    let width: Int

    var job: InferenceJob { InferenceJob(task, model, modelHash: modelHash, width: width) }

    var context: CacheContext {
        CacheContext(
            task: task.name.rawValue, prompt: String(decoding: JSONValue.array(task.facts.map { .string($0) }).bytes, as: UTF8.self), model: modelHash)
    }
}
