internal import Diagnostics

/// A question that a model cannot answer as it was put.
enum RequestError: ExplainedError, Equatable {
    case notOneToken(text: String, pieces: [String])
    case noCandidates
    case sameCandidates(String)
    case noSuchLayer(Int, layers: Int)
    case noSuchHead(Int, heads: Int)
    case temperature(Double)
    case tooShortForPerplexity(tokens: Int)
    /// A number that was asked for and can't be: "the learning rate", "-1", "a number above 0".
    case number(Phrase, value: String, must: Phrase)

    var explanation: Explanation {
        switch self {
        case .notOneToken(let text, let pieces):
            Explanation(
                "'\(text)' is \(pieces.count) tokens, not one: \(pieces.joined(separator: " "))",
                hint: "use 'score(_:after:)' for the probability of a longer text; words mostly begin with a space, as in ' Paris'"
            )
        case .noCandidates:
            Explanation("there is nothing to choose among", hint: "give at least one candidate that is not empty")
        case .sameCandidates(let text):
            Explanation("the candidate '\(text)' is there twice", hint: "give each candidate once")
        case .noSuchLayer(let layer, let layers):
            Explanation("layer \(layer) does not exist; the model has the layers 0 to \(layers - 1)")
        case .noSuchHead(let head, let heads):
            Explanation("head \(head) does not exist; each layer has the heads 0 to \(heads - 1)")
        case .temperature(let value):
            Explanation(
                "the temperature is \(number: value.short()); it must be a number above 0",
                hint: "use '.greedy' to take the likeliest token each time")
        case .number(let name, let value, let bound): Explanation("\(name) is \(number: value); it must be \(bound)")
        case .tooShortForPerplexity(let tokens):
            Explanation(
                tokens == 1 ? "a text of 1 token has no perplexity" : "a text of \(tokens) tokens has no perplexity",
                hint: "give a text of at least two tokens; the first is only read, the others are predicted")
        }
    }
}
