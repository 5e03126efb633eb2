import DenseProducts
import GGUF
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization
import Training

@Suite("A trainable model computes what the reference does, and gives its weights back")
struct TrainableModelTests {
    static let tinies = [
        TinyModel(), TinyModel(format: .q8_0, heads: 4, keyValueHeads: 1, tied: false), TinyModel(format: .q4_1),
        TinyModel(format: .bf16, width: 64, headWidth: 8, ropeWidth: 4),
    ]
    static let tunings: [Tuning] = [.full, .lora(LoRASettings(rank: 2)), .frozen]

    @Test(arguments: tinies, tunings) func scoresAreTheReferences(_ tiny: TinyModel, _ tuning: Tuning) throws {
        let file = try tiny.file()
        let model = try TrainableModel(file, tuning: tuning, precision: .float32, compute: Compute(threads: 2))
        let tokens = randomSequence(20, seed: 3).tokens
        try expectReferenceScores(model, ReferenceModel(file), tokens, within: 1e-3)
    }

    @Test("in bfloat16 they are near", arguments: tunings) func scoresInHalfTheBits(_ tuning: Tuning) throws {
        let file = try TinyModel().file()
        let model = try TrainableModel(file, tuning: tuning, precision: .bfloat16, compute: Compute(threads: 2))
        // Products of factors with 8 bits: measured on this model, the largest difference is about 0.03 of scores up to 6.
        try expectReferenceScores(model, ReferenceModel(file), randomSequence(20, seed: 3).tokens, within: 0.1)
    }

