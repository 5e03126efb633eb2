import Datasets
import Diagnostics
import Evaluation
import Foundation
import JSON
import LanguageModels

/// What a model achieves on data, and how fast it read them.
struct HeldOutMeasurement {
    var report: EvaluationReport
    /// Examples that were to be read; fewer are done where Ctrl-C ended it.
    var asked: Int
    var done: Int
    var seconds: Double
    var tokens: Int

    var isWhole: Bool { done == asked }
    var tokensPerSecond: Double { seconds > 0 ? Double(tokens) / seconds : 0 }

    /// Reads `data` with a progress line; Ctrl-C ends it with the examples done so far.
    init(
        _ data: Dataset, on model: LanguageModel, _ settings: EvaluationSettings, _ name: Phrase, _ interruption: Interruption
    ) throws {
        let scores = DecoderScores(model)
        var line = ProgressLine()
        defer { line.finish() }
        var count = 0
        let clock = ContinuousClock()
        let start = clock.now
        report = try evaluate(data, on: scores, model.tokenizer, settings) { done in
            count = done
            line.show("\(name)  \(done) of \(data.count)", fraction: Double(done) / Double(max(data.count, 1)))
            return !interruption.isAsked
        }
        (asked, done, tokens) = (data.count, count, scores.tokensRead)
        seconds = (clock.now - start).seconds
    }

    /// The report's own fields, and how much was done how fast.
    var json: JSONValue {
        guard case .object(let members) = report.json else { preconditionFailure("a report is an object") }
        return .object(
            members + [
                .init("examples_asked", .integer(asked)), .init("interrupted", .bool(!isWhole)),
                .init("seconds", .number(seconds)), .init("tokens_per_second", .number(tokensPerSecond)),
            ])
    }
}

extension JSONValue: Encodable {
    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value): try value.encode(to: encoder)
        case .integer(let value): try value.encode(to: encoder)
        case .number(let value):
            if value.isFinite { try value.encode(to: encoder) } else { try JSONValue.null.encode(to: encoder) }
        case .string(let text): try text.encode(to: encoder)
        case .array(let values): try values.encode(to: encoder)
        case .object(let members):
            try Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }.encode(to: encoder)
        }
    }
}
