package import Tokenization

/// What a model is asked about one prompt.
package enum BatchRequest: Sendable {
    /// How the prompt goes on.
    case generate(after: [TokenID], GenerationOptions)
    /// How likely each of several continuations is.
    case score([[TokenID]], after: [TokenID])

    package var prompt: [TokenID] {
        switch self {
        case .generate(let prompt, _), .score(_, let prompt): prompt
        }
    }
}

/// The answer to one `BatchRequest`: what `Decoder.generate` and `Decoder.score` give.
package enum BatchAnswer: Hashable, Sendable {
    case generation(Generation)
    case scores([ContinuationScore])
}
