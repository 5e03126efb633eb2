import ArgumentParser
import Diagnostics
import Foundation
import LanguageModels
import Tokenization

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Continue a prompt.",
        discussion: """
            Without '--temperature' the likeliest token is taken each time, so the text is always the same; with it, one \
            is drawn at random, and the same seed draws the same text. The text appears as it is written; with '--json' \
            it is printed at the end, with the fields tokens, text, promptTokens, tokensPerSecond and stopReason.
            """)

    @OptionGroup var model: AdaptedModelOptions

    @Option(help: "New tokens at most.")
    var maxTokens = 128

    @Option(help: "How adventurous: 0 takes the likeliest token, 1 draws by the model's own probabilities.")
    var temperature: Float = 0

    @Option(name: .customLong("top-k"), help: "Draw among the K likeliest tokens.")
    var topK: Int?

    @Option(name: .customLong("top-p"), help: "Draw among the likeliest tokens that together have the probability P.")
    var topP: Float?

    @Option(help: "Where the random numbers start. (default: 0)")
    var seed: UInt64?

    @Option(help: "Above 1, makes tokens that have occurred less likely.")
    var repetitionPenalty: Float = 1

    @Option(help: "End before this text; can be given several times.")
    var stop: [String] = []

    @Flag(help: "Put the prompt as a user's message into the model's chat template.")
    var chat = false

    @OptionGroup var output: OutputOptions

    @Argument(help: "The text to continue; '-' reads it from standard input.")
    var prompt: String

    func validate() throws {
        guard maxTokens > 0 else { throw ValidationError("'--max-tokens' is at least 1, not \(maxTokens).") }
        guard temperature >= 0, temperature.isFinite else {
            throw ValidationError("'--temperature' is 0 or more, not \(temperature).")
        }
        if let topK, topK < 1 { throw ValidationError("'--top-k' is at least 1, not \(topK).") }
        if let topP, !(topP > 0 && topP <= 1) { throw ValidationError("'--top-p' is above 0 and at most 1, not \(topP).") }
        guard repetitionPenalty > 0, repetitionPenalty.isFinite else {
            throw ValidationError("'--repetition-penalty' is above 0, not \(repetitionPenalty).")
        }
        if temperature == 0 && (topK != nil || topP != nil || seed != nil) {
            throw ValidationError(
                "'--top-k', '--top-p' and '--seed' are about drawing at random, so they need '--temperature' above 0.")
        }
    }

    func run() throws {
        let text = try promptText(prompt)
        let model = try self.model.load()
        let prompt = chat ? try conversation(text, for: model) : model.tokenizer.promptTokens(text)
        let options = GenerationOptions(
            maxTokens: maxTokens,
            sampling: temperature == 0
                ? .greedy : .random(temperature: temperature, topK: topK, topP: topP ?? 1, seed: seed ?? 0),
            repetitionPenalty: repetitionPenalty, stop: stop)

        let clock = ContinuousClock()
        let start = clock.now
        let generation = try Decoder(model).generate(after: prompt, options: options) { piece in
            if !output.json { write(piece) }
            return true
        }
        let seconds = (clock.now - start).seconds
        guard output.json else { return print() }
        try printJSON(
            Report(
                tokens: generation.tokens.map { Int($0.rawValue) }, text: generation.text,
                promptTokens: generation.promptTokens, tokensPerSecond: Double(generation.tokens.count) / seconds,
                stopReason: generation.stopReason.rawValue))
    }

    private func conversation(_ message: String, for model: LanguageModel) throws -> [TokenID] {
        guard let template = model.chatTemplate else { throw ModelError.noChatTemplate(file: model.fileName) }
        return template.tokens([ChatMessage(.user, message)], with: model.tokenizer)
    }

    private struct Report: Encodable {
        var tokens: [Int]
        var text: String
        var promptTokens: Int
        /// New tokens by the whole time, the reading of the prompt included.
        var tokensPerSecond: Double
        var stopReason: String
    }
}

/// The prompt as given, or standard input to its end for "-".
func promptText(_ argument: String) throws -> String {
    guard argument == "-" else { return argument }
    let data = try FileHandle.standardInput.readToEnd() ?? Data()
    guard let text = String(validating: data, as: UTF8.self) else {
        throw Problem("standard input is not UTF-8 text", hint: "give the prompt as UTF-8")
    }
    return text
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
