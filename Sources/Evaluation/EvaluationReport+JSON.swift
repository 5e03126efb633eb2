import Datasets
package import JSON

extension EvaluationReport {
    /// The figures under names that stay: programs and course records read them. Shares are from 0 to 1.
    package var json: JSONValue {
        switch self {
        case .classification(let report):
            object(
                "classification", report.predictions.count, report.interval,
                [
                    ("accuracy", json(report.accuracy)), ("macro_f1", json(report.macroF1)),
                    ("expected_calibration_error", number(report.calibration.expectedError)),
                    ("labels", .array(report.confusion.labels.map { .string($0) })),
                    ("confusion", .array(report.confusion.counts.map { .array($0.map { .integer($0) }) })),
                ])
        case .regression(let report):
            object(
                "regression", report.readings.count, report.interval,
                [
                    ("mean_absolute_error", json(report.meanAbsoluteError)), ("r2", json(report.determination)),
                    ("unreadable", .integer(report.unreadable)), ("fallback", .number(report.fallback)),
                ])
        case .answers(let report):
            object(
                "answers", report.answers.count, report.interval,
                [("exact_match", json(report.exactMatch)), ("matching", .string(report.matching.rawValue))])
        case .texts(let report):
            object(
                "texts", report.texts.count, nil,
                [
                    ("perplexity", .number(report.perplexity)), ("bits_per_byte", .number(report.bitsPerByte)),
                    ("tokens", .integer(report.tokens)),
                ])
        }
    }

    private func object(
        _ task: String, _ examples: Int, _ interval: BootstrapOptions?, _ members: [(String, JSONValue)]
    ) -> JSONValue {
        var all: [(String, JSONValue)] = [("task", .string(task)), ("examples", .integer(examples))] + members
        if let interval {
            all.append(
                (
                    "interval",
                    .object([
                        .init("level", .number(interval.level)), .init("resamples", .integer(interval.resamples)),
                        .init("seed", .string(String(interval.seed))),
                    ])
                ))
        }
        return .object(all.map { JSONValue.Member($0.0, $0.1) })
    }

    private func json(_ estimate: Estimate?) -> JSONValue {
        guard let estimate else { return .null }
        return .object([
            .init("value", .number(estimate.value)), .init("low", .number(estimate.low)), .init("high", .number(estimate.high)),
        ])
    }

    private func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
}
