import Datasets
import Evaluation

extension EvaluationReport {
    /// The figure that models are compared by: its name, the estimate, and whether it is a share.
    var headline: (name: String, estimate: Estimate, isShare: Bool) {
        switch self {
        case .classification(let report): ("accuracy", report.accuracy, true)
        case .regression(let report): ("mean absolute error", report.meanAbsoluteError, false)
        case .answers(let report): ("exact match", report.exactMatch, true)
        case .texts(let report):
            ("perplexity", Estimate(value: report.perplexity, low: report.perplexity, high: report.perplexity), false)
        }
    }

    /// "87.5 % (81.2 to 92.1)"
    var headlineText: String {
        let (_, estimate, isShare) = headline
        if case .texts = self { return fixed(estimate.value, 3) }
        return isShare ? percent(estimate) : number(estimate)
    }

    /// All figures, for reading.
    var text: String {
        switch self {
        case .classification(let report): report.text
        case .regression(let report):
            table(
                [
                    ["mean absolute error", number(report.meanAbsoluteError)],
                    ["R²", report.determination.map(number) ?? "– (all values are the same)"],
                    ["without a number", "\(report.unreadable) of \(report.readings.count); \(fixed(report.fallback, 3)) stands in"],
                ], numbers: []) + "\n" + report.interval.words
        case .answers(let report):
            table([["exact match", percent(report.exactMatch)], ["compared", report.matching.rawValue]], numbers: [])
                + "\n" + report.interval.words
        case .texts(let report):
            table(
                [
                    ["perplexity", fixed(report.perplexity, 3)], ["bits a byte", fixed(report.bitsPerByte, 4)],
                    ["tokens", grouped(report.tokens)],
                ], numbers: [])
        }
    }
}

extension ClassificationReport {
    fileprivate var text: String {
        let labels = confusion.labels
        let figures = [
            ["accuracy", percent(accuracy)], ["macro-F1", percent(macroF1)],
            ["calibration error", calibration.expectedError.map { fixed($0, 4) } ?? "–"],
        ]
        let rows = labels.indices.map { label in
            [labels[label]] + labels.indices.map { grouped(confusion.counts[label][$0]) }
                + [confusion.precision(label), confusion.recall(label), confusion.f1(label)].map { share in
                    share.map { fixed($0, 3) } ?? "–"
                }
        }
        let header = ["is \\ chosen"] + labels + ["precision", "recall", "F1"]
        return table(figures, numbers: []) + "\n" + interval.words + "\n\n"
            + table([header] + rows, numbers: Set(1..<header.count))
    }
}

extension BootstrapOptions {
    fileprivate var words: String {
        "in brackets: \(fixed(level * 100, 0)) % interval, \(grouped(resamples)) bootstrap samples of the examples, seed \(seed)"
    }
}

private func percent(_ e: Estimate) -> String {
    "\(fixed(e.value * 100, 1)) % (\(fixed(e.low * 100, 1)) to \(fixed(e.high * 100, 1)))"
}

private func number(_ e: Estimate) -> String { "\(fixed(e.value, 3)) (\(fixed(e.low, 3)) to \(fixed(e.high, 3)))" }
