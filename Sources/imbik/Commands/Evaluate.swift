import ArgumentParser
import Datasets
import Diagnostics
import Evaluation
import Foundation
import JSON
import LanguageModels

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure what a model makes of examples.",
        discussion: """
            DATA is a .jsonl or .csv file. With 'text' and 'label' the model chooses among the labels by their probability: \
            accuracy, macro-F1, the confusion matrix, calibration. With 'text' and 'value' it writes a number: mean absolute \
            error, R². With 'prompt' and 'answer' it writes a line: exact match. With 'text' only: perplexity.

            Ctrl-C ends with the examples that are done. The JSON's fields are described in docs/commands.md.
            """)

    @Argument(help: "The examples.")
    var data: String

    @OptionGroup var model: AdaptedModelOptions
    @OptionGroup var template: TemplateOptions

    @Option(help: "Labels to choose among, separated by commas. (default: those of DATA)")
    var labels: String?

    @Option(help: "Label probabilities: total, or mean-per-token, which does not favour short labels.")
    var labelScore = LabelScoreName.total

    @Option(help: "Solved examples in the prompt, drawn from the file given by '--from'.")
    var shots = 0

    @Option(help: "The file that solved examples are drawn from.")
    var from: String?

    @Option(help: "Draws the solved examples.")
    var seed: UInt64 = 0

    @Option(help: "New tokens of a number or an answer at most.")
    var maxTokens = 16

    @Option(help: "A text file; the perplexity on it is measured too.")
    var text: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if shots < 0 { throw ValidationError("'--shots' is 0 or more, not \(shots).") }
        if (shots > 0) != (from != nil) { throw ValidationError("'--shots' and '--from' belong together.") }
        if maxTokens < 1 { throw ValidationError("'--max-tokens' is at least 1, not \(maxTokens).") }
        if let labels, names(labels).isEmpty { throw ValidationError("'--labels' names at least one label.") }
    }

    func run() throws {
        let examples = try Dataset.read(data)
        let pool = try from.map { try Dataset.read($0, as: examples.task) }
        let measure = try text.map { try PerplexityText($0) }
        let model = try self.model.load()
        let prompt = try template.prompt(
            for: examples.task, model.tokenizer, examples: pool?.fewShot(shots, seed: seed) ?? [])
        let settings = EvaluationSettings(
            prompt: prompt, labels: labels.map(names), labelScore: labelScore.score, maxTokens: maxTokens,
            fallback: mean(pool?.values ?? []))

        let interruption = Interruption()
        let measurement = try HeldOutMeasurement(examples, on: model, settings, "evaluating", interruption)
        let perplexity = interruption.isAsked ? nil : try measure?.perplexity(of: model)
        interruption.end()
        let report = EvaluateReport(
            model: model.fileName, adapter: self.model.adapter, data: data, template: prompt.template,
            instruction: prompt.instruction, shots: prompt.examples.count, measurement: measurement, perplexity: perplexity)
        if output.json { try printJSON(report.json) } else { print(report.text) }
        if !measurement.isWhole { throw ExitCode.interrupted }
    }
}

/// `--label-score`.
enum LabelScoreName: String, ExpressibleByArgument, CaseIterable {
    case total
    case meanPerToken = "mean-per-token"

    var score: LabelScore {
        switch self {
        case .total: .total
        case .meanPerToken: .meanPerToken
        }
    }
}

/// 0 of nothing.
func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

/// What 'imbik evaluate' says.
private struct EvaluateReport {
    var model: String
    var adapter: String?
    var data, template, instruction: String
    var shots: Int
    var measurement: HeldOutMeasurement
    var perplexity: PerplexityText.Reading?

    var json: JSONValue {
        .object([
            .init("model", .string(model)), .init("adapter", adapter.map { .string($0) } ?? .null),
            .init("data", .string(data)), .init("template", .string(template)), .init("instruction", .string(instruction)),
            .init("shots", .integer(shots)), .init("report", measurement.json),
            .init(
                "perplexity",
                perplexity.map { ["tokens": .integer($0.tokens), "value": .number($0.perplexity)] } ?? .null),
        ])
    }

    var text: String {
        var lines: [Phrase] = ["\(data): \(grouped(measurement.done)) examples, \(shots) solved ones before each", ""]
        if !measurement.isWhole {
            lines[0] = "\(data): interrupted after \(grouped(measurement.done)) of \(grouped(measurement.asked)) examples"
        }
        lines += ["\(measurement.report.text)", ""]
        if let perplexity {
            lines.append("perplexity on \(grouped(perplexity.tokens)) tokens of other text: \(fixed(perplexity.perplexity, 3))")
        }
        lines.append("\(fixed(measurement.seconds, 1)) s, \(fixed(measurement.tokensPerSecond, 0)) tokens/s")
        return lines.map(said).joined(separator: "\n")
    }
}
