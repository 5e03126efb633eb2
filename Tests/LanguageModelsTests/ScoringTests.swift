import Foundation
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("Scoring continuations")
struct ScoringTests {
    let both: TinyDecoders
    var V: Int { both.configuration.vocabularyCount }

    init() throws { both = try TinyDecoders(TinyModel(tied: false), Kernels.best.variant, threads: 2) }

    /// ln of the probability of each token but the first, by the reference, in Double.
    private func expected(_ tokens: [TokenID]) -> [Double] {
        let logits = both.referencePass(Array(tokens.dropLast())).logits
        return zip(logits, tokens.dropFirst()).map { scores, token in
            Double(scores[token.index]) - log(scores.reduce(0.0) { $0 + exp(Double($1)) })
        }
    }

    @Test func probabilitiesOfAllContinuationsAddUpToOne() throws {
        let prompt = both.tokens(5)
        let scores = try Decoder(both.language).score((0..<V).map { [TokenID($0)] }, after: prompt)
        let total = scores.reduce(0.0) { $0 + exp(Double($1.logProbability)) }
        #expect(abs(total - 1) < 1e-5)
        let distribution = try both.language.distribution(after: prompt)
        #expect(distribution.count == V)
        #expect(abs(distribution.reduce(0.0) { $0 + Double($1) } - 1) < 1e-5)
        #expect(zip(scores, distribution).allSatisfy { abs(exp(Double($0.logProbability)) - Double($1)) < 1e-6 })
    }

    /// Two tokens long: the sum over what may follow one token is that token's probability.
    @Test func longerContinuationsMultiply() throws {
        let prompt = both.tokens(5), first: TokenID = 50
        let decoder = Decoder(both.language)
        let scores = try decoder.score((0..<V).map { [first, TokenID($0)] }, after: prompt)
        let total = scores.reduce(0.0) { $0 + exp(Double($1.logProbability)) }
        let alone = exp(Double(try decoder.score([first], after: prompt).logProbability))
        #expect(abs(total - alone) < 1e-5 * alone)
    }

    @Test func severalAreOneAtATime() throws {
        let prompt = both.tokens(70)
        let continuations = [both.tokens(1, seed: 1), [], both.tokens(20, seed: 2), both.tokens(300, seed: 3), both.tokens(2, seed: 4)]
        let decoder = Decoder(both.language)
        let together = try decoder.score(continuations, after: prompt)
        #expect(decoder.count == prompt.count, "the prompt is kept, the continuations are forgotten")
        for (continuation, score) in zip(continuations, together) {
            let alone = try Decoder(both.language).score(continuation, after: prompt)
            #expect(alone.tokenLogProbabilities.count == continuation.count)
            let exact = expected(prompt + continuation).suffix(continuation.count)
            for ((one, other), exact) in zip(zip(score.tokenLogProbabilities, alone.tokenLogProbabilities), exact) {
                #expect(abs(one - other) < 1e-4)
                #expect(abs(Double(one) - exact) < 1e-3)
            }
            #expect(abs(Double(score.logProbability) - exact.reduce(0, +)) < 1e-3 * Double(continuation.count + 1))
        }
    }

    @Test func logProbabilitiesOfAText() throws {
        for count in [2, 17, 258] {
            let tokens = both.tokens(count)
            let decoder = Decoder(both.language)
            _ = try decoder.read([3])  // forgotten first
            let own = try decoder.logProbabilities(of: tokens), exact = expected(tokens)
            #expect(own.count == count - 1)
            #expect(zip(own, exact).allSatisfy { abs(Double($0) - $1) < 1e-3 })
            let perplexity = exp(-own.reduce(0.0) { $0 + Double($1) } / Double(own.count))
            #expect(perplexity > 1 && perplexity.isFinite)
        }
    }

    @Test func logSoftmaxOfLargeScores() {
        #expect(logSoftmax([1000, 1000]).allSatisfy { abs($0 + Float(log(2.0))) < 1e-4 })
        #expect(logSoftmax([-1e30, 0]) == [-1e30, 0])
        #expect(logSoftmax([-.infinity, 5]) == [-.infinity, 0])
    }

    /// The last token of a continuation is never read, only looked up; it must exist all the same.
    @Test(arguments: [-1, 267, Int32.max, .min])
    func everyTokenMustExist(_ id: Int32) throws {
        let unknown = TokenID(rawValue: id)
        let decoder = Decoder(both.language)
        let error = ModelError.unknownToken(unknown, vocabularyCount: 267)
        #expect(V == 267)
        #expect(throws: error) { try decoder.score([unknown], after: [5]) }
        #expect(throws: error) { try decoder.score([5, unknown], after: [5]) }
        #expect(throws: error) { try decoder.score([[5], [5, 6, unknown]], after: [5]) }
        #expect(throws: error) { try decoder.score([5], after: [5, unknown]) }
        #expect(throws: error) { try decoder.logProbabilities(of: [5, 6, unknown]) }
        #expect(throws: error) { try decoder.logProbabilities(of: [unknown, 5]) }
        #expect(throws: error) { try decoder.read([5, unknown]) }
        #expect(throws: error) { try decoder.generate(after: [unknown], options: GenerationOptions(maxTokens: 1)) }
        #expect(throws: error) { try both.language.attentionWeights(of: [unknown], layer: 0) }
        #expect(throws: error) { try both.language.distribution(after: [unknown]) }
    }

    @Test func nothingIsNoPrompt() throws {
        let decoder = Decoder(both.language)
        #expect(throws: ModelError.emptyPrompt) { try decoder.score([5], after: []) }
        #expect(throws: ModelError.emptyPrompt) { try decoder.score([[5]], after: []) }
        #expect(throws: ModelError.emptyPrompt) { try decoder.logProbabilities(of: [5]) }
        #expect(throws: ModelError.emptyPrompt) { try decoder.read([]) }
        #expect(throws: ModelError.emptyPrompt) { try decoder.generate(after: [], options: GenerationOptions(maxTokens: 1)) }
        #expect(throws: ModelError.emptyPrompt) { try both.language.distribution(after: []) }
    }
}
