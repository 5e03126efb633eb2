import Datasets
import Diagnostics
import Evaluation
import JSON
import LanguageModels
import TestSupport
import Testing
import Tokenization

@Suite("An evaluation asks about every example and reports figures under names that stay")
struct EvaluateTests {
    /// Writes the text's own tokens again after the prompt's last line: an oracle that is easy to foresee.
    private static let tokenizer = Result { try ScoringModelTests.model().tokenizer }

    /// Says `answer` to a prompt that ends in `ending`, token for token, then a line break.
    private func parrot(_ answers: [(ending: String, answer: String)]) throws -> ClosureScores {
        let tokenizer = try Self.tokenizer.get()
        let scripts = answers.map { pair in
            (
                ending: tokenizer.encode(pair.ending, special: .asText),
                answer: tokenizer.encode(pair.answer + "\n", special: .asText)
            )
        }
        return ClosureScores(contextLength: 200) { tokens, first in
            (first..<tokens.count).map { place in
                var scores = [Float](repeating: 0, count: tokenizer.vocabularyCount)
                let read = tokens[...place]
                for script in scripts {
                    for said in 0..<script.answer.count where read.suffix(script.ending.count + said).elementsEqual(script.ending + script.answer.prefix(said)) {
                        scores[script.answer[said].index] = 5
                    }
                }
                return scores
            }
        }
    }

    private func data(_ lines: [String]) throws -> Dataset {
        try Dataset.parse(Array(lines.joined(separator: "\n").utf8), .jsonLines, file: "held.jsonl")
    }

    private func settings(_ prompt: Prompt) -> EvaluationSettings {
        EvaluationSettings(prompt: prompt, bins: 5, fallback: 10, interval: BootstrapOptions(level: 0.9, resamples: 200, seed: 7))
    }

    @Test func `classification`() throws {
        let held = try data([
            #"{"text":"p","label":"red"}"#, #"{"text":"q","label":"red"}"#, #"{"text":"r","label":"blue"}"#, #"{"text":"s","label":"blue"}"#,
        ])
        let model = try parrot([("p:", " red"), ("q:", " blue"), ("r:", " blue"), ("s:", " blue")])
        let report = try evaluate(held, on: model, Self.tokenizer.get(), settings(Prompt(template: "{text}:")))
        guard case .classification(let found) = report else { throw Unexpected() }
        #expect(found.predictions.map(\.predicted) == [1, 0, 0, 0])
        #expect(found.accuracy.value == 0.75)
        #expect(found.confusion.labels == ["blue", "red"])
        #expect(found.confusion.counts == [[2, 0], [1, 1]])
        #expect(found.accuracy.low <= 0.75 && found.accuracy.high >= 0.75)
        let json = report.json
        #expect(json["task"] == "classification" && json["examples"] == 4)
        #expect(json["accuracy"]?["value"] == .number(0.75))
        #expect(json["confusion"] == [[2, 0], [1, 1]])
        #expect(json["interval"] == ["level": .number(0.9), "resamples": 200, "seed": "7"])
        guard case .object(let members) = json else { throw Unexpected() }
        #expect(members.map(\.key) == [
            "task", "examples", "accuracy", "macro_f1", "expected_calibration_error", "labels", "confusion", "interval",
        ])
    }

    @Test func `regression, where silence gets the fallback`() throws {
        let held = try data([#"{"text":"p","value":30}"#, #"{"text":"q","value":4}"#, #"{"text":"r","value":6}"#])
        let model = try parrot([("p:", " 30"), ("q:", " about 5.5 or so"), ("r:", " none")])
        let report = try evaluate(held, on: model, Self.tokenizer.get(), settings(Prompt(template: "{text}:")))
        guard case .regression(let found) = report else { throw Unexpected() }
        #expect(found.readings.map(\.number) == [30, 5.5, nil])
        #expect(found.readings.map(\.text) == ["30", "about 5.5 or so", "none"])
        #expect(found.unreadable == 1)
        #expect(abs(found.meanAbsoluteError.value - (0 + 1.5 + 4) / 3) < 1e-12)
        #expect(report.json["unreadable"] == 1 && report.json["fallback"] == .number(10))
        #expect(report.json["r2"]?["value"]?.double == found.determination?.value)
    }

    @Test func `answers`() throws {
        let held = try data([#"{"prompt":"p","answer":"Kyiv","also":["Kiev"]}"#, #"{"prompt":"q","answer":"Oslo"}"#])
        let model = try parrot([("p:", " Kiev"), ("q:", " oslo")])
        var settings = settings(try Prompt(template: "{text}:"))
        func share() throws -> JSONValue? { try evaluate(held, on: model, Self.tokenizer.get(), settings).json["exact_match"]?["value"] }
        #expect(try share() == .number(0.5))
        settings.matching = .ignoringCase
        #expect(try share() == .number(1))
    }

    @Test func `perplexity of a model that thinks all tokens alike is the vocabulary's size`() throws {
        let tokenizer = try Self.tokenizer.get()
        let flat = ClosureScores(contextLength: 100) { tokens, first in
            Array(repeating: [Float](repeating: 1, count: tokenizer.vocabularyCount), count: tokens.count - first)
        }
        let held = try data([#"{"text":"the thing"}"#, #"{"text":"and in it"}"#])
        let report = try evaluate(held, on: flat, tokenizer, settings(Prompt(template: "{text}")))
        guard case .texts(let found) = report else { throw Unexpected() }
        #expect(abs(found.perplexity - Double(tokenizer.vocabularyCount)) < 1e-2)
        #expect(report.json["tokens"]?.integer == found.tokens)
    }

    @Test func `bad data is refused before the model is asked`() throws {
        let unasked = ClosureScores(contextLength: 8) { _, _ in
            Issue.record("the model was asked")
            return []
        }
        func words(_ lines: [String], labels: [String]? = nil) -> String? {
            #expect(throws: EvaluationError.self) {
                var settings = settings(try Prompt(template: "{text}:"))
                (settings.labels, settings.maxTokens) = (labels, 2)
                _ = try evaluate(try data(lines), on: unasked, Self.tokenizer.get(), settings)
            }?.description
        }
        #expect(words([#"{"text":"a","label":"x"}"#, #"{"text":"b","label":"z"}"#], labels: ["x", "y"]) == """
            error: the label 'z' never occurs in the training data, which has 'x' and 'y'
              in held.jsonl:2
              hint: correct the label, or add examples of it to the training data
            """)
        for line in [#"{"text":"too long a text","value":1}"#, #"{"text":"much too long a text"}"#, #"{"prompt":"too long a text","answer":"a"}"#] {
            #expect(words([line])?.hasPrefix("error: the example has ") == true)
        }
    }

    @Test func `stopping early reports what is done`() throws {
        let held = try data([#"{"prompt":"p","answer":"a"}"#, #"{"prompt":"q","answer":"b"}"#])
        let report = try evaluate(
            held, on: parrot([("p:", " a")]), Self.tokenizer.get(), settings(Prompt(template: "{text}:")), progress: { $0 < 1 })
        #expect(report.json["examples"] == 1 && report.json["exact_match"]?["value"] == .number(1))
    }
}

private struct Unexpected: Error {}
