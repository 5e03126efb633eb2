import GGUF
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("Many requests at once get the answers that each would get alone, to the last bit")
struct BatchDecoderTests {
    private static let formats: [GGUFType] = [.f32, .bf16, .q8_0, .q4_0, .q4_1]

    private func decoders(_ format: GGUFType, _ variant: Kernels.Variant = Kernels.best.variant, threads: Int = 2) throws -> TinyDecoders {
        try TinyDecoders(
            TinyModel(format: format, width: 64, heads: 4, keyValueHeads: 2, feedForwardWidth: 96), variant, threads: threads)
    }

    /// Prompts of many lengths, some of which begin alike, with every kind of question.
    private func requests(_ both: TinyDecoders, count: Int = 40, shared: Int = 0) -> [BatchRequest] {
        let beginning = both.tokens(shared, seed: 99)
        return (0..<count).map { index in
            let seed = UInt64(index + 1)
            let prompt = beginning + both.tokens(1 + index * 37 % 150, seed: seed)
            let sampling = Sampling.random(temperature: 1.5, topK: 20, topP: 0.9, seed: seed)
            switch index % 4 {
            case 0: return .generate(after: prompt, GenerationOptions(maxTokens: index))
            case 1: return .generate(after: prompt, GenerationOptions(maxTokens: 9, sampling: sampling, repetitionPenalty: 1.2))
            case 2: return .score((0..<5).map { both.tokens($0, seed: 7 + UInt64($0)) }, after: prompt)
            default: return .score([both.tokens(1 + index % 3, seed: 3)], after: prompt)
            }
        }
    }

    private func alone(_ request: BatchRequest, _ model: LanguageModel) throws -> BatchAnswer {
        switch request {
        case .generate(let prompt, let options): .generation(try Decoder(model).generate(after: prompt, options: options))
        case .score(let continuations, let prompt): .scores(try Decoder(model).score(continuations, after: prompt))
        }
    }

    private func answers(_ requests: [BatchRequest], _ decoder: BatchDecoder) throws -> [BatchAnswer] {
        var answers = [BatchAnswer?](repeating: nil, count: requests.count)
        var failure: ModelError?
        decoder.answer(requests) { index, result in
            #expect(answers[index] == nil, "each request is answered once")
            switch result {
            case .success(let answer): answers[index] = answer
            case .failure(let error): failure = error
            }
            return true
        }
        if let failure { throw failure }
        return try answers.map { try #require($0) }
    }

    @Test(arguments: formats, [1, 2, 7, 32])
    func theWidthChangesNothing(_ format: GGUFType, _ width: Int) throws {
        let both = try decoders(format)
        for shared in [0, 3, 20, 64, 70] {
            let requests = requests(both, count: width == 1 ? 12 : 40, shared: shared)
            let expected = try requests.map { try alone($0, both.language) }
            let decoder = BatchDecoder(both.language, width: width)
            #expect(try answers(requests, decoder) == expected, "\(shared) tokens in common")
            // Once more, now that the beginning is known; and others after it.
            #expect(try answers(requests.reversed(), decoder) == expected.reversed())
            let others = self.requests(both, count: 9, shared: shared / 2)
            #expect(try answers(others, decoder) == others.map { try alone($0, both.language) })
        }
    }

    @Test(arguments: Kernels.Variant.supported, 1...3)
    func kernelsAndThreadsOfAnyKind(_ variant: Kernels.Variant, _ threads: Int) throws {
        for format in [GGUFType.f32, .q4_1] {
            let both = try decoders(format, variant, threads: threads)
            let requests = requests(both, count: 10, shared: 5)
            let expected = try requests.map { try alone($0, both.language) }
            for width in [1, 3, 16] { #expect(try answers(requests, BatchDecoder(both.language, width: width)) == expected) }
        }
    }

    @Test func whatIsSharedIsReadOnce() throws {
        let both = try decoders(.q4_1)
        let beginning = both.tokens(100)
        let requests = (0..<20).map { BatchRequest.score([both.tokens(1)], after: beginning + both.tokens(5, seed: $0 + 50)) }
        let decoder = BatchDecoder(both.language, width: 8)
        _ = try answers(requests, decoder)
        #expect(decoder.tokensRead == 100 + 20 * 5)
        _ = try answers(requests, decoder)
        #expect(decoder.tokensRead == 100 + 2 * 20 * 5, "and is known the next time")
        _ = try answers([requests[3]], decoder)
        #expect(decoder.tokensRead == 100 + 2 * 20 * 5 + 5)
    }

    @Test func whatCannotBeAnsweredStopsNobody() throws {
        var tiny = TinyModel()
        tiny.contextLength = 64
        let both = try TinyDecoders(tiny, Kernels.best.variant)
        let unknown = TokenID(both.configuration.vocabularyCount)
        let good = both.tokens(5)
        let options = GenerationOptions(maxTokens: 4)
        let requests: [BatchRequest] = [
            .generate(after: [], options), .generate(after: good, options), .generate(after: good + [unknown], options),
            .score([[unknown]], after: good), .score([good], after: both.tokens(61)), .generate(after: both.tokens(65), options),
            .generate(after: both.tokens(63), GenerationOptions(maxTokens: 9)),
        ]
        var found: [Int: Result<BatchAnswer, ModelError>] = [:]
        BatchDecoder(both.language, width: 3).answer(requests) { index, result in
            found[index] = result
            return true
        }
        #expect(found.count == requests.count)
        for index in [0, 2, 3, 4, 5] {
            guard case .failure? = found[index] else { Issue.record("request \(index) was answered"); continue }
        }
        for index in [1, 6] { #expect(try found[index]?.get() == alone(requests[index], both.language)) }
    }

    @Test func whoListensMayStop() throws {
        let both = try decoders(.q4_1)
        var heard = 0
        BatchDecoder(both.language, width: 4).answer(requests(both)) { _, _ in
            heard += 1
            return heard < 3
        }
        #expect(heard == 3)
    }
}
