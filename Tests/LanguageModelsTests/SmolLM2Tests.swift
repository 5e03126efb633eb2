import Foundation
import LanguageModels
import TestSupport
import Testing
import Tokenization

@Suite("SmolLM2 computes what other programs compute with it", .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
struct SmolLM2Tests {
    let readings: SmolLM2Readings

    init() throws { readings = try SmolLM2Readings.shared.get() }

    enum Engine: CaseIterable { case reference, fast }

    private func readings(of engine: Engine) -> [SmolLM2Readings.Reading] {
        switch engine {
        case .reference: readings.reference
        case .fast: readings.fast
        }
    }

    @Test func promptsAreTheSameTokens() {
        #expect(OracleText.torch.count == 6 && OracleText.llamaCpp.count == 6)
        for text in OracleText.torch + OracleText.llamaCpp {
            #expect(readings.tokenizer.encode(text.prompt, special: .parsed).map(\.rawValue) == text.promptIDs)
        }
    }

    /// Differences of the scores to the oracle's ten, over all prompts.
    private func errors(_ readings: [SmolLM2Readings.Reading]) -> [Double] {
        zip(readings, OracleText.torch).flatMap { reading, text in
            text.nextTop10.map { abs(Double(reading.afterPrompt[Int($0[0])]) - $0[1]) }
        }
    }

    private func figures(_ errors: [Double]) -> Comment {
        "largest \(errors.max() ?? .nan), mean \(errors.reduce(0, +) / Double(errors.count)) of \(errors.count)"
    }

    /// The reference and the fast decoder alike. (llama.cpp, which rounds activations to 8 bits once, is off by up to 0.4.)
    @Test(arguments: Engine.allCases)
    func scoresAreTorchs(_ engine: Engine) {
        let own = readings(of: engine), errors = errors(own)
        #expect(errors.count == 60)
        #expect(errors.allSatisfy { $0 <= 0.01 }, figures(errors))
        for (reading, text) in zip(own, OracleText.torch) {
            let total = log(reading.afterPrompt.reduce(0.0) { $0 + exp(Double($1)) })
            #expect(abs(total - text.nextLogSumExp) <= 0.01)
        }
    }

    /// Given the oracle's text so far, the likeliest token is the oracle's wherever that is no tie.
    @Test(arguments: Engine.allCases)
    func goesOnAsTorchDoes(_ engine: Engine) {
        var compared = 0
        for (reading, text) in zip(readings(of: engine), OracleText.torch) {
            #expect(reading.likeliest.count == text.greedyIDs.count)
            for (place, margin) in text.margins.enumerated() where margin > 0.02 {
                #expect(reading.likeliest[place] == Int(text.greedyIDs[place]), "token \(place) after '\(text.prompt)'")
                compared += 1
            }
        }
        #expect(compared >= 250)
    }

    @Test func perplexityOfProse() {
        let (reference, fast) = (exp(readings.referenceLoss), exp(readings.fastLoss))
        #expect(abs(fast / reference - 1) <= 0.001, "fast \(fast), reference \(reference), \(readings.proseTokens) tokens")
        #expect((5...60).contains(reference), "prose that no model has seen is neither obvious nor noise")
    }
}
