import ArgumentParser
import Diagnostics
import Foundation
import LanguageModels
import Tokenization

struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show which tokens are likely to come next.",
        discussion: """
            The whole answer of a language model is this distribution; generating is drawing from it again and again.

            JSON: promptTokens, and next, an array of objects with the fields token, text, bytes, probability and \
            logProbability (in nats).
            """)

    @OptionGroup var model: AdaptedModelOptions

    @Option(help: "How many tokens to show.")
    var top = 10

    @OptionGroup var output: OutputOptions

    @Argument(help: "The text so far; '-' reads it from standard input.")
    var prompt: String

    func validate() throws {
        guard top > 0 else { throw ValidationError("'--top' is at least 1, not \(top).") }
    }

    func run() throws {
        let text = try promptText(prompt)
        let model = try self.model.load()
        let tokens = model.tokenizer.promptTokens(text)
        let probabilities = try model.distribution(after: tokens)
        // Equal probabilities keep the order of the vocabulary.
        let best = probabilities.indices.sorted { (probabilities[$0], $1) > (probabilities[$1], $0) }.prefix(top)
        let candidates = best.map { index in
            let bytes = model.tokenizer.bytes(of: TokenID(rawValue: Int32(index)))
            return Candidate(
                token: index, text: String(decoding: bytes, as: UTF8.self), bytes: bytes.map(Int.init),
                probability: Double(probabilities[index]), logProbability: log(Double(probabilities[index])))
        }
        if output.json { return try printJSON(Report(promptTokens: tokens.count, next: candidates)) }
        let scale = 24 / max(candidates.first?.probability ?? 1, .leastNonzeroMagnitude)
        print(
            table(
                of: candidates.map { candidate -> [Phrase] in
                    let bar = String(repeating: "█", count: Int((candidate.probability * scale).rounded()))
                    return [
                        "\(fixed(candidate.probability * 100, 2)) %", "\(candidate.token)", "\(quoted(candidate.text))", "\(bar)",
                    ]
                }, numbers: [0, 1]))
    }

    private struct Report: Encodable {
        var promptTokens: Int
        var next: [Candidate]
    }

    private struct Candidate: Encodable {
        var token: Int
        var text: String
        var bytes: [Int]
        var probability, logProbability: Double
    }
}
