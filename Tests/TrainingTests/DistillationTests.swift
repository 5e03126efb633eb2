import DenseProducts
import GGUF
import LanguageModels
import Tensors
import TestSupport
import Testing
import Tokenization
import Training

/// Small models and texts for them.
enum TinyClass {
    static let compute = Compute(threads: 1)

    static func teacher(tuning: Tuning = .frozen) throws -> TrainableModel {
        try TrainableModel(TinyModel(layers: 3).file(), tuning: tuning, precision: .float32, compute: compute)
    }

    static func student(layers: [Int] = [0, 2]) throws -> TrainableModel {
        try TrainableModel(layers: layers, of: teacher(), precision: .float32)
    }

    /// Texts of random tokens; the loss counts some of them.
    static func sequences(_ count: Int, length: Int = 7, seed: UInt64 = 9) -> [TrainingSequence] {
        var generator = SeededGenerator(seed: seed)
        let V = TinyModel.vocabulary.tokens.count
        return (0..<count).map { number in
            let tokens = (0..<length + number % 3).map { _ in TokenID(Int.random(in: 0..<V, using: &generator)) }
            return TrainingSequence(tokens: tokens, targets: tokens.indices.map { $0 > 0 && ($0 + number) % 3 != 0 })
        }
    }
}

@Suite("Distillation: the loss, its gradient, and what a student learns")
struct DistillationTests {
    static let labels: [TokenID] = [3, 1, 40, 17]
    static let settings: [DistillationSettings] = [
        DistillationSettings(temperature: 1), DistillationSettings(temperature: 2),
        DistillationSettings(temperature: 3, softShare: 0.4), DistillationSettings(temperature: 1, softShare: 0),
        DistillationSettings(temperature: 2, support: .tokens(labels)),
        DistillationSettings(temperature: 1.5, softShare: 0.7, support: .tokens(labels)),
    ]

    @Test(arguments: settings)
    func theLossIsThatOfTheDefinition(_ settings: DistillationSettings) throws {
        let (teacher, student) = (try TinyClass.teacher(), try TinyClass.student())
        let batch = Batch(TinyClass.sequences(3))
        let plain = PlainDistillation(settings)
        var expected = 0.0
        for sequence in batch.sequences {
            let theirs = try teacher.logits(of: sequence.tokens)
            let own = try student.logits(of: sequence.tokens)
            for t in sequence.tokens.indices where sequence.targets[t] {
                expected += plain.loss(
                    student: own[t - 1].map(Double.init), teacher: theirs[t - 1].map(Double.init),
                    token: sequence.tokens[t].index
                ).loss
            }
        }
        let objective = DistillationObjective(student: student, teacher: .live(teacher), settings: settings)
        let loss = try objective.addGradients(of: batch, scale: 1)
        #expect(abs(loss.sum - expected) < 1e-4 * expected)
        #expect(loss.targets == batch.targetCount)
    }

    @Test(arguments: settings)
    func theGradientIsThatOfCentralDifferences(_ settings: DistillationSettings) throws {
        let objective = DistillationObjective(
            student: try TinyClass.student(), teacher: .live(try TinyClass.teacher()), settings: settings)
        try expectGradient(objective, Batch(TinyClass.sequences(3)))
    }

    /// Along some directions: the loss's slope by central differences, and the gradient's.
    func expectGradient(_ objective: some Objective, _ batch: Batch) throws {
        for direction in 0..<3 {
            var generator = SeededGenerator(seed: UInt64(direction))
            let directions = objective.parameters.map { generator.floats($0.count) }
            let values = objective.parameters.map(\.copiedValues)
            func loss(_ h: Float) throws -> Double {
                for (index, parameter) in objective.parameters.enumerated() {
                    parameter.setValues(zip(values[index], directions[index]).map { $0 + h * $1 })
                    parameter.setGradient(Array(repeating: 0, count: parameter.count))
                }
                return try objective.addGradients(of: batch, scale: 0.5).sum
            }
            func slope(_ h: Float) throws -> Double { (try loss(h) - loss(-h)) / Double(2 * h) }
            // Two widths, so that what grows with the square of the width falls out (Richardson).
            let slope = (4 * (try slope(1e-3)) - (try slope(2e-3))) / 3
            _ = try loss(0)
            var expected = 0.0
            for (index, parameter) in objective.parameters.enumerated() {
                for (g, d) in zip(parameter.copiedGradient, directions[index]) { expected += 2 * Double(g) * Double(d) }
            }
            // The loss, some 60 nats in 32-bit floats, is known to about 4e-6; over a width of 2e-3 that is 2e-3.
            #expect(abs(slope - expected) < 1e-3 * abs(expected) + 5e-3, "slope \(slope), gradient \(expected)")
        }
    }

