import Datasets
import Evaluation
import Foundation
import LanguageModels
import TestSupport
import Testing
import Tokenization

@Suite(
    "SmolLM2 does on the lessons' data what the lessons say", .serialized,
    .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
struct SmolLM2EvaluationTests {
    static let model = Result { try LanguageModel.load(path: SmolLM2.path ?? "", threads: 2) }
    static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "lessons/data").path
    static let interval = BootstrapOptions(level: 0.95, resamples: 200, seed: 1)

    /// Of twelve verbs, right past tenses after `shots` examples.
    private func pastTenses(shots: Int, _ scores: DecoderScores) throws -> Double {
        let verbs = try Dataset.read("\(Self.data)/prompting/past-tense.jsonl")
        let shown = verbs.fewShot(8, seed: 1)
        let asked = Dataset(verbs.task, name: verbs.name, Array(verbs.examples.filter { !shown.contains($0) }.prefix(12)))
        let tokenizer = try Self.model.get().tokenizer
        let prompt = try Prompt(
            template: "{text}:", examples: Array(shown.prefix(shots)), separator: "\n",
            start: tokenizer.special(named: "<|endoftext|>"))
        let settings = EvaluationSettings(prompt: prompt, maxTokens: 6, interval: Self.interval)
        guard case .answers(let report) = try evaluate(asked, on: scores, tokenizer, settings) else { return .nan }
        return report.exactMatch.value
    }

    @Test func `eight examples make past tenses that none makes, and are read once`() throws {
        let scores = DecoderScores(try Self.model.get())
        #expect(try pastTenses(shots: 0, scores) <= 0.1)
        let before = scores.tokensRead
        #expect(try pastTenses(shots: 8, scores) >= 0.75)
        #expect(scores.tokensRead - before < 200)
    }

    @Test func `a definition's class is chosen better than by chance`() throws {
        let definitions = try Dataset.read("\(Self.data)/definitions/heldout.jsonl")
        let settings = EvaluationSettings(
            prompt: try Prompt(template: "Definition: {text}\nCategory:"), labels: definitions.labels, interval: Self.interval)
        let model = try Self.model.get()
        let report = try evaluate(definitions[Array(0..<36)], on: DecoderScores(model), model.tokenizer, settings)
        guard case .classification(let found) = report else { throw CancellationError() }
        #expect(found.accuracy.value > 0.4)  // 0.59 of all 300; chance is 0.17
    }
}
