#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif
internal import LanguageModels
internal import Tokenization

/// How likely a model finds a text, token by token.
public struct Score: Hashable, Sendable, Displayable {
    /// A token and the natural logarithm of its probability, given all before it, in nats.
    public struct Part: Hashable, Sendable {
        /// The piece of text.
        public let token: Token
        /// In nats; 0 for a token that was certain.
        public let logProbability: Double
    }

    /// The tokens in their order.
    public let parts: [Part]

    /// The natural logarithm of the probability of the whole text, in nats: the sum over its tokens.
    public var logProbability: Double { parts.reduce(0) { $0 + $1.logProbability } }

    /// The probability of the whole text.
    public var probability: Probability { Probability(exp(logProbability)) }

    /// The loss, in nats a token: minus the mean of the log-probabilities. NaN for a text without tokens.
    public var loss: Double { -logProbability / Double(parts.count) }

    /// e to the loss: how many equally likely tokens would leave the model as unsure as it was on average
    /// (Jelinek et al. 1977, "Perplexity: a measure of the difficulty of speech recognition tasks").
    public var perplexity: Double { exp(loss) }

    /// A table of the tokens with their probabilities.
    public var display: MIMEBundle {
        Table(
            "ln p = \(logProbability.fixed(3)) nats in all; loss \(loss.fixed(3)) nats a token; perplexity \(perplexity.fixed(1))",
            columns: ["token", "probability", "ln p, nats"],
            rows: parts.map { part in
                [part.token.description, Probability(exp(part.logProbability)), Table.Cell.number(part.logProbability, digits: 3)]
            }
        ).display
    }
}

extension Model {
    /// How likely the model finds `text` right after `prompt`.
    ///
    /// - Parameters:
    ///   - text: taken as it is; a word mostly begins with its space, as in `" Paris"`.
    ///   - prompt: what comes before; not scored itself.
    /// - Throws: when the prompt is empty, or both together are longer than the context.
    public func score(_ text: String, after prompt: String) throws -> Score {
        let tokens = engine.tokenizer.encode(text, special: .asText)
        let score = try Decoder(engine).score(tokens, after: promptTokens(prompt))
        return Score(tokens, score.tokenLogProbabilities, engine.tokenizer)
    }

    /// How likely the model finds a whole text; its first token is only read, the others are predicted.
    ///
    /// - Throws: when the text has fewer than two tokens, or is longer than the context.
    public func score(of text: String) throws -> Score {
        let tokens = engine.tokenizer.encode(text, special: .asText)
        guard tokens.count > 1 else { throw RequestError.tooShortForPerplexity(tokens: tokens.count) }
        return Score(Array(tokens.dropFirst()), try Decoder(engine).logProbabilities(of: tokens), engine.tokenizer)
    }

    /// e to the mean loss of the model on a text; its first token is only read, the others are predicted.
    ///
    /// - Throws: when the text has fewer than two tokens, or is longer than the context.
    public func perplexity(of text: String) throws -> Double { try score(of: text).perplexity }
}

extension Score {
    fileprivate init(_ tokens: [TokenID], _ logProbabilities: [Float], _ tokenizer: Tokenizer) {
        parts = zip(tokens, logProbabilities).map { Part(token: Token($0, tokenizer), logProbability: Double($1)) }
    }
}
