import DenseProducts
import Foundation
import GGUF
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization
import Training

/// `Fixtures/torch_gradients.py` made the numbers.
@Suite("Gradients are those that PyTorch computes")
struct TorchGradientTests {
    /// A tiny decoder by formula, trained fully and with adapters.
    struct Tiny: Decodable {
        struct Run: Decodable {
            let loss: Double
            let gradients: [String: [Double]]
        }
        let shapes: [Named]
        let sequences: [[[Int]]]
        let full: Run, adapters: Run

        struct Named: Decodable {
            let name: String
            let shape: [Int]

            init(from decoder: any Swift.Decoder) throws {
                var list = try decoder.unkeyedContainer()
                (name, shape) = (try list.decode(String.self), try list.decode([Int].self))
            }
        }
    }

    @Test(arguments: [false, true]) func ofATinyDecoder(adapted: Bool) throws {
        let stored = try Self.fixture(Tiny.self, "torch_gradients.json")
        let tuning: Tuning = adapted ? .lora(LoRASettings(rank: 2, alpha: 3)) : .full
        let model = try TrainableModel(Self.file(stored), tuning: tuning, precision: .float32, compute: Compute(threads: 2))
        for (n, parameter) in model.trainedParameters.enumerated() where adapted {
            for i in 0..<parameter.count { parameter.values[i] = Self.number(tensor: 100 + n, i, scale: 0.5) }
        }
        let batch = Batch(stored.sequences.map { s in
            TrainingSequence(tokens: s[0].map { TokenID($0) }, targets: s[1].map { $0 == 1 })
        })
        let loss = try model.addGradients(of: batch, scale: 1, loss: CrossEntropy())
        let expected = adapted ? stored.adapters : stored.full
        #expect(abs(loss.sum - expected.loss) < 1e-3)
        #expect(Set(expected.gradients.keys) == Set(model.trainedParameters.map(\.name)))
        for (name, gradient) in model.gradients {
            #expect(relativeError(gradient, expected.gradients[name] ?? []) < allowedGradientError, "\(name)")
        }
    }

    /// Norms and a few numbers of some tensors' gradients.
    struct Samples: Decodable {
        struct Gradient: Decodable {
            let norm: Double
            let step: Int
            let values: [Double]
        }
        let tokens: [Int]
        let loss: Double
        let gradients: [String: Gradient]
    }

    @Test(.enabled(if: SmolLM2.isThere, SmolLM2.skipReason)) func ofSmolLM2() throws {
        let stored = try Self.fixture(Samples.self, "torch_smollm2.json")
        let file = try GGUFFile.open(try #require(SmolLM2.path))
        let model = try TrainableModel(file, tuning: .full, precision: .float32, compute: Compute(threads: 2))
        let batch = Batch([TrainingSequence(allOf: stored.tokens.map { TokenID($0) })])
        #expect(abs(try model.addGradients(of: batch, scale: 1, loss: CrossEntropy()).sum - stored.loss) < 1e-2)
        for (name, sample) in stored.gradients {
            let parameter = try #require(model.trainedParameters.first { $0.name == name })
            let norm = parameter.gradient.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            #expect(abs(norm / sample.norm - 1) < allowedGradientError, "\(name)")
            let values = stride(from: 0, to: parameter.count, by: sample.step).map { Double(parameter.gradient[$0]) }
            // Both round in 32 bits: a number far below the tensor's typical size is only as exact as that.
            let typical = sample.norm / Double(parameter.count).squareRoot()
            for (value, expected) in zip(values, sample.values) {
                #expect(abs(value - expected) < allowedGradientError * (abs(expected) + 2 * typical), "\(name)")
            }
        }
    }

    private static func number(tensor: Int, _ i: Int, scale: Double, shift: Double = 0) -> Float {
        Float(scale * sin(0.7 * Double(i) + 1.3 * Double(tensor) + 0.1) + shift)
    }

    private static func file(_ tiny: Tiny) throws -> GGUFFile {
        var contents = GGUFContents()
        contents.set("general.architecture", .string("llama"))
        contents.set("general.name", .string("formula"))
        for (key, value) in [
            ("block_count", 2), ("context_length", 64), ("embedding_length", 8), ("feed_forward_length", 10),
            ("attention.head_count", 2), ("attention.head_count_kv", 1),
        ] { contents.set("llama." + key, .uint32(UInt32(value))) }
        contents.set("llama.attention.layer_norm_rms_epsilon", .float32(1e-5))
        contents.set("tokenizer.ggml.tokens", .strings((0..<12).map { "t\($0)" }))
        for (n, tensor) in tiny.shapes.enumerated() {
            let isNorm = tensor.shape.count == 1
            contents.add(tensor.name, shape: tensor.shape, (0..<tensor.shape.reduce(1, *)).map {
                number(tensor: n, $0, scale: isNorm ? 0.3 : 0.6, shift: isNorm ? 1 : 0)
            })
        }
        return try GGUFFile(bytes: contents.serialized(), name: "formula.gguf")
    }

    private static func fixture<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
    }
}
