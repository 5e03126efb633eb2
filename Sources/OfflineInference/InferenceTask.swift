package import Evaluation
package import LanguageModels
package import Tokenization

/// What a batch job does with every query.
package enum InferenceTask: Sendable {
    /// Chooses among labels; a query has a text.
    case classify(LabelChoice)
    /// Continues the prompt; a query has a text. With random sampling each line has a seed of its own.
    case generate(Prompt, GenerationOptions)
    /// Says how likely a continuation is; a query has a text and a continuation, which is taken as it is.
    case score(Prompt)

    package enum Name: String, CaseIterable, Sendable {
        case classify, generate, score
    }

    package var name: Name {
        switch self {
        case .classify: .classify
        case .generate: .generate
        case .score: .score
        }
    }

    var needsContinuation: Bool {
        switch self {
        case .classify, .generate: false
        case .score: true
        }
    }

    /// Whether equal queries have equal answers.
    var isRepeatable: Bool {
        switch self {
        case .classify, .score: true
        case .generate(_, let options):
            switch options.sampling {
            case .greedy: true
            case .random: false
            }
        }
    }

    /// Everything about the task that an answer depends on but the model, one fact an element.
    package var facts: [String] {
        switch self {
        case .classify(let choice): [name.rawValue, choice.prompt.text(for: "\u{0}"), choice.score.rawValue] + choice.labels
        case .generate(let prompt, let options): [name.rawValue, prompt.text(for: "\u{0}"), "\(options)"]
        case .score(let prompt): [name.rawValue, prompt.text(for: "\u{0}")]
        }
    }

    /// What a model is asked for one query.
    package func request(_ query: InferenceQuery, _ tokenizer: Tokenizer) -> BatchRequest {
        switch self {
        case .classify(let choice): return choice.request(for: query.text)
        case .generate(let prompt, var options):
            if case .random(let temperature, let topK, let topP, let seed) = options.sampling {
                options.sampling = .random(
                    temperature: temperature, topK: topK, topP: topP, seed: seed &+ UInt64(query.line))
            }
            return .generate(after: prompt.tokens(for: query.text, tokenizer), options)
        case .score(let prompt):
            return .score(
                [tokenizer.encode(query.continuation ?? "", special: .asText)], after: prompt.tokens(for: query.text, tokenizer))
        }
    }
}
