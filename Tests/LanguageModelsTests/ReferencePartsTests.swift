import Foundation
import LanguageModels
import TestSupport
import Testing
import Tokenization

@Suite("The reference decoder shows what goes into its parts and what comes out of them")
struct ReferencePartsTests {
    let decoders: TinyDecoders

    init() throws { decoders = try TinyDecoders(TinyModel()) }

    /// By the definition: softmax of q · k / √k over the tokens so far, times the values. Heads 2 and 3 share keys.
    @Test(arguments: [(0, 0), (1, 1), (1, 2), (1, 3)])
    func aHeadMixesTheValuesThatItIsGiven(layer: Int, head: Int) throws {
        let trace = try #require(decoders.reference.head(head, ofLayer: layer, for: decoders.tokens(6)))
        #expect(trace.queries.count == 6 && trace.queries[0].count == 8)
        for t in trace.queries.indices {
            let scores = (0...t).map { j in
                zip(trace.queries[t], trace.keys[j]).reduce(0) { $0 + Double($1.0) * Double($1.1) } / 8.0.squareRoot()
            }
            let powers = scores.map { exp($0) }
            let total = powers.reduce(0, +)
            for i in trace.outputs[t].indices {
                let mixed = (0...t).reduce(0) { $0 + powers[$1] / total * Double(trace.values[$1][i]) }
                #expect(abs(mixed - Double(trace.outputs[t][i])) < 1e-5)
            }
        }
    }

    @Test func theNormHasTheStateBetweenTheLayers() throws {
        let tokens = decoders.tokens(5)
        let trace = try #require(decoders.reference.attentionNorm(ofLayer: 1, for: tokens))
        #expect(trace.state == decoders.referencePass(tokens).hidden[4][1])
        let mean = trace.state.reduce(0) { $0 + Double($1) * Double($1) } / Double(trace.state.count)
        for (i, x) in trace.state.enumerated() {
            let wanted = Double(x) / (mean + Double(trace.epsilon)).squareRoot() * Double(trace.weight[i])
            #expect(abs(wanted - Double(trace.output[i])) < 1e-5)
        }
    }

    @Test func whatComesNextIsCertainInAll() {
        let all = (0..<decoders.configuration.vocabularyCount).map { [TokenID($0)] }
        let tokens = decoders.tokens(4)
        let likely = decoders.reference.probabilities(of: all, after: tokens)
        #expect(abs(likely.reduce(0, +) - 1) < 1e-5)
        let (a, b) = (TokenID(3), TokenID(5))
        let pair = decoders.reference.probabilities(of: [[a, b]], after: tokens)[0]
        let second = decoders.reference.probabilities(of: [[b]], after: tokens + [a])[0]
        #expect(abs(pair - likely[3] * second) < 1e-9)
    }

    @Test func aHeadThatIsNotThereIsNone() {
        #expect(decoders.reference.head(4, ofLayer: 0, for: decoders.tokens(2)) == nil)
        #expect(decoders.reference.head(0, ofLayer: 2, for: decoders.tokens(2)) == nil)
        #expect(decoders.reference.attentionNorm(ofLayer: 0, for: []) == nil)
    }
}