    @Test("on SmolLM2", .enabled(if: SmolLM2.isThere, SmolLM2.skipReason)) func scoresOfSmolLM2() throws {
        let file = try GGUFFile.open(try #require(SmolLM2.path))
        let model = try TrainableModel(file, tuning: .frozen, precision: .float32, compute: Compute(threads: 2))
        let tokens: [TokenID] = [504, 3575, 282, 4649, 314, 7042, 30, 378, 3575]
        try expectReferenceScores(model, ReferenceModel(file), tokens, within: 1e-3)
    }

    @Test("2,442,240 numbers of SmolLM2 are trained with rank 8", .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
    func countsOfSmolLM2() throws {
        let file = try GGUFFile.open(try #require(SmolLM2.path))
        let adapted = try TrainableModel(file, tuning: .lora(LoRASettings(rank: 8)), precision: .bfloat16, compute: Compute(threads: 2))
        #expect(adapted.trainedCount == 2_442_240)
        let full = try TrainableModel(file, tuning: .full, precision: .float32, compute: Compute(threads: 2))
        #expect(full.trainedCount == 134_515_008)
        #expect(full.trainedParameters.filter { !$0.decays }.count == 61)
    }

    @Test func onlyTheChosenLayersAreAdapted() throws {
        let settings = LoRASettings(rank: 4, targets: [.query, .value])
        let model = try TrainableModel(TinyModel().file(), tuning: .lora(settings), precision: .float32, compute: Compute(threads: 1))
        #expect(model.trainedParameters.prefix(4).map(\.name) == [
            "blk.0.attn_q.weight.lora_a", "blk.0.attn_q.weight.lora_b", "blk.0.attn_v.weight.lora_a", "blk.0.attn_v.weight.lora_b",
        ])
        #expect(model.trainedParameters.prefix(4).map(\.shape) == [[4, 32], [32, 4], [4, 32], [16, 4]])
        #expect(model.trainedParameters.count == 8)
    }

    @Test(arguments: [Precision.float32, .bfloat16]) func mergingChangesNothingButRounding(_ precision: Precision) throws {
        let settings = LoRASettings(rank: 3, dropout: 0.5)
        let model = try TrainableModel(TinyModel(format: .q8_0).file(), tuning: .lora(settings), precision: precision, compute: Compute(threads: 2))
        let tokens = randomSequence(12, seed: 8).tokens
        let plain = try model.logits(of: tokens)
        model.scatter()
        let apart = try model.logits(of: tokens)
        #expect(largestDifference(plain, apart) > 0.1)
        model.merge()
        #expect(largestDifference(try model.logits(of: tokens), apart) < (precision == .float32 ? 1e-4 : 0.2))
        model.unmerge()
        #expect(try model.logits(of: tokens) == apart)
    }

    @Test("what the model writes is what a file with it computes", arguments: tunings)
    func weightsComeBack(_ tuning: Tuning) throws {
        let tiny = TinyModel(tied: false)
        let model = try TrainableModel(tiny.file(), tuning: tuning, precision: .float32, compute: Compute(threads: 2))
        for parameter in model.trainedParameters where parameter.name.hasSuffix("lora_b") || tuning == .full {
            for i in 0..<parameter.count { parameter.values[i] += Float(i % 7) / 50 - 0.06 }
        }
        var contents = tiny.contents()
        for (name, shape) in model.tensors {
            var numbers = [Float](repeating: 0, count: shape.reduce(1, *))
            numbers.withUnsafeMutableBufferPointer { model.write(name, into: $0, merged: true) }
            contents.replace(name, with: numbers)
        }
        let reference = try ReferenceModel(GGUFFile(bytes: contents.serialized(), name: "written.gguf"))
        try expectReferenceScores(model, reference, randomSequence(9, seed: 1).tokens, within: 1e-3)
    }

    @Test func adaptersChangeNothingAtFirst() throws {
        let file = try TinyModel().file()
        let tokens = randomSequence(9, seed: 2).tokens
        let scores = try [Tuning.frozen, .lora(LoRASettings())].map {
            try TrainableModel(file, tuning: $0, precision: .float32, compute: Compute(threads: 1)).logits(of: tokens)
        }
        #expect(largestDifference(scores[0], scores[1]) < 1e-5, "the frozen one adds up in another order")
    }

    @Test func aNewModelIsDrawnFromItsSeed() throws {
        let shape = ModelConfiguration(
            name: "new", layers: 3, width: 64, heads: 4, keyValueHeads: 2, feedForwardWidth: 96, vocabularyCount: 300, contextLength: 64)
        let models = [1, 1, 2].map {
            TrainableModel(random: shape, precision: .float32, compute: Compute(threads: 1), seed: $0)
        }
        let numbers = models.map { $0.trainedParameters.map { Array($0.values) } }
        #expect(numbers[0] == numbers[1])
        #expect(numbers[0] != numbers[2])
        #expect(models[0].trainedCount == ParameterCount(shape).total)
        func deviation(_ name: String) -> Double {
            let values = models[0].trainedParameters.first { $0.name == name }?.doubles ?? []
            return (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
        }
        #expect(abs(deviation("token_embd.weight") / 0.02 - 1) < 0.05)
        #expect(abs(deviation("blk.1.ffn_gate.weight") / (0.6 / 8) - 1) < 0.05)
        #expect(abs(deviation("blk.1.attn_output.weight") / (0.6 / 8 / 6.0.squareRoot()) - 1) < 0.05)
        #expect(deviation("output_norm.weight") == 1)
        // Knows nothing: as likely as any other token, nearly.
        let loss = try models[0].loss(of: Batch([TrainingSequence(allOf: (0..<60).map { TokenID($0) })])).mean
        #expect(abs(loss - 5.7) < 0.2)
    }

    @Test func lossIsThatOfTheScores() throws {
        let model = try TrainableModel(TinyModel().file(), tuning: .frozen, precision: .float32, compute: Compute(threads: 2))
        let batch = Batch([randomSequence(30, seed: 4), randomSequence(11, seed: 5, all: true)])
        #expect(abs(try model.loss(of: batch).sum - PlainDecoder(model).loss(batch)) < 1e-3)
        #expect(try model.loss(of: Batch([])) == BatchLoss(sum: 0, targets: 0))
    }

    private func expectReferenceScores(
        _ model: TrainableModel, _ reference: ReferenceModel, _ tokens: [TokenID], within bound: Float
    ) throws {
        var cache = ReferenceModel.Cache(reference)
        let expected = tokens.map { reference.logits(after: $0, cache: &cache) }
        let scores = try model.logits(of: tokens)
        #expect(scores.count == tokens.count)
        #expect(largestDifference(scores, expected) < bound)
    }

    private func largestDifference(_ x: [[Float]], _ y: [[Float]]) -> Float {
        zip(x, y).flatMap { zip($0, $1).map { abs($0 - $1) } }.max() ?? .infinity
    }
}

extension GGUFContents {
    /// The tensor of that name holds these floats.
    mutating func replace(_ name: String, with numbers: [Float]) {
        guard let index = tensors.firstIndex(where: { $0.name == name }) else { preconditionFailure("no such tensor") }
        tensors[index].type = .f32
        tensors[index].bytes = GGUFType.f32.bytes(storing: numbers)
    }
}
