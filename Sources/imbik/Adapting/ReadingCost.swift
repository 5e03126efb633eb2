import Foundation
import LanguageModels
import Tokenization

/// What it takes a model to read texts, each from its beginning.
struct ReadingCost {
    var tokens: Int
    var seconds: Double
    /// Of all threads together.
    var processorSeconds: Double

    var tokensPerSecond: Double { seconds > 0 ? Double(tokens) / seconds : 0 }

    /// Of each model: the median of `rounds` rounds, in which the models take turns, after one that does not count.
    static func measure(_ models: [LanguageModel], reading texts: [[TokenID]], rounds: Int = 3) throws -> [ReadingCost] {
        var costs = models.map { _ in [ReadingCost]() }
        for round in 0...rounds {
            for (index, model) in models.enumerated() {
                let cost = try once(model, texts)
                if round > 0 { costs[index].append(cost) }
            }
        }
        return costs.map { $0.sorted { $0.seconds < $1.seconds }[rounds / 2] }
    }

    private static func once(_ model: LanguageModel, _ texts: [[TokenID]]) throws -> ReadingCost {
        let decoder = Decoder(model)
        let clock = ContinuousClock()
        let (start, processorStart) = (clock.now, usedProcessorSeconds())
        for text in texts {
            decoder.rewind(to: 0)
            _ = try decoder.read(text)
        }
        return ReadingCost(
            tokens: texts.reduce(0) { $0 + $1.count }, seconds: (clock.now - start).seconds,
            processorSeconds: usedProcessorSeconds() - processorStart)
    }
}

/// Processor time of this process so far, of all threads together.
func usedProcessorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
