package import Datasets
package import LanguageModels
import Tensors
package import Tokenization

/// How the labels of a choice are compared.
package enum LabelScore: String, Hashable, Sendable {
    /// ln P(label | prompt), the sum over its tokens.
    case total
    /// Their mean, so that a label of many tokens is at no disadvantage.
    case meanPerToken
}

/// What a model makes of one text: how probable it finds each label.
package struct LabelPrediction: Hashable, Sendable {
    package let example: Example
    /// `[C]`, adding up to 1: of the labels only, whatever else the model would have said.
    package let probabilities: [Double]
    /// The most probable label; the first of equals.
    package let predicted: Int
    package var confidence: Double { probabilities[predicted] }

    init(_ example: Example, scores: [Double]) {
        let largest = scores.reduce(-.infinity) { max($0, $1) }
        let weights = scores.map { exponential($0 - largest) }
        let total = weights.reduce(0, +)
        self.example = example
        probabilities = weights.map { $0 / total }
        predicted = scores.firstIndex(of: largest) ?? 0
    }
}

/// A choice among labels by what a model thinks of each one as the continuation of a prompt.
///
/// Labels of one token are read from the distribution after the prompt, all at once; of longer ones the further tokens
/// are read, one label after another. Where one label begins another ("New", "New York"), all are compared with the end
/// of their line, as otherwise the shorter one could only win.
package struct LabelChoice: Sendable {
    package let labels: [String]
    package let prompt: Prompt
    package let score: LabelScore
    private let tokenizer: Tokenizer
    private let labelTokens: [[TokenID]]  // [C][tokens]
    /// ln of what the model says without content; taken off each score. `[C]`, zero without calibration.
    private var bias: [Double]

    /// - Parameter labels: at least one, each different.
    package init(
        _ labels: [String], after prompt: Prompt, by score: LabelScore, _ tokenizer: Tokenizer
    ) throws(EvaluationError) {
        (self.labels, self.prompt, self.score, self.tokenizer) = (labels, prompt, score, tokenizer)
        var tokens = labels.map { tokenizer.encode(Prompt.continuation(of: .label($0)), special: .asText) }
        if let empty = tokens.firstIndex(where: \.isEmpty) { throw .emptyLabel(labels[empty]) }
        let begins = tokens.indices.contains { a in
            tokens.indices.contains { b in a != b && tokens[b].starts(with: tokens[a]) }
        }
        if begins {
            let end = tokenizer.encode("\n", special: .asText)
            tokens = tokens.map { $0 + end }
        }
        labelTokens = tokens
        bias = [Double](repeating: 0, count: labels.count)
    }

    /// The same choice without the model's leaning to some label whatever the text: the probabilities are divided by
    /// those for texts without content, averaged (contextual calibration, Zhao et al. 2021, arXiv:2102.09690, §5).
    /// - Parameter texts: such as "N/A"; at least one.
    package func calibrated(on model: some ScoringModel, texts: [String]) throws(EvaluationError) -> LabelChoice {
        var means = [Double](repeating: 0, count: labels.count)
        for text in texts {
            let example = Example(text, .nothing, origin: Origin(file: "", line: 0))
            let found = LabelPrediction(example, scores: try scores(for: text, model))
            for label in labels.indices { means[label] += found.probabilities[label] / Double(texts.count) }
        }
        var choice = self
        choice.bias = means.map { logarithm(max($0, 1e-12)) }
        return choice
    }

    /// Tokens that a text takes with its prompt and the longest label.
    package func tokenCount(_ example: Example) -> Int {
        prompt.tokens(for: example.text, tokenizer).count + (labelTokens.map(\.count).max() ?? 0)
    }

    package func predict(_ example: Example, _ model: some ScoringModel) throws(EvaluationError) -> LabelPrediction {
        let scores = try scores(for: example.text, model)
        return LabelPrediction(example, scores: zip(scores, bias).map { $0 - $1 })
    }

    /// What a model is asked about a text, among many others at once; see `prediction(for:_:)`.
    package func request(for text: String) -> BatchRequest {
        .score(labelTokens, after: prompt.tokens(for: text, tokenizer))
    }

    /// The prediction that follows from the answer to `request(for:)`.
    package func prediction(for text: String, _ scores: [ContinuationScore]) -> LabelPrediction {
        let values = zip(scores, bias).map { found, bias in
            let total = found.tokenLogProbabilities.reduce(0.0) { $0 + Double($1) }
            return switch score {
            case .total: total - bias
            case .meanPerToken: total / Double(found.tokenLogProbabilities.count) - bias
            }
        }
        return LabelPrediction(Example(text, .nothing, origin: Origin(file: "", line: 0)), scores: values)
    }

    /// Of each label, in nats; `[C]`.
    private func scores(for text: String, _ model: some ScoringModel) throws(EvaluationError) -> [Double] {
        let prompt = prompt.tokens(for: text, tokenizer)
        guard !prompt.isEmpty else { throw .model(.emptyPrompt) }
        var totals = [Double](repeating: 0, count: labels.count)
        do throws(ModelError) {
            try model.scores(of: prompt, from: prompt.count - 1) { _, scores in
                let all = Double(logSumExp(scores))
                for label in labels.indices { totals[label] = Double(scores[labelTokens[label][0].index]) - all }
            }
            for label in labels.indices where labelTokens[label].count > 1 {
                let tokens = labelTokens[label]
                try model.scores(of: prompt + tokens.dropLast(), from: prompt.count) { place, scores in
                    let next = tokens[place - prompt.count + 1]
                    totals[label] += Double(scores[next.index]) - Double(logSumExp(scores))
                }
            }
        } catch {
            throw .model(error)
        }
        switch score {
        case .total: return totals
        case .meanPerToken: return zip(totals, labelTokens).map { $0 / Double($1.count) }
        }
    }
}
