package import Evaluation
package import JSON
package import LanguageModels

/// What came of one query.
package enum Prediction: Hashable, Sendable {
    case label(LabelPrediction, labels: [String])
    case text(Generation)
    case score(ContinuationScore)

    init(_ answer: BatchAnswer, to query: InferenceQuery, _ task: InferenceTask) {
        switch (answer, task) {
        case (.generation(let generation), _): self = .text(generation)
        case (.scores(let scores), .classify(let choice)):
            self = .label(choice.prediction(for: query.text, scores), labels: choice.labels)
        case (.scores(let scores), .generate), (.scores(let scores), .score): self = .score(scores[0])
        }
    }

    /// The members of the answer's line.
    package var members: [JSONValue.Member] {
        switch self {
        case .label(let prediction, let labels):
            [
                .init("label", .string(labels[prediction.predicted])),
                .init("probability", .number(prediction.confidence)),
                .init("probabilities", .object(zip(labels, prediction.probabilities).map { .init($0, .number($1)) })),
            ]
        case .text(let generation):
            [
                .init("text", .string(generation.text)), .init("tokens", .integer(generation.tokens.count)),
                .init("stopReason", .string(generation.stopReason.rawValue)),
            ]
        case .score(let score):
            [
                .init("logProbability", .number(Double(score.logProbability))),
                .init("tokens", .integer(score.tokenLogProbabilities.count)),
            ]
        }
    }
}
