import Datasets
import Evaluation
import LanguageModels
import Tensors
import Testing
import Tokenization

@Suite("A label is chosen by what the model thinks of it after the prompt")
struct LabelChoiceTests {
    private let prompt = Result { try Prompt(template: "{text}\nKind:") }

    /// The definition: ln P of each label's tokens after the prompt, each read from the start.
    private func logProbabilities(_ labels: [String], _ text: String, ending: String = "") throws -> [[Float]] {
        let model = try ScoringModelTests.model()
        let prompt = model.tokenizer.encode(text + "\nKind:", special: .asText)
        return try labels.map {
            try Decoder(model).score(model.tokenizer.encode(" " + $0 + ending, special: .asText), after: prompt).tokenLogProbabilities
        }
    }

    private func predict(_ labels: [String], _ text: String, _ score: LabelScore = .total) throws -> LabelPrediction {
        let model = try ScoringModelTests.model()
        let choice = try LabelChoice(labels, after: prompt.get(), by: score, model.tokenizer)
        return try choice.predict(ScoringModelTests.example(text), DecoderScores(model))
    }

    private func softmax(_ scores: [Float]) -> [Double] {
        logSoftmax(scores).map { exponential(Double($0)) }
    }

    @Test(arguments: [["the", "in", "a"], ["thing", "the", "other words"]])
    func `probabilities follow from the decoder's scores`(labels: [String]) throws {
        let scores = try logProbabilities(labels, "and the rest")
        let total = try predict(labels, "and the rest")
        for (found, expected) in zip(total.probabilities, softmax(scores.map { $0.reduce(0, +) })) {
            #expect(abs(found - expected) < 1e-4)
        }
        let mean = try predict(labels, "and the rest", .meanPerToken)
        for (found, expected) in zip(mean.probabilities, softmax(scores.map { $0.reduce(0, +) / Float($0.count) })) {
            #expect(abs(found - expected) < 1e-4)
        }
        #expect(abs(total.probabilities.reduce(0, +) - 1) < 1e-12)
        #expect(total.confidence == total.probabilities.max())
    }

    @Test func `where one label begins another, all are compared with their line's end`() throws {
        let labels = ["the", "the end", "in"]
        let expected = softmax(try logProbabilities(labels, "x", ending: "\n").map { $0.reduce(0, +) })
        let found = try predict(labels, "x").probabilities
        for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 1e-4) }
    }

    @Test func `a text without content leaves a calibrated choice undecided`() throws {
        let model = try ScoringModelTests.model()
        let scores = DecoderScores(model)
        let choice = try LabelChoice(["the", "in", "a"], after: prompt.get(), by: .total, model.tokenizer)
        let calibrated = try choice.calibrated(on: scores, texts: ["N/A"])
        for probability in try calibrated.predict(ScoringModelTests.example("N/A"), scores).probabilities {
            #expect(abs(probability - 1 / 3) < 1e-6)
        }
        let (before, after) = (
            try choice.predict(ScoringModelTests.example("thing"), scores), try calibrated.predict(ScoringModelTests.example("thing"), scores)
        )
        #expect(before.probabilities != after.probabilities)
    }

    @Test func `a model in training gives the same probabilities`() throws {
        let model = try ScoringModelTests.model()
        let choice = try LabelChoice(["the", "other words"], after: prompt.get(), by: .total, model.tokenizer)
        let loaded = try choice.predict(ScoringModelTests.example("and"), DecoderScores(model))
        let training = try choice.predict(ScoringModelTests.example("and"), ScoringModelTests.closure())
        for (a, b) in zip(loaded.probabilities, training.probabilities) { #expect(abs(a - b) < 1e-3) }
    }

    @Test func `labels of one token cost no reading beyond the prompt`() throws {
        let model = try ScoringModelTests.model()
        let scores = DecoderScores(model)
        let choice = try LabelChoice(["the", "in", "a"], after: prompt.get(), by: .total, model.tokenizer)
        let first = ScoringModelTests.example("thing")
        _ = try choice.predict(first, scores)
        #expect(scores.tokensRead == (try prompt.get()).tokens(for: "thing", model.tokenizer).count)
    }
}

