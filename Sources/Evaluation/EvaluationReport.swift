package import Datasets

/// What a model achieves on held-out examples.
package enum EvaluationReport: Hashable, Sendable {
    case classification(ClassificationReport)
    case regression(RegressionReport)
    case answers(AnswersReport)
    case texts(PerplexityReport)
}

/// A choice among labels. Intervals are `interval.level` percentile bootstraps over the examples.
package struct ClassificationReport: Hashable, Sendable {
    package let predictions: [LabelPrediction]
    package let confusion: ConfusionMatrix
    package let accuracy: Estimate
    package let macroF1: Estimate
    /// Of the probability of the label that was chosen.
    package let calibration: Calibration
    package let interval: BootstrapOptions

    /// - Parameter predictions: at least one; each example has one of `labels`.
    package init(_ predictions: [LabelPrediction], labels: [String], bins: Int, _ interval: BootstrapOptions) {
        let outcomes = predictions.map { prediction in
            let actual = labels.firstIndex { $0 == prediction.example.label }
            precondition(actual != nil, "each example has one of the labels")
            return (actual: actual ?? 0, predicted: prediction.predicted)
        }
        func estimate(_ figure: (ConfusionMatrix) -> Double?) -> Estimate {
            let found = bootstrap(count: outcomes.count, interval) { places in
                figure(ConfusionMatrix(labels: labels, places.map { outcomes[$0] }))
            }
            return found ?? Estimate(value: .nan, low: .nan, high: .nan)
        }
        (self.predictions, self.interval) = (predictions, interval)
        confusion = ConfusionMatrix(labels: labels, outcomes)
        accuracy = estimate(\.accuracy)
        macroF1 = estimate(\.macroF1)
        calibration = Calibration(
            zip(predictions, outcomes).map { ($0.confidence, $1.actual == $1.predicted) }, bins: bins)
    }
}

/// Numbers that a model wrote.
package struct RegressionReport: Hashable, Sendable {
    package struct Reading: Hashable, Sendable {
        package var example: Example
        /// What the model wrote.
        package var text: String
        /// The number in it; nil where there is none.
        package var number: Double?
    }

    package let readings: [Reading]
    /// Stands in where the model wrote no number, so that silence does not pay.
    package let fallback: Double
    package let meanAbsoluteError: Estimate
    /// nil when all values are the same.
    package let determination: Estimate?
    package let interval: BootstrapOptions
    package var unreadable: Int { readings.count { $0.number == nil } }

    /// - Parameter readings: at least one; each example has a value.
    package init(_ readings: [Reading], fallback: Double, _ interval: BootstrapOptions) {
        let actual = readings.map { $0.example.value ?? .nan }
        let predicted = readings.map { $0.number ?? fallback }
        (self.readings, self.fallback, self.interval) = (readings, fallback, interval)
        func estimate(_ figure: ([Double], [Double]) -> Double?) -> Estimate? {
            bootstrap(count: readings.count, interval) { figure($0.map { actual[$0] }, $0.map { predicted[$0] }) }
        }
        meanAbsoluteError = estimate(Datasets.meanAbsoluteError) ?? Estimate(value: .nan, low: .nan, high: .nan)
        determination = estimate(Datasets.determination)
    }
}

/// Answers that a model wrote.
package struct AnswersReport: Hashable, Sendable {
    package struct Answer: Hashable, Sendable {
        package var example: Example
        package var text: String
        package var isRight: Bool
    }

    package let answers: [Answer]
    package let matching: AnswerMatching
    /// Share of right answers.
    package let exactMatch: Estimate
    package let interval: BootstrapOptions

    /// - Parameter answers: at least one.
    package init(_ answers: [Answer], _ matching: AnswerMatching, _ interval: BootstrapOptions) {
        (self.answers, self.matching, self.interval) = (answers, matching, interval)
        let share = bootstrap(count: answers.count, interval) { places in
            Double(places.count { answers[$0].isRight }) / Double(places.count)
        }
        exactMatch = share ?? Estimate(value: .nan, low: .nan, high: .nan)
    }
}
