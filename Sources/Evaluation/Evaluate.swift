package import Datasets
import LanguageModels
package import Tokenization

/// How a model is asked and its answers are measured.
package struct EvaluationSettings: Hashable, Sendable {
    package var prompt: Prompt
    /// The labels to choose among; nil: those of the data. Needed where held-out data lack one.
    package var labels: [String]?
    package var labelScore: LabelScore
    /// Texts without content, by whose answers the choice is calibrated; empty for none. See `LabelChoice.calibrated`.
    package var contentFreeTexts: [String]
    /// Bins of the calibration error.
    package var bins: Int
    package var matching: AnswerMatching
    /// New tokens of a number or an answer at most.
    package var maxTokens: Int
    /// For regression: the value that stands in where the model writes no number, such as the training data's mean.
    package var fallback: Double
    package var interval: BootstrapOptions

    package init(
        prompt: Prompt, labels: [String]? = nil, labelScore: LabelScore = .total, contentFreeTexts: [String] = [],
        bins: Int = 10, matching: AnswerMatching = .exact, maxTokens: Int = 16, fallback: Double = 0,
        interval: BootstrapOptions = BootstrapOptions(level: 0.95, resamples: 1000, seed: 1)
    ) {
        (self.prompt, self.labels, self.labelScore, self.contentFreeTexts) = (prompt, labels, labelScore, contentFreeTexts)
        (self.bins, self.matching, self.maxTokens) = (bins, matching, maxTokens)
        (self.fallback, self.interval) = (fallback, interval)
    }
}

/// Asks `model` about every example and measures what it says: labels by constrained choice, numbers and answers
/// by what it writes greedily, plain texts by perplexity (for these only the prompt's `start` counts).
///
/// - Parameter progress: is told how many examples are done; returning false ends the evaluation with those.
/// - Throws: before anything is computed when there are no examples, a label is not among `labels`, or an example is
///   longer than the model's context.
package func evaluate(
    _ data: Dataset, on model: some ScoringModel, _ tokenizer: Tokenizer, _ settings: EvaluationSettings,
    progress: (Int) -> Bool = { _ in true }
) throws(EvaluationError) -> EvaluationReport {
    switch data.task {
    case .classification:
        let labels = settings.labels ?? data.labels
        var choice = try LabelChoice(labels, after: settings.prompt, by: settings.labelScore, tokenizer)
        do throws(DatasetError) {
            try data.checkLabels(among: labels)
            try data.checkLengths(context: model.contextLength, tokens: choice.tokenCount)
        } catch { throw .data(error) }
        if !settings.contentFreeTexts.isEmpty {
            choice = try choice.calibrated(on: model, texts: settings.contentFreeTexts)
        }
        let predictions = try each(data, progress) { example throws(EvaluationError) in try choice.predict(example, model) }
        return .classification(ClassificationReport(predictions, labels: labels, bins: settings.bins, settings.interval))

    case .regression:
        let lines = try greedyLines(data, model, tokenizer, settings, progress)
        let readings = lines.map { RegressionReport.Reading(example: $0, text: $1, number: firstNumber(in: $1)) }
        return .regression(RegressionReport(readings, fallback: settings.fallback, settings.interval))

    case .answers:
        let lines = try greedyLines(data, model, tokenizer, settings, progress)
        let answers = lines.map { example, text in
            AnswersReport.Answer(example: example, text: text, isRight: settings.matching.matches(text, example.rightAnswers))
        }
        return .answers(AnswersReport(answers, settings.matching, settings.interval))

    case .texts:
        let start = settings.prompt.start
        try check(data, context: model.contextLength) { tokenizer.encode($0.text, special: .asText).count + (start == nil ? 0 : 1) }
        return .texts(
            PerplexityReport(
                try each(data, progress) { example throws(EvaluationError) in
                    try model.likelihood(of: example, start: start, tokenizer)
                }))
    }
}

private func greedyLines(
    _ data: Dataset, _ model: some ScoringModel, _ tokenizer: Tokenizer, _ settings: EvaluationSettings,
    _ progress: (Int) -> Bool
) throws(EvaluationError) -> [(Example, String)] {
    try check(data, context: model.contextLength) {
        settings.prompt.tokens(for: $0.text, tokenizer).count + settings.maxTokens
    }
    return try each(data, progress) { example throws(EvaluationError) in
        let prompt = settings.prompt.tokens(for: example.text, tokenizer)
        do throws(ModelError) {
            return (example, try model.greedyLine(after: prompt, maxTokens: settings.maxTokens, tokenizer))
        } catch { throw .model(error) }
    }
}

private func check(_ data: Dataset, context: Int, tokens: (Example) -> Int) throws(EvaluationError) {
    do throws(DatasetError) {
        try data.checkNotEmpty()
        try data.checkLengths(context: context, tokens: tokens)
    } catch { throw .data(error) }
}

/// `body` of each example, until `progress` says no; at least of one.
private func each<Result>(
    _ data: Dataset, _ progress: (Int) -> Bool, _ body: (Example) throws(EvaluationError) -> Result
) throws(EvaluationError) -> [Result] {
    var results: [Result] = []
    for example in data.examples {
        results.append(try body(example))
        guard progress(results.count) else { break }
    }
    return results
}
