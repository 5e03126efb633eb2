package import Datasets
import LanguageModels
import Tensors
package import Tokenization

/// How well a model foresees a text.
package struct TextLikelihood: Hashable, Sendable {
    package let example: Example
    /// − Σ ln P(token | those before it), in nats.
    package let nats: Double
    /// Tokens foreseen: all but the first, which nothing comes before.
    package let tokens: Int
    /// Bytes of these tokens.
    package let bytes: Int
}

extension ScoringModel {
    /// - Parameter start: a token to put before the text, which then counts from its first token; nil for none.
    package func likelihood(
        of example: Example, start: TokenID?, _ tokenizer: Tokenizer
    ) throws(EvaluationError) -> TextLikelihood {
        let tokens = (start.map { [$0] } ?? []) + tokenizer.encode(example.text, special: .asText)
        guard tokens.count > 1 else { throw .model(.emptyPrompt) }
        var nats = 0.0
        do throws(ModelError) {
            try scores(of: Array(tokens.dropLast()), from: 0) { place, scores in
                nats += Double(logSumExp(scores)) - Double(scores[tokens[place + 1].index])
            }
        } catch {
            throw .model(error)
        }
        return TextLikelihood(
            example: example, nats: nats, tokens: tokens.count - 1, bytes: tokenizer.decode(Array(tokens.dropFirst())).count)
    }
}

/// How well a model foresees texts that it was not trained on: before and after training, this shows what it forgot.
package struct PerplexityReport: Hashable, Sendable {
    package let texts: [TextLikelihood]

    private var nats: Double { texts.reduce(0) { $0 + $1.nats } }
    package var tokens: Int { texts.reduce(0) { $0 + $1.tokens } }

    /// exp of the mean loss a token (Jelinek et al. 1977); only comparable between models of one vocabulary.
    package var perplexity: Double { exponential(nats / Double(tokens)) }
    /// The loss in bits for each byte of text; comparable between any models.
    package var bitsPerByte: Double { nats / logarithm(2) / Double(texts.reduce(0) { $0 + $1.bytes }) }

    package init(_ texts: [TextLikelihood]) { self.texts = texts }
}
