import DenseProducts
import Foundation
import GGUF
import LanguageModels
import Tensors
import TestSupport
import Testing
import Tokenization
import Training

@Suite("Training runs of whole decoders")
struct ModelRunTests {
    static let tunings: [Tuning] = [.full, .lora(LoRASettings(rank: 3, dropout: 0.2))]

    static func settings() -> TrainingSettings {
        TrainingSettings(
            length: .epochs(3), schedule: LearningRateSchedule(peak: 1e-2, warmUp: .steps(2), fall: .cosine(to: 0.1)),
            batchSize: .tokens(24))
    }

    static func run(
        _ tuning: Tuning, _ settings: TrainingSettings = settings()
    ) throws -> (run: TrainingRun, model: TrainableModel) {
        let compute = Compute(threads: 2)
        let model = try TrainableModel(TinyModel().file(), tuning: tuning, precision: .float32, compute: compute)
        let run = TrainingRun(
            CrossEntropyObjective(model: model), on: .sequences(TinyClass.sequences(10)), settings: settings,
            pool: compute.pool)
        return (run, model)
    }

    @Test(arguments: tunings)
    func stoppedAndResumedGivesTheSameBits(_ tuning: Tuning) throws {
        let path = NSTemporaryDirectory() + "imbik-model-run-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let whole = try Self.run(tuning)
        #expect(try whole.run.run() == .finished)
        let first = try Self.run(tuning)
        _ = try first.run.run(
            checkpoints: CheckpointSettings(path: path, everySteps: 100), shouldStop: { first.run.place.step == 4 })
        let second = try Self.run(tuning)
        try second.run.resume(from: path)
        #expect(try second.run.run() == .finished)
        #expect(second.run.place.losses == whole.run.place.losses)
        #expect(second.model.digest == whole.model.digest)
        #expect(first.model.digest != whole.model.digest)
    }

    @Test("A step that changes each layer as the backward pass leaves it gives the same bits", arguments: tunings)
    func layerByLayer(_ tuning: Tuning) throws {
        // A bound that no gradient reaches changes nothing but the way.
        let runs = try [nil, 1e30].map { bound in
            var settings = Self.settings()
            settings.mostGradientNorm = bound
            return try Self.run(tuning, settings)
        }
        var norms: [[Double]] = []
        for run in runs {
            norms.append([])
            _ = try run.run.run(report: { norms[norms.count - 1].append($0.gradientNorm) })
        }
        #expect(runs[0].run.settings.updatesLayerByLayer && !runs[1].run.settings.updatesLayerByLayer)
        #expect(runs[0].run.place.losses == runs[1].run.place.losses)
        #expect(runs[0].model.digest == runs[1].model.digest)
        #expect(zip(norms[0], norms[1]).allSatisfy { abs($0 - $1) < 1e-6 * $1 })
    }

    @Test func layersLeaveTheMemoryOfTheirGradientsToTheNext() throws {
        let (layers, compute) = (5, Compute(threads: 1))
        let model = try TrainableModel(TinyModel(layers: layers).file(), tuning: .full, precision: .float32, compute: compute)
        let batch = Batch(TinyClass.sequences(4))
        _ = try model.addGradients(of: batch, scale: 1, loss: CrossEntropy())
        let kept = model.trainedParameters.map(\.copiedGradient)
        for parameter in model.trainedParameters {
            parameter.clearGradient()
            parameter.releaseGradient()
        }
        var (places, released) = (Set<UnsafeMutablePointer<Float>?>(), [String: [Float]]())
        _ = try model.addGradients(of: batch, scale: 1, loss: CrossEntropy()) { known in
            for parameter in known {
                places.insert(parameter.gradient.baseAddress)
                released[parameter.name] = parameter.copiedGradient
                parameter.clearGradient()
            }
            for parameter in known { parameter.releaseGradient() }
        }
        #expect(model.trainedParameters.map { released[$0.name] } == kept)
        #expect(places.count <= model.trainedParameters.count - (layers - 1) * 9, "nine weights a layer")
    }

    @Test func oneBatchIsLearnedByHeart() throws {
        let compute = Compute(threads: 1)
        let model = try TrainableModel(TinyModel().file(), tuning: .full, precision: .float32, compute: compute)
        var settings = TrainingSettings(
            length: .steps(150), schedule: LearningRateSchedule(peak: 1e-2), batchSize: .sequences(4))
        settings.adamW.weightDecay = 0
        let run = TrainingRun(
            CrossEntropyObjective(model: model), on: .sequences(TinyClass.sequences(4)), settings: settings,
            pool: compute.pool)
        _ = try run.run()
        #expect((run.place.losses.last ?? 1) < 0.01)
    }
}

@Suite("SmolLM2 learns a classification", .serialized, .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
struct SmolLM2TuningTests {
    static let examples = [
        ("a small dog with short legs", "animal"), ("a bird that cannot fly", "animal"), ("a fish of cold rivers", "animal"),
        ("a tool for cutting wood", "object"), ("a chair with rockers", "object"), ("a lamp for reading", "object"),
        ("a sweet cake with nuts", "food"), ("a soup of lentils", "food"), ("cheese made of goat's milk", "food"),
        ("a port in the south of France", "place"), ("a valley between two hills", "place"), ("a capital city", "place"),
    ]

    @Test func withAdaptersInAFewSteps() throws {
        let path = try #require(SmolLM2.path)
        let file = try GGUFFile.open(path)
        let tokenizer = try Tokenizer(file)
        let compute = Compute(threads: 2)
        let model = try TrainableModel(file, tuning: .lora(LoRASettings()), precision: .best, compute: compute)
        #expect(model.trainedCount == 2_442_240)
        let sequences = Self.examples.map { text, label in
            TrainingSequence(
                prompt: tokenizer.encode("Definition: \(text)\nCategory:", special: .asText),
                answer: tokenizer.encode(" \(label)", special: .asText),
                lossOn: .answer)
        }
        var settings = TrainingSettings(
            length: .epochs(3), schedule: LearningRateSchedule(peak: 1e-3), batchSize: .sequences(4))
        settings.adamW.weightDecay = 0
        let run = TrainingRun(
            CrossEntropyObjective(model: model), on: .sequences(sequences), settings: settings, pool: compute.pool)
        _ = try run.run()
        let (first, last) = (run.place.losses.prefix(3).reduce(0, +) / 3, run.place.losses.suffix(3).reduce(0, +) / 3)
        #expect(last < 0.3 * first, "mean losses of the first and last epoch: \(first), \(last)")
        let counts = model.tensors.map { $0.shape.reduce(1, *) }
        #expect(counts.reduce(0, +) == 134_515_008, "no parameter more or less")
    }
}