    @Test func aStudentOfAllLayersIsItsTeacher() throws {
        let (teacher, student) = (try TinyClass.teacher(), try TinyClass.student(layers: [0, 1, 2]))
        let objective = DistillationObjective(student: student, teacher: .live(teacher), settings: DistillationSettings())
        let loss = try objective.addGradients(of: Batch(TinyClass.sequences(4)), scale: 1)
        #expect(abs(loss.mean) < 1e-5)
        for parameter in student.trainedParameters {
            #expect(parameter.copiedGradient.allSatisfy { abs($0) < 1e-3 }, "\(parameter.name)")
        }
        #expect(student.digest == teacher.digest)
    }

    @Test(arguments: [
        (1, 30, [0]), (2, 30, [0, 29]), (6, 30, [0, 6, 12, 17, 23, 29]), (10, 30, [0, 3, 6, 10, 13, 16, 19, 23, 26, 29]),
        (4, 4, [0, 1, 2, 3]),
    ])
    func layersAreEvenlySpaced(_ count: Int, of all: Int, _ layers: [Int]) {
        #expect(TrainableModel.evenlySpaced(count, of: all) == layers)
    }

    @Test func aStudentHasFewerParametersAndKeepsTheLayersItTook() throws {
        let (teacher, student) = (try TinyClass.teacher(tuning: .full), try TinyClass.student(layers: [2]))
        #expect(student.configuration.layers == 1)
        #expect(student.trainedCount < teacher.trainedCount)
        let named = { (model: TrainableModel, name: String) in
            model.trainedParameters.first { $0.name == name }?.copiedValues
        }
        #expect(named(student, "blk.0.ffn_gate.weight") == named(teacher, "blk.2.ffn_gate.weight"))
        #expect(named(student, "token_embd.weight") == named(teacher, "token_embd.weight"))
    }

    @Test func aNarrowerStudentWithoutTheTeachersWeightsLearnsToo() throws {
        let teacher = try TinyClass.teacher()
        var shape = teacher.configuration
        (shape.width, shape.heads, shape.keyValueHeads, shape.feedForwardWidth, shape.layers) = (16, 2, 1, 24, 1)
        let student = TrainableModel(random: shape, precision: .float32, compute: TinyClass.compute, seed: 5)
        #expect(student.trainedCount == shape.trainedCount(.full))
        let objective = DistillationObjective(student: student, teacher: .live(teacher), settings: DistillationSettings())
        let settings = TrainingSettings(
            length: .steps(80), schedule: LearningRateSchedule(peak: 1e-2), batchSize: .sequences(8))
        let run = TrainingRun(
            objective, on: .sequences(TinyClass.sequences(8)), settings: settings, pool: TinyClass.compute.pool)
        _ = try run.run()
        #expect((run.place.losses.last ?? 9) < 0.3 * run.place.losses[0], "\(run.place.losses)")
    }

    @Test func aStudentGetsNearerToItsTeacherThanWithoutOne() throws {
        let teacher = try TinyClass.teacher()
        // What a student without a teacher sees: texts that the teacher wrote.
        var generator = SeededGenerator(seed: 4)
        let texts = try (0..<24).map { number in
            var tokens = [TokenID(number)]
            while tokens.count < 10 {
                let scores = try #require(try teacher.logits(of: tokens).last)
                var draw = Double.random(in: 0..<1, using: &generator)
                let place = PlainDistillation.softmax(scores.map(Double.init)).firstIndex {
                    draw -= $0
                    return draw < 0
                }
                tokens.append(TokenID(place ?? 0))
            }
            return TrainingSequence(allOf: tokens)
        }
        let held = Batch(TinyClass.sequences(12, length: 10, seed: 77))
        let settings = DistillationSettings(temperature: 1)
        func distance(_ student: TrainableModel) throws -> Double {
            try DistillationObjective(student: student, teacher: .live(teacher), settings: settings)
                .addGradients(of: held, scale: 0).mean
        }
        func trained(_ objective: some Objective) throws {
            var settings = TrainingSettings(
                length: .steps(60), schedule: LearningRateSchedule(peak: 3e-3), batchSize: .sequences(8))
            settings.adamW.weightDecay = 0
            _ = try TrainingRun(objective, on: .sequences(texts), settings: settings, pool: TinyClass.compute.pool).run()
        }
        let (distilled, alone) = (try TinyClass.student(), try TinyClass.student())
        let before = try distance(distilled)
        try trained(DistillationObjective(student: distilled, teacher: .live(teacher), settings: settings))
        try trained(CrossEntropyObjective(model: alone))
        let (with, without) = (try distance(distilled), try distance(alone))
        #expect(with < 0.9 * before && with < 0.5 * without, "before \(before), distilled \(with), alone \(without)")
    }
}
