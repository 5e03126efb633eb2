import DenseProducts
import TestSupport
import Tensors
import Testing
import Training

@Suite("A model learns one batch by heart")
struct DecoderTrainingTests {
    static let batch = Batch([randomSequence(12, seed: 1, all: true), randomSequence(9, seed: 2, all: true)])

    @Test(arguments: [(Tuning.full, Precision.float32), (.full, .bfloat16), (.lora(LoRASettings(rank: 8)), .float32)])
    func lossFallsUnderAHundredth(_ tuning: Tuning, _ precision: Precision) throws {
        // Scores of a frozen output end at √width times the length of its rows: 32 would not be wide enough for an adapter.
        let tiny = TinyModel(width: tuning == .full ? 32 : 128)
        let model = try TrainableModel(tiny.file(), tuning: tuning, precision: precision, compute: Compute(threads: 2))
        let losses = try losses(model, steps: 400, rate: 0.01)
        #expect(losses.contains { $0 < 0.01 }, "\(losses.min() ?? .nan)")
    }

    @Test func tenLossesAreThoseRecorded() throws {
        let model = try TrainableModel(TinyModel().file(), tuning: .full, precision: .float32, compute: Compute(threads: 2))
        let losses = try losses(model, steps: 10, rate: 0.003)
        let recorded = [6.443, 5.152, 4.275, 3.620, 3.084, 2.638, 2.255, 1.946, 1.675, 1.455]
        // Three digits are recorded; another processor adds in another order.
        for (loss, expected) in zip(losses, recorded) { #expect(abs(loss - expected) < 2e-3) }
    }

    /// Adam (Kingma & Ba 2015, arXiv:1412.6980, algorithm 1), as plainly as can be.
    private func losses(_ model: TrainableModel, steps: Int, rate: Float) throws -> [Double] {
        let objective = CrossEntropyObjective(model: model)
        var moments = objective.parameters.map { ([Float](repeating: 0, count: $0.count), [Float](repeating: 0, count: $0.count)) }
        var losses: [Double] = []
        for step in 1...steps {
            losses.append(try objective.addGradients(of: Self.batch, scale: 1 / Float(Self.batch.targetCount)).mean)
            let (first, second) = (1 - power(0.9, Double(step)), 1 - power(0.999, Double(step)))
            for (n, parameter) in objective.parameters.enumerated() {
                for i in 0..<parameter.count {
                    let g = parameter.gradient[i]
                    moments[n].0[i] += 0.1 * (g - moments[n].0[i])
                    moments[n].1[i] += 0.001 * (g * g - moments[n].1[i])
                    let step = moments[n].0[i] / Float(first) / ((moments[n].1[i] / Float(second)).squareRoot() + 1e-8)
                    parameter.values[i] -= rate * step
                }
                parameter.clearGradient()
            }
        }
        return losses
    }
}
