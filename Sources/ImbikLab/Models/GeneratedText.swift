internal import LanguageModels
internal import Tokenization

/// A text that a model wrote, and what it continues.
public struct GeneratedText: Hashable, Sendable, Displayable, CustomStringConvertible {
    /// Why the text ended.
    public enum Ending: String, Hashable, Sendable {
        /// The model wrote its token for the end of a text.
        case endOfText = "the model ended the text"
        /// As many tokens as were asked for.
        case maxTokens = "the limit was reached"
        /// One of the stop strings came.
        case stopString = "a stop string came"
        /// The model's context was full.
        case contextFull = "the context was full"
    }

    /// What the model was given.
    public let prompt: String
    /// What it wrote.
    public let text: String
    /// How many tokens it wrote.
    public let tokenCount: Int
    /// Why the text ended.
    public let ending: Ending

    /// What the model wrote.
    public var description: String { text }

    /// Prompt and continuation, one beside the other.
    public var display: MIMEBundle {
        let footer = "\(tokenCount) \(tokenCount == 1 ? "token" : "tokens"); \(ending.rawValue)"
        let html: Markup = """
            <div class="imbik-generated"><p style="white-space:pre-wrap"><span class="prompt" style="opacity:.7">\(prompt)</span>\
            <mark class="continuation">\(text)</mark></p><p><small>\(footer)</small></p></div>
            """
        let lines = labelled("prompt", prompt) + labelled("model", text) + [spaces(8) + "(\(footer))"]
        return MIMEBundle(text: lines.joined(separator: "\n"), html: html.text)
    }

    private func labelled(_ label: String, _ text: String) -> [String] {
        text.wrapped(textWidth - 9).enumerated().map { index, line in
            ((index == 0 ? label : "").padded(6) + " │ " + line).replacingTrailingSpaces
        }
    }
}

extension String {
    fileprivate var replacingTrailingSpaces: String {
        var line = self
        while line.last == " " { line.removeLast() }
        return line
    }
}

extension Model {
    /// Continues a text token by token, and shows it live while it grows.
    ///
    /// - Parameters:
    ///   - prompt: the text to continue.
    ///   - maxTokens: new tokens at most.
    ///   - sampling: how each token is chosen.
    ///   - repetitionPenalty: scores of tokens that have occurred are divided (above 0) or multiplied (below) by it; 1 for
    ///     none (Keskar et al. 2019, arXiv:1909.05858, §4.1).
    ///   - stop: the text ends before the first of these.
    /// - Throws: when the prompt is empty or longer than the context, or the temperature is not above 0.
    public func generate(
        from prompt: String, maxTokens: Int, _ sampling: Sampling, repetitionPenalty: Double = 1, stop: [String] = []
    ) throws -> GeneratedText {
        let options = GenerationOptions(
            maxTokens: maxTokens, sampling: try sampling.engineSampling(), repetitionPenalty: Float(repetitionPenalty),
            stop: stop)
        return try generate(after: promptTokens(prompt), shownAs: prompt, options: options)
    }

    private func generate(
        after tokens: [TokenID], shownAs prompt: String, options: GenerationOptions
    ) throws -> GeneratedText {
        var progress = Progress("Writing", of: options.maxTokens)
        var written = ""
        let generation = try Decoder(engine).generate(after: tokens, options: options) { piece in
            written += piece
            progress.advance(detail: String(written.suffix(40).map { $0.isNewline ? " " : $0 }))
            return true
        }
        return GeneratedText(
            prompt: prompt, text: generation.text, tokenCount: generation.tokens.count, ending: .init(generation.stopReason))
    }

    /// Answers as an assistant: puts the question into the conversation form that the model was tuned on.
    ///
    /// - Parameters:
    ///   - question: the user's turn.
    ///   - system: the system's turn; nil for the one that the model's file names.
    ///   - maxTokens: new tokens at most.
    ///   - sampling: how each token is chosen.
    /// - Throws: when the model has no form for conversations, and as `generate`.
    public func answer(_ question: String, system: String? = nil, maxTokens: Int, _ sampling: Sampling) throws -> GeneratedText {
        guard let template = engine.chatTemplate else { throw ModelError.noChatTemplate(file: engine.fileName) }
        let turns = (system.map { [ChatMessage(.system, $0)] } ?? []) + [ChatMessage(.user, question)]
        let options = GenerationOptions(maxTokens: maxTokens, sampling: try sampling.engineSampling())
        return try generate(after: template.tokens(turns, with: engine.tokenizer), shownAs: question, options: options)
    }
}

extension GeneratedText.Ending {
    fileprivate init(_ reason: Generation.StopReason) {
        switch reason {
        case .endOfText: self = .endOfText
        case .maxTokens, .cancelled: self = .maxTokens
        case .stopString: self = .stopString
        case .contextFull: self = .contextFull
        }
    }
}
