/// What the key of a quiz may ask about a real model, read from its file by who starts the grading.
package struct ModelFacts: Hashable, Sendable {
    /// The names as they stand in a quiz: `model("smollm2").kvBytesPerToken`.
    package enum Fact: String, CaseIterable, Sendable {
        case parameters
        /// Of the whole file.
        case bytes
        case layers, width, heads, keyValueHeads, headWidth
        /// The width of the feed-forward part.
        case feedForward
        /// Tokens.
        case vocabulary, context
        case embeddingParameters
        /// Of one layer.
        case attentionParameters, feedForwardParameters, layerParameters
        case kvNumbersPerToken
        /// As this program keeps them: in 32-bit floats.
        case kvBytesPerToken
    }

    private let values: [Fact: Double]

    /// - Parameter value: asked once for each fact.
    package init(_ value: (Fact) -> Int) {
        values = Dictionary(uniqueKeysWithValues: Fact.allCases.map { ($0, Double(value($0))) })
    }

    package subscript(fact: Fact) -> Double { values[fact, default: .nan] }

    /// The fact of that name; nil when there is none.
    package subscript(name: String) -> Double? { Fact(rawValue: name).map { self[$0] } }

    package static let names = Fact.allCases.map(\.rawValue)
}

/// Facts by a model's name; nil where the model is not on this machine.
package typealias FactSource = @Sendable (String) -> ModelFacts?
