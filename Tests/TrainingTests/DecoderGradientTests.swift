import DenseProducts
import GGUF
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization
import Training

@Suite("Gradients of the whole decoder are those that central differences of its definition give")
struct DecoderGradientTests {
    static let shapes = [
        TinyModel(),
        TinyModel(heads: 4, keyValueHeads: 1, tied: false),
        TinyModel(layers: 1, width: 64, heads: 4, keyValueHeads: 4, headWidth: 8, feedForwardWidth: 48, ropeWidth: 4),
    ]

    /// Sequences of different lengths, end to end.
    static let batch = Batch([randomSequence(7, seed: 1), randomSequence(1, seed: 2), randomSequence(4, seed: 3, all: true)])

    @Test(arguments: shapes) func ofAllWeights(_ tiny: TinyModel) throws {
        let model = try TrainableModel(tiny.file(), tuning: .full, precision: .float32, compute: Compute(threads: 2))
        try check(model)
    }

    @Test(arguments: shapes) func ofAdapters(_ tiny: TinyModel) throws {
        let settings = LoRASettings(rank: 3, alpha: 5)
        let model = try TrainableModel(tiny.file(), tuning: .lora(settings), precision: .float32, compute: Compute(threads: 2))
        #expect(model.trainedParameters.count == tiny.layers * 7 * 2)
        model.scatter()
        try check(model)
    }

    /// Some numbers of every parameter: the largest of its gradient and a few others.
    private func check(_ model: TrainableModel) throws {
        let scale: Float = 0.25
        let loss = try model.addGradients(of: Self.batch, scale: scale, loss: CrossEntropy())
        let plain = PlainDecoder(model)
        #expect(abs(loss.sum - plain.loss(Self.batch)) < 1e-3)
        #expect(loss.targets == Self.batch.targetCount)
        for parameter in model.trainedParameters {
            let gradient = parameter.gradientDoubles
            let largest = gradient.indices.sorted { abs(gradient[$0]) > abs(gradient[$1]) }.prefix(4)
            let indices = Array(largest) + [0, gradient.count / 2, gradient.count - 1]
            let differences = centralDifferences(
                of: { values in
                    var changed = plain
                    changed.weights[parameter.name] = values
                    return changed.loss(Self.batch)
                }, at: parameter.doubles, indices: indices)
            let error = relativeError(indices.map { gradient[$0] }, differences.map { $0 * Double(scale) })
            #expect(error < allowedGradientError, "\(parameter.name)")
        }
    }

    /// In 16 bits, full tuning keeps less of the forward pass and computes it again.
    @Test(arguments: shapes) func inHalfTheBitsTheyAreNear(_ tiny: TinyModel) throws {
        func gradients(_ precision: Precision) throws -> [String: [Double]] {
            let model = try TrainableModel(tiny.file(), tuning: .full, precision: precision, compute: Compute(threads: 2))
            _ = try model.addGradients(of: Self.batch, scale: 1, loss: CrossEntropy())
            return model.gradients
        }
        let exact = try gradients(.float32)
        for (name, gradient) in try gradients(.bfloat16) {
            #expect(relativeError(gradient, exact[name] ?? []) < 0.05, "\(name)")
        }
    }

    @Test(arguments: [Tuning.full, .lora(LoRASettings(rank: 2))])
    func aBatchGivesTheSumOfItsSequences(_ tuning: Tuning) throws {
        let file = try TinyModel().file()
        func gradients(_ batches: [Batch]) throws -> ([String: [Double]], Double) {
            let model = try TrainableModel(file, tuning: tuning, precision: .float32, compute: Compute(threads: 2))
            model.scatter()
            let losses = try batches.map { try model.addGradients(of: $0, scale: 1, loss: CrossEntropy()).sum }
            return (model.gradients, losses.reduce(0, +))
        }
        let sequences = [randomSequence(70, seed: 4, all: true), randomSequence(3, seed: 5), randomSequence(130, seed: 6)]
        let (together, loss) = try gradients([Batch(sequences)])
        let (apart, sum) = try gradients(sequences.map { Batch([$0]) })
        #expect(abs(loss - sum) < 1e-3)
        for (name, gradient) in together {
            #expect(relativeError(gradient, apart[name] ?? []) < 1e-5, "\(name)")
        }
    }

    @Test func gradientsAreAdded() throws {
        let model = try TrainableModel(TinyModel().file(), tuning: .full, precision: .float32, compute: Compute(threads: 1))
        _ = try model.addGradients(of: Self.batch, scale: 1, loss: CrossEntropy())
        let once = model.gradients
        _ = try model.addGradients(of: Self.batch, scale: 1, loss: CrossEntropy())
        for (name, gradient) in model.gradients {
            #expect(relativeError(gradient, (once[name] ?? []).map { 2 * $0 }) < 1e-5, "\(name)")
        }
    }

    @Test func theSameToTheBitForTheSameThreads() throws {
        for threads in [1, 2] {
            let runs = try (0..<2).map { _ in
                let model = try TrainableModel(
                    TinyModel().file(), tuning: .lora(LoRASettings(dropout: 0.3)), precision: .float32,
                    compute: Compute(threads: threads))
                model.scatter()
                for _ in 0..<3 { _ = try model.addGradients(of: Self.batch, scale: 1, loss: CrossEntropy()) }
                return model.gradients
            }
            #expect(runs[0] == runs[1])
        }
    }

    @Test func badBatchesAreRefused() throws {
        var tiny = TinyModel()
        tiny.contextLength = 8
        let model = try TrainableModel(tiny.file(), tuning: .full, precision: .float32, compute: Compute(threads: 1))
        #expect(throws: TrainingError.sequenceTooLong(tokens: 9, context: 8)) {
            try model.loss(of: Batch([randomSequence(9, seed: 1)]))
        }
        let unknown = TokenID(100_000)
        #expect(throws: TrainingError.unknownToken(unknown, vocabularyCount: model.configuration.vocabularyCount)) {
            try model.addGradients(of: Batch([TrainingSequence(allOf: [unknown])]), scale: 1, loss: CrossEntropy())
        }
    }
}

extension TrainableModel {
    /// Gives the adapters' second factors, zero at first, numbers of their own: otherwise the first have no gradient.
    func scatter() {
        var generator = SeededGenerator(seed: 99)
        for parameter in trainedParameters where parameter.name.hasSuffix(".lora_b") {
            for i in 0..<parameter.count { parameter.values[i] = Float.random(in: -0.3...0.3, using: &generator) }
        }
    }
}
