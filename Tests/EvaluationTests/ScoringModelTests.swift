import Datasets
import Diagnostics
import Evaluation
import GGUF
import LanguageModels
import Tensors
import TestSupport
import Testing
import Tokenization

@Suite("A model is asked the same, whether it is loaded, in training, or read text by text")
struct ScoringModelTests {
    static let file = Result { try TinyModel().file() }

    static func model() throws -> LanguageModel { try LanguageModel(file.get(), compute: .init(threads: 1)) }

    /// A model in training stands here as the reference, computed anew for each text.
    static func closure() throws -> ClosureScores {
        let reference = try ReferenceModel(file.get())
        return ClosureScores(contextLength: reference.configuration.contextLength) { tokens, first in
            var cache = ReferenceModel.Cache(reference)
            let all = tokens.map { reference.logits(after: $0, cache: &cache) }
            return Array(all[first...])
        }
    }

    static func example(_ text: String, _ target: Target = .nothing) -> Example {
        Example(text, target, origin: Origin(file: "f", line: 1))
    }

    /// Of places `first` on, all texts one after another with one model.
    private func rows(_ model: some ScoringModel, _ texts: [(tokens: [TokenID], first: Int)]) throws -> [[Float]] {
        var rows: [[Float]] = []
        for text in texts {
            var places: [Int] = []
            try model.scores(of: text.tokens, from: text.first) { place, scores in
                places.append(place)
                rows.append(Array(scores))
            }
            #expect(places == Array(text.first..<text.tokens.count))
        }
        return rows
    }

    @Test func `reading a shared beginning once changes nothing`() throws {
        let model = try Self.model()
        let tokens = model.tokenizer.encode("the thing and the other thing in it", special: .asText)
        let texts = [
            (tokens, tokens.count - 1), (tokens, 0), (tokens, 5), (Array(tokens.prefix(9)), 8), (Array(tokens.prefix(9)) + tokens, 10),
            (Array(tokens.dropFirst()), 3), (tokens, tokens.count - 1),
        ]
        let shared = DecoderScores(model)
        let found = try rows(shared, texts)
        let alone = try texts.flatMap { try rows(DecoderScores(model), [$0]) }
        let reference = try rows(Self.closure(), texts)
        #expect(found.count == alone.count && found.count == reference.count)
        for (row, (other, plain)) in zip(found, zip(alone, reference)) {
            #expect(largestDifference(row, other) < 1e-4)
            #expect(largestDifference(row, plain) < 1e-3)
        }
        #expect(shared.tokensRead < texts.reduce(0) { $0 + $1.0.count })
    }

    @Test func `after a token that the model doesn't know it goes on as before`() throws {
        let scores = DecoderScores(try Self.model())
        let good = try rows(scores, [([5, 6, 7], 2)])
        #expect(throws: ModelError.self) { try scores.scores(of: [5, 6, 9999], from: 2) { _, _ in } }
        #expect(try rows(scores, [([5, 6, 7], 2)]) == good)
    }

    @Test(arguments: ["the and in", "a"])
    func `greedy answers are the decoder's`(text: String) throws {
        let model = try Self.model()
        let prompt = model.tokenizer.encode(text, special: .asText)
        let generated = try Decoder(model).generate(after: prompt, options: GenerationOptions(maxTokens: 12))
        let line = try DecoderScores(model).greedyLine(after: prompt, maxTokens: 12, model.tokenizer)
        let trimmed = generated.text.drop(while: \.isWhitespace)
        #expect(trimmed.hasPrefix(line) && !line.isEmpty)
    }

    @Test func `likelihood is the decoder's, in tokens and bytes`() throws {
        let model = try Self.model()
        let example = Self.example("the thing ğ")
        let tokens = model.tokenizer.encode(example.text, special: .asText)
        let expected = try Decoder(model).logProbabilities(of: tokens)
        let found = try DecoderScores(model).likelihood(of: example, start: nil, model.tokenizer)
        #expect(abs(found.nats + Double(expected.reduce(0, +))) < 1e-3)
        #expect(found.tokens == tokens.count - 1)
        #expect(found.bytes == 12 - model.tokenizer.bytes(of: tokens[0]).count)
        let started = try DecoderScores(model).likelihood(of: example, start: 1, model.tokenizer)
        #expect(started.tokens == tokens.count && started.bytes == 12)
    }

    private func largestDifference(_ a: [Float], _ b: [Float]) -> Float {
        zip(a, b).reduce(a.count == b.count ? 0 : .infinity) { max($0, abs($1.0 - $1.1)) }
    }
}
