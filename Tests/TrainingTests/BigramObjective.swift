import Foundation
import Tensors
import Tokenization
import Training

/// The smallest language model: a table `[V, V]` of scores of the next token by the last one, and its cross-entropy.
final class BigramObjective: Objective {
    let count: Int
    let table: Parameter
    let bias = Parameter(name: "bias", shape: [3], decays: false)
    /// Added to the gradient in proportion, drawn from the number of the pass: what dropout's randomness stands for.
    var noise: Float = 0
    var passes: UInt64 = 0
    /// From this pass on, the loss is as given.
    var spoiled: (from: UInt64, loss: (UInt64) -> Double)?

    init(count: Int, name: String = "table") {
        self.count = count
        table = Parameter(name: name, shape: [count, count], decays: true)
    }

    var parameters: [Parameter] { [table, bias] }

    func addGradients(
        of batch: Batch, scale: Float, whenKnown: ([Parameter]) -> Void
    ) throws(TrainingError) -> BatchLoss {
        var loss = BatchLoss(sum: 0, targets: batch.targetCount)
        var generator = SeededGenerator(seed: passes)
        for sequence in batch.sequences {
            for t in 1..<sequence.tokens.count where sequence.targets[t] {
                guard sequence.tokens[t].index < count else {
                    throw .unknownToken(sequence.tokens[t], vocabularyCount: count)
                }
                let row = sequence.tokens[t - 1].index * count
                let scores = (0..<count).map { Double(table.values[row + $0]) }
                let most = scores.max() ?? 0
                let weights = scores.map { exp($0 - most) }
                let total = weights.reduce(0, +)
                let token = sequence.tokens[t].index
                loss.sum -= log(weights[token] / total)
                for j in 0..<count {
                    let gradient = Float(weights[j] / total - (j == token ? 1 : 0))
                    let factor = 1 + noise * Float.random(in: -1...1, using: &generator)
                    table.gradient[row + j] += scale * factor * gradient
                }
            }
        }
        if let spoiled, passes >= spoiled.from { loss.sum = spoiled.loss(passes) * Double(loss.targets) }
        passes += 1
        whenKnown(parameters)
        return loss
    }
}
