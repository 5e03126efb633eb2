internal import LanguageModels
internal import Tokenization

/// What a model expects after a text: the probability of every entry of its vocabulary as the next token.
///
/// It shows the likeliest as bars.
public struct NextTokens: Sendable, Displayable {
    /// A token and how likely it comes next.
    public struct Candidate: Hashable, Sendable {
        /// The piece of text.
        public let token: Token
        /// How likely it comes next.
        public let probability: Probability
    }

    /// The text that the tokens would follow.
    public let prompt: String
    /// The likeliest tokens, the likeliest first.
    public let candidates: [Candidate]
    /// Of all vocabulary entries, by their number; they add up to 1.
    public let probabilities: [Float]
    private let tokenizer: Tokenizer

    init(after prompt: String, _ probabilities: [Float], top: Int, _ tokenizer: Tokenizer) {
        (self.prompt, self.probabilities, self.tokenizer) = (prompt, probabilities, tokenizer)
        // Equal probabilities keep the order of the vocabulary.
        let order = probabilities.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
        candidates = order.prefix(max(1, top)).map {
            Candidate(token: Token(TokenID($0), tokenizer), probability: Probability(Double(probabilities[$0])))
        }
    }

    /// The likeliest token.
    public var first: Candidate { candidates[0] }

    /// How likely a token comes next.
    ///
    /// - Parameter text: exactly one token; words mostly begin with their space, as in `" Paris"`.
    /// - Throws: when the text is not one token, and says which tokens it is.
    public func probability(of text: String) throws -> Probability {
        let tokens = tokenizer.encode(text, special: .parsed)
        guard let token = tokens.first, tokens.count == 1 else {
            throw RequestError.notOneToken(text: text, pieces: tokens.map { Token($0, tokenizer).description })
        }
        return Probability(Double(probabilities[token.index]))
    }

    /// How uncertain the model is, in nats: 0 where it is sure of one token, ln V where all V are equally likely
    /// (Shannon 1948, "A Mathematical Theory of Communication", §6).
    public var entropy: Double {
        probabilities.reduce(0) { $1 > 0 ? $0 - Double($1) * Probability(Double($1)).logarithm : $0 }
    }

    /// The likeliest tokens as bars.
    public var display: MIMEBundle {
        let smallest = candidates.last?.probability.value ?? 1
        let bars = candidates.map { BarPlot.Bar($0.token.description, $0.probability.value) }
        return BarPlot("Next token after “\(shownPrompt)”", bars, as: .percent(smallest < 0.0005 ? 2 : 1)).display
    }

    /// A long prompt's end, on one line.
    private var shownPrompt: String {
        let line = String(prompt.map { $0.isNewline ? "⏎" : $0 })
        return line.count <= 100 ? line : "…" + line.suffix(99)
    }
}

extension Model {
    /// The probability of every vocabulary entry as the next token.
    ///
    /// - Parameters:
    ///   - prompt: the text so far. A space at its end is a token of its own and changes the answer.
    ///   - top: how many of the likeliest are shown.
    /// - Throws: when the prompt is empty or longer than the model's context.
    public func nextTokens(after prompt: String, top: Int) throws -> NextTokens {
        NextTokens(after: prompt, try engine.distribution(after: promptTokens(prompt)), top: top, engine.tokenizer)
    }
}
