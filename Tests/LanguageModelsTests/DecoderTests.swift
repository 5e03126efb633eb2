import GGUF
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("The fast decoder computes what the reference computes")
struct DecoderTests {
    /// How far the two may be apart for one token, relative to the size of what they compute.
    ///
    /// Floats: some hundred roundings of 2⁻²⁴ a layer, which a tiny model with random weights may amplify a few times.
    /// Quantised weights: the fast decoder rounds its activations to twice 8 bits, the reference does not. A block of 32
    /// numbers is then typically off by 0.6 % / 254, seven products a layer add that once each, so two layers give
    /// √14 · 0.0024 % = 9e-5; a single token in a model of random weights may be off by a few times that.
    static func tolerance(_ format: GGUFType) -> Double {
        switch format {
        case .f32, .f16, .bf16: 2e-5
        case .q8_0, .q4_0, .q4_1, .other: 5e-4
        }
    }

    static let formats: [GGUFType] = [.f32, .f16, .bf16, .q8_0, .q4_0, .q4_1]

    /// Every state between the layers and all scores.
    private func check(_ model: TinyModel, _ variant: Kernels.Variant = .scalar, threads: Int = 1, tokens count: Int = 12) throws {
        let both = try TinyDecoders(model, variant, threads: threads)
        let tokens = both.tokens(count)
        let expected = both.referencePass(tokens)
        let probe = Probe(hiddenStates: true)
        let decoder = Decoder(both.language)
        decoder.probe = probe
        var logits: [[Float]] = []
        try decoder.readScoringAll(tokens) { _, scores in logits.append(Array(scores)) }

        let tolerance = Self.tolerance(model.format)
        #expect(decoder.count == count && logits.count == count)
        #expect(probe.hiddenStates.count == model.layers + 1)
        for (layer, states) in probe.hiddenStates.enumerated() {
            for (t, state) in states.enumerated() {
                let distance = relativeDistance(state, expected.hidden[t][layer])
                #expect(distance <= (layer == 0 ? 0 : tolerance), "state \(layer) of token \(t)")
            }
        }
        for t in tokens.indices {
            #expect(relativeDistance(logits[t], expected.logits[t]) <= tolerance, "scores of token \(t)")
        }
        // Without a look at the states the last layer is computed for the last token alone.
        let last = try Decoder(both.language).read(tokens)
        #expect(relativeDistance(last, expected.logits[count - 1]) <= tolerance)
    }

    @Test(arguments: Kernels.Variant.supported, formats)
    func everyVariantAndFormat(_ variant: Kernels.Variant, _ format: GGUFType) throws {
        try check(TinyModel(format: format), variant)
    }

    @Test(arguments: formats, [(1, 1), (2, 2), (4, 4), (4, 1), (6, 2), (9, 3)])
    func headsInGroupsOfAnySize(_ format: GGUFType, _ heads: (Int, Int)) throws {
        // Heads of 32 numbers, so that quantised rows are whole blocks.
        try check(TinyModel(format: format, width: 64, heads: heads.0, keyValueHeads: heads.1, headWidth: 32))
    }

    @Test(arguments: Kernels.Variant.supported, [
        TinyModel(width: 24, heads: 3, keyValueHeads: 3, feedForwardWidth: 50),
        TinyModel(width: 48, heads: 2, keyValueHeads: 1, feedForwardWidth: 33),
        TinyModel(format: .f16, width: 40, heads: 5, keyValueHeads: 5, feedForwardWidth: 7),
        TinyModel(format: .bf16, width: 18, heads: 1, keyValueHeads: 1, feedForwardWidth: 1),
        TinyModel(width: 6, heads: 3, keyValueHeads: 1, feedForwardWidth: 100),
        TinyModel(layers: 1),
        TinyModel(layers: 5),
        TinyModel(tied: false),
        TinyModel(format: .q4_1, width: 96, heads: 4, keyValueHeads: 2, headWidth: 24, feedForwardWidth: 96, tied: false),
        TinyModel(format: .q8_0, layers: 1, width: 64, heads: 8, keyValueHeads: 4, headWidth: 8, feedForwardWidth: 160),
        TinyModel(width: 64, heads: 4, keyValueHeads: 2, headWidth: 16, ropeWidth: 8),
        TinyModel(width: 64, heads: 4, keyValueHeads: 2, headWidth: 24, ropeWidth: 2),
        TinyModel(width: 30, heads: 2, keyValueHeads: 1, headWidth: 80, feedForwardWidth: 31),
    ])
    func oddSizes(_ variant: Kernels.Variant, _ model: TinyModel) throws {
        try check(model, variant)
    }

