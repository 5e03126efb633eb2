import ArgumentParser
import Diagnostics
import Foundation
import LanguageModels
import Tokenization

struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare continuations of a prompt by their probability.",
        discussion: """
            This is how a language model classifies: each class is a continuation, and the likeliest wins. The white space \
            at the end of the prompt, or a space where there is none, belongs to the candidates, because that is how the \
            tokens of a text are cut.

            JSON: promptTokens, best, and candidates, the likeliest first: text, tokens, logProbability and \
            meanLogProbability (in nats), share (of the probability of all candidates together).
            """)

    @OptionGroup var model: AdaptedModelOptions

    @Option(help: "Continuations to compare, separated by commas.")
    var candidates: String

    @OptionGroup var output: OutputOptions

    @Argument(help: "The text before the candidates; '-' reads it from standard input.")
    var prompt: String

    private var texts: [String] {
        candidates.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    func validate() throws {
        if texts.isEmpty { throw ValidationError("'--candidates' names at least one text, as in --candidates \"yes,no\".") }
    }

    func run() throws {
        let text = try promptText(prompt)
        let model = try self.model.load()
        let stem = String(text.reversed().drop(while: \.isWhitespace).reversed())
        let space = stem.count < text.count ? String(text.dropFirst(stem.count)) : " "
        let tokens = model.tokenizer.promptTokens(stem)
        let continuations = texts.map { model.tokenizer.encode(space + $0, special: .asText) }
        let scores = try Decoder(model).score(continuations, after: tokens)

        let logProbabilities = scores.map { Double($0.logProbability) }
        let largest = logProbabilities.max() ?? 0
        let total = logProbabilities.reduce(0) { $0 + exp($1 - largest) }
        let rows = texts.indices.map { index in
            Candidate(
                text: texts[index], tokens: continuations[index].map { Int($0.rawValue) },
                logProbability: logProbabilities[index],
                meanLogProbability: logProbabilities[index] / Double(max(continuations[index].count, 1)),
                share: exp(logProbabilities[index] - largest) / total)
        }.sorted { $0.logProbability > $1.logProbability }
        if output.json { return try printJSON(Report(promptTokens: tokens.count, best: rows[0].text, candidates: rows)) }
        print(
            table(
                of: [["candidate", "share", "log-probability", "per token", "tokens"]]
                    + rows.map {
                        [
                            "\($0.text)", "\(fixed($0.share * 100, 2)) %", fixed($0.logProbability, 3),
                            fixed($0.meanLogProbability, 3), "\($0.tokens.count)",
                        ]
                    }, numbers: [1, 2, 3, 4]))
    }

    private struct Report: Encodable {
        var promptTokens: Int
        var best: String
        /// The likeliest first.
        var candidates: [Candidate]
    }

    private struct Candidate: Encodable {
        var text: String
        var tokens: [Int]
        /// In nats; of the whole candidate, and by its number of tokens.
        var logProbability, meanLogProbability: Double
        /// Of the probability of all candidates together.
        var share: Double
    }
}
