internal import Datasets
internal import Evaluation
internal import LanguageModels
internal import Tokenization

/// How well a model does a task.
///
/// What is measured follows from the data: for labels accuracy, for numbers the mean absolute error, for free answers
/// the share of exact matches, for plain texts the perplexity.
public struct TaskResult: Hashable, Sendable, Displayable, CustomStringConvertible {
    /// A figure with the interval that 95 % of resampled test sets gave (percentile bootstrap, Efron 1979).
    public struct Figure: Hashable, Sendable {
        /// The figure on all examples.
        public let value: Double
        /// The lower end of the interval.
        public let low: Double
        /// The upper end of the interval.
        public let high: Double

        init(_ estimate: Estimate) { (value, low, high) = (estimate.value, estimate.low, estimate.high) }

        init(_ value: Double) { (self.value, low, high) = (value, value, value) }
    }

    let report: EvaluationReport

    /// Examples that were measured on.
    public var count: Int {
        switch report {
        case .classification(let own): own.predictions.count
        case .regression(let own): own.readings.count
        case .answers(let own): own.answers.count
        case .texts(let own): own.texts.count
        }
    }

    /// Share of right answers, 0 to 1: of labels, or of exact matches. Nil for numbers and plain texts.
    public var accuracy: Figure? {
        switch report {
        case .classification(let own): Figure(own.accuracy)
        case .answers(let own): Figure(own.exactMatch)
        case .regression, .texts: nil
        }
    }

    /// Mean over the labels of F1, the harmonic mean of precision and recall; nil where there are no labels.
    public var macroF1: Figure? {
        if case .classification(let own) = report { Figure(own.macroF1) } else { nil }
    }

    /// Mean distance between the number written and the right one, in the data's own unit; nil where there are no numbers.
    public var meanAbsoluteError: Figure? {
        if case .regression(let own) = report { Figure(own.meanAbsoluteError) } else { nil }
    }

    /// e to the mean loss a token of plain texts; nil for other tasks.
    public var perplexity: Double? {
        if case .texts(let own) = report { own.perplexity } else { nil }
    }

    /// How far the model's confidence is from its accuracy, on average: the expected calibration error
    /// (Guo et al. 2017, arXiv:1706.04599, eq. 5). Nil where there are no labels.
    public var calibrationError: Double? {
        if case .classification(let own) = report { own.calibration.expectedError } else { nil }
    }

    /// The main figure in words: "92.7 % right (89.7 to 95.3 %), of 300".
    public var description: String {
        if let accuracy {
            return "\(accuracy.value.percent(1)) right (\((accuracy.low * 100).fixed(1)) to \(accuracy.high.percent(1))), of \(count.grouped)"
        }
        if let error = meanAbsoluteError {
            return "mean absolute error \(error.value.short(3)) (\(error.low.short(3)) to \(error.high.short(3))), of \(count.grouped)"
        }
        return "perplexity \((perplexity ?? .nan).fixed(1)), of \(count.grouped) texts"
    }

    /// Labels: a heat map of what was right (rows) and what was said (columns). Other tasks: the figure.
    public var display: MIMEBundle {
        guard case .classification(let own) = report else { return MIMEBundle(text: description) }
        let labels = own.confusion.labels
        return HeatMap(
            description, own.confusion.counts.map { $0.map(Double.init) }, rows: labels, columns: labels
        ).display
    }
}

extension Model {
    /// The token that the model expects before every text, if it does.
    var startToken: TokenID? { engine.tokenizer.roles.beginsTexts ? engine.tokenizer.beginOfText : nil }

    /// Asks the model about every example and measures what it says.
    ///
    /// Labels are chosen among `labels` by their probability after the prompt; numbers and answers are written greedily, a
    /// line of at most `maxTokens`. Of plain texts the perplexity is measured, and the prompt plays no part.
    ///
    /// - Parameters:
    ///   - labels: nil for those of the data.
    ///   - maxTokens: new tokens of a number or an answer at most.
    /// - Throws: when the data are empty, or an example is longer than the context; nothing is computed then.
    public func evaluate(
        on data: Dataset, _ prompt: Prompt = "{text}", labels: [String]? = nil, maxTokens: Int = 16
    ) throws -> TaskResult {
        var progress = Progress("Evaluating", of: data.count)
        let settings = EvaluationSettings(prompt: try prompt.engine(startingWith: startToken), labels: labels, maxTokens: maxTokens)
        let report = try Evaluation.evaluate(data.data, on: DecoderScores(engine), engine.tokenizer, settings) { _ in
            progress.advance()
            return true
        }
        return TaskResult(report: report)
    }
}
