import Datasets
import Diagnostics
import Evaluation

extension EvaluationReport {
    /// The figure that models are compared by: its name, the estimate, and whether it is a share.
    var headline: (name: Phrase, estimate: Estimate, isShare: Bool) {
        switch self {
        case .classification(let report): ("accuracy", report.accuracy, true)
        case .regression(let report): ("mean absolute error", report.meanAbsoluteError, false)
        case .answers(let report): ("exact match", report.exactMatch, true)
        case .texts(let report):
            ("perplexity", Estimate(value: report.perplexity, low: report.perplexity, high: report.perplexity), false)
        }
    }

    /// "87.5 % (81.2 to 92.1)"
    var headlineText: Phrase {
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
                of: [
                    ["mean absolute error", number(report.meanAbsoluteError)],
                    ["R²", report.determination.map(number) ?? "– (all values are the same)"],
                    ["without a number", "\(report.unreadable) of \(report.readings.count); \(fixed(report.fallback, 3)) stands in"],
                ], numbers: []) + "\n" + said(report.interval.words)
        case .answers(let report):
            table(of: [["exact match", percent(report.exactMatch)], ["compared", "\(term: report.matching.rawValue)"]], numbers: [])
                + "\n" + said(report.interval.words)
        case .texts(let report):
            table(
                of: [
                    ["perplexity", fixed(report.perplexity, 3)], ["bits a byte", fixed(report.bitsPerByte, 4)],
                    ["tokens", grouped(report.tokens)],
                ], numbers: [])
        }
    }
}

extension ClassificationReport {
    fileprivate var text: String {
        let labels = confusion.labels
        let figures: [[Phrase]] = [
            ["accuracy", percent(accuracy)], ["macro-F1", percent(macroF1)],
            ["calibration error", calibration.expectedError.map { fixed($0, 4) } ?? "–"],
        ]
        let rows: [[Phrase]] = labels.indices.map { label in
            ["\(labels[label])"] + labels.indices.map { grouped(confusion.counts[label][$0]) }
                + [confusion.precision(label), confusion.recall(label), confusion.f1(label)].map { share in
                    share.map { fixed($0, 3) } ?? "–"
                }
        }
        let header: [Phrase] = ["is \\ chosen"] + labels.map { "\($0)" } + ["precision", "recall", "F1"]
        return table(of: figures, numbers: []) + "\n" + said(interval.words) + "\n\n"
            + table(of: [header] + rows, numbers: Set(1..<header.count))
    }
}

extension BootstrapOptions {
    fileprivate var words: Phrase {
        "in brackets: \(fixed(level * 100, 0)) % interval, \(grouped(resamples)) bootstrap samples of the examples, seed \(seed)"
    }
}

private func percent(_ e: Estimate) -> Phrase {
    "\(fixed(e.value * 100, 1)) % (\(fixed(e.low * 100, 1)) to \(fixed(e.high * 100, 1)))"
}

private func number(_ e: Estimate) -> Phrase { "\(fixed(e.value, 3)) (\(fixed(e.low, 3)) to \(fixed(e.high, 3)))" }