    /// Borders of a page of keys, of a batch of 256, and of the sixteen rows of scores computed together.
    @Test(arguments: [1, 2, 15, 16, 17, 63, 64, 65, 255, 256, 257])
    func readingInPiecesIsReadingAtOnce(_ count: Int) throws {
        let best = Kernels.best.variant
        for format in [GGUFType.f32, .q4_1] {
            let both = try TinyDecoders(TinyModel(format: format), best, threads: 2)
            let tokens = both.tokens(count)
            let expected = both.referencePass(tokens).logits
            var splits = [[count]]
            if count > 1 { splits += [[1, count - 1], [count - 1, 1], [count / 2, count - count / 2]] }
            if count == 65 { splits += [[Int](repeating: 1, count: 65), [63, 1, 1], [7, 8, 9, 41]] }
            for pieces in splits {
                let logits = try both.logits(tokens, pieces: pieces)
                let worst = zip(logits, expected).map { relativeDistance($0, $1) }.max() ?? .infinity
                #expect(logits.count == count)
                #expect(worst <= Self.tolerance(format), "\(format) in pieces of \(pieces)")
            }
            // `read` scores only the last token, and gives the same.
            let decoder = Decoder(both.language)
            if count > 1 { _ = try decoder.read(Array(tokens.dropLast())) }
            let last = try decoder.read([tokens[count - 1]])
            #expect(relativeDistance(last, expected[count - 1]) <= Self.tolerance(format))
            #expect(relativeDistance(try Decoder(both.language).read(tokens), expected[count - 1]) <= Self.tolerance(format))
        }
    }

    @Test(arguments: formats)
    func theNumberOfThreadsChangesNothing(_ format: GGUFType) throws {
        let model = TinyModel(format: format, width: 64, heads: 4, keyValueHeads: 2, feedForwardWidth: 96)
        for variant in Kernels.Variant.supported {
            let one = try TinyDecoders(model, variant, threads: 1)
            let tokens = one.tokens(70)
            let expected = try one.logits(tokens, pieces: [60, 1, 9])
            for threads in 2...3 {
                let several = try TinyDecoders(model, variant, threads: threads)
                #expect(try several.logits(tokens, pieces: [60, 1, 9]) == expected, "to the last bit")
            }
        }
    }

    @Test(arguments: [0, 1, 30, 64, 69])
    func rewindingForgets(_ kept: Int) throws {
        let both = try TinyDecoders(TinyModel(), Kernels.best.variant)
        let (first, second) = (both.tokens(70), both.tokens(70, seed: 8))
        let decoder = Decoder(both.language)
        _ = try decoder.read(first)
        decoder.rewind(to: kept)
        #expect(decoder.count == kept)
        let rest = Array(second.dropFirst(kept))
        let logits = try decoder.read(rest)
        let whole = try Decoder(both.language).read(Array(first.prefix(kept)) + rest)
        #expect(relativeDistance(logits, whole) <= Self.tolerance(.f32))
    }

    @Test(arguments: Kernels.Variant.supported, 0...1)
    func attentionWeights(_ variant: Kernels.Variant, _ layer: Int) throws {
        let both = try TinyDecoders(TinyModel(layers: 2, width: 48, heads: 6, keyValueHeads: 2), variant, threads: 2)
        let count = 67
        let tokens = both.tokens(count)
        let weights = try both.language.attentionWeights(of: tokens, layer: layer)
        #expect(weights.count == 6 && weights.allSatisfy { $0.count == count && $0.allSatisfy { $0.count == count } })
        let expected = try both.plainAttention(of: tokens, layer: layer)
        for head in 0..<6 {
            for t in 0..<count {
                let row = weights[head][t]
                #expect(abs(row.reduce(0.0) { $0 + Double($1) } - 1) < 1e-5)
                #expect(row[(t + 1)...].allSatisfy { $0 == 0 }, "nothing is seen before it comes")
                #expect(zip(row, expected[head][t]).allSatisfy { abs(Double($0) - $1) < 1e-4 }, "head \(head), token \(t)")
            }
        }
    }
}
