import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("Generation")
struct GenerationTests {
    private func model(contextLength: Int = 1024, seed: UInt64 = 1) throws -> LanguageModel {
        var tiny = TinyModel()
        (tiny.contextLength, tiny.seed) = (contextLength, seed)
        return try TinyDecoders(tiny, Kernels.best.variant).language
    }

    private func generate(
        _ model: LanguageModel, _ prompt: [TokenID], _ options: GenerationOptions, onText: (String) -> Bool = { _ in true }
    ) throws -> (generation: Generation, pieces: [String], count: Int) {
        var pieces: [String] = []
        let decoder = Decoder(model)
        let generation = try decoder.generate(after: prompt, options: options) { piece in
            pieces.append(piece)
            return onText(piece)
        }
        return (generation, pieces, decoder.count)
    }

    static let prompt: [TokenID] = [100, 120, 110]

    @Test(arguments: [1, 2, 30])
    func greedyTakesTheLikeliestOneByOne(_ maxTokens: Int) throws {
        let model = try model()
        let (generation, pieces, count) = try generate(model, Self.prompt, GenerationOptions(maxTokens: maxTokens))
        var tokens: [TokenID] = []
        for _ in 0..<maxTokens {
            let logits = try Decoder(model).read(Self.prompt + tokens)
            let likeliest = try #require(logits.indices.max { logits[$0] < logits[$1] })
            if model.tokenizer.endsGeneration(TokenID(likeliest)) { break }
            tokens.append(TokenID(likeliest))
        }
        #expect(generation.tokens == tokens)
        #expect(generation.promptTokens == 3)
        #expect(generation.stopReason == (tokens.count == maxTokens ? .maxTokens : .endOfText))
        #expect(generation.text == model.tokenizer.text(of: tokens))
        #expect(pieces.joined() == generation.text)
        #expect(count == 3 + maxTokens - 1, "the last token is not read: nobody asks what follows it")
    }

    @Test(arguments: [0, -1])
    func noTokensAreNoTokens(_ maxTokens: Int) throws {
        let (generation, pieces, _) = try generate(model(), Self.prompt, GenerationOptions(maxTokens: maxTokens))
        #expect(generation.promptTokens == 3 && generation.tokens == [] && generation.text == "")
        #expect(generation.stopReason == .maxTokens)
        #expect(pieces == [])
    }

    /// Hot sampling meets one of the ending tokens sooner or later; it is not part of the result.
    @Test func anEndingTokenEnds() throws {
        let model = try model()
        var reasons: Set<Generation.StopReason> = []
        for seed in 0..<8 {
            let sampling = Sampling.random(temperature: 10, topK: nil, topP: 1, seed: UInt64(seed))
            let (generation, pieces, _) = try generate(model, Self.prompt, GenerationOptions(maxTokens: 300, sampling: sampling))
            reasons.insert(generation.stopReason)
            #expect(!generation.tokens.contains { model.tokenizer.endsGeneration($0) })
            #expect((generation.tokens.count == 300) == (generation.stopReason == .maxTokens))
            #expect(generation.text == model.tokenizer.text(of: generation.tokens))
            #expect(pieces.joined() == generation.text, "what was held back came at the end")
        }
        #expect(reasons.contains(.endOfText))
    }

    @Test(arguments: [5, 6, 12, 16])
    func theContextFillsUp(_ contextLength: Int) throws {
        let model = try model(contextLength: contextLength)
        let prompt: [TokenID] = [100, 120, 110, 80, 90]
        let (generation, _, count) = try generate(model, prompt, GenerationOptions(maxTokens: 100))
        #expect(generation.stopReason == .contextFull)
        // The token that no longer fits is known from what was read before it.
        #expect(generation.tokens.count == contextLength - prompt.count + 1)
        #expect(count == contextLength)
    }

    @Test func theListenerMayStop() throws {
        var heard = 0
        let (generation, pieces, _) = try generate(model(), Self.prompt, GenerationOptions(maxTokens: 50)) { _ in
            heard += 1
            return heard < 3
        }
        #expect(generation.stopReason == .cancelled)
        #expect(pieces.count == 3)
        #expect(generation.text == pieces.joined())
    }

    /// A stop string is found wherever the borders of tokens lie.
    @Test(arguments: [1, 2, 3, 5])
    func textEndsBeforeAStopString(_ length: Int) throws {
        let model = try model()
        let (whole, _, _) = try generate(model, Self.prompt, GenerationOptions(maxTokens: 60))
        let scalars = Array(whole.text.unicodeScalars)
        for start in stride(from: 1, to: scalars.count - length, by: 7) {
            let stop = String(String.UnicodeScalarView(scalars[start..<start + length]))
            let first = try #require((0..<scalars.count).first { scalars[$0...].starts(with: stop.unicodeScalars) })
            let (generation, pieces, _) = try generate(model, Self.prompt, GenerationOptions(maxTokens: 60, stop: ["", stop]))
            #expect(generation.stopReason == .stopString)
            #expect(Array(generation.text.unicodeScalars) == Array(scalars[..<first]))
            #expect(pieces.joined() == generation.text)
            #expect(whole.tokens.starts(with: generation.tokens))
        }
        let (never, _, _) = try generate(model, Self.prompt, GenerationOptions(maxTokens: 60, stop: ["\u{1}never"]))
        #expect(never == whole)
    }

    @Test func aPenaltyAvoidsWhatWasSaid() throws {
        let model = try model()
        let options = GenerationOptions(maxTokens: 40, repetitionPenalty: 1e9)
        let tokens = try generate(model, Self.prompt, options).generation.tokens
        #expect(Set(tokens + Self.prompt).count == tokens.count + 3, "no token occurs twice")
    }

    @Test func goesOnAfterWhatWasRead() throws {
        let model = try model()
        let decoder = Decoder(model)
        _ = try decoder.read([Self.prompt[0]])
        let generation = try decoder.generate(after: Array(Self.prompt.dropFirst()), options: GenerationOptions(maxTokens: 9))
        #expect(generation.promptTokens == 2)
        #expect(generation.tokens == (try generate(model, Self.prompt, GenerationOptions(maxTokens: 9)).generation.tokens))
    }

    /// A character that the end of the text cuts off becomes U+FFFD only then; a stop string can begin there too.
    @Test func aStopStringInWhatTheEndBringsIsMet() throws {
        let model = try model()
        var met = 0
        for seed in 0..<60 {
            let sampling = Sampling.random(temperature: 1, topK: nil, topP: 1, seed: UInt64(seed))
            let options = GenerationOptions(maxTokens: 3, sampling: sampling, stop: ["\u{FFFD}"])
            let (generation, pieces, _) = try generate(model, Self.prompt, options)
            #expect(!generation.text.unicodeScalars.contains("\u{FFFD}"))
            #expect(pieces.joined() == generation.text)
            if generation.stopReason == .stopString, generation.tokens.count == 3 { met += 1 }
        }
        #expect(met > 0, "some texts must end within a character")
    }
}
