import DenseProducts
import Diagnostics
import Evaluation
import GGUF
import LanguageModels
import Pretraining
import Tensors
import Tokenization
import Training

/// What a training bench does over and over: the step of one objective on one batch. 'Tools/peers/training.py' does the same.
struct TrainingWork {
    enum Kind: String {
        /// LoRA of rank 8 beside every matrix.
        case tune
        /// All weights.
        case full
        /// A student of 8 layers, all of it trained on the scores of its teacher, which runs beside it.
        case distill
        /// A model of damla's shape that has learned nothing.
        case pretrain
    }

    let objective: any Objective
    let batch: Batch
    let optimizer: AdamW
    /// Numbers that a step changes.
    var trainedCount: Int { objective.parameters.reduce(0) { $0 + $1.count } }

    /// - Parameter size: sequences, and targets of each.
    init(
        _ kind: Kind, _ file: GGUFFile?, precision: Precision, compute: Compute, size: (sequences: Int, targets: Int)
    ) throws {
        func model(_ tuning: Tuning) throws -> TrainableModel {
            guard let file else { preconditionFailure("only pre-training starts from nothing") }
            return try TrainableModel(file, tuning: tuning, precision: precision, compute: compute)
        }
        let vocabularyCount: Int
        let decay: Double
        switch kind {
        case .tune:
            let model = try model(.lora(LoRASettings()))
            (objective, vocabularyCount, decay) = (CrossEntropyObjective(model: model), model.configuration.vocabularyCount, 0.01)
        case .full:
            let model = try model(.full)
            (objective, vocabularyCount, decay) = (CrossEntropyObjective(model: model), model.configuration.vocabularyCount, 0.01)
        case .distill:
            let teacher = try model(.frozen)
            let layers = TrainableModel.evenlySpaced(
                min(8, teacher.configuration.layers), of: teacher.configuration.layers)
            let student = TrainableModel(layers: layers, of: teacher, precision: precision)
            objective = DistillationObjective(
                student: student, teacher: .live(teacher), settings: DistillationSettings(temperature: 1))
            (vocabularyCount, decay) = (student.configuration.vocabularyCount, 0.01)
        case .pretrain:
            let recipe = PretrainingRecipe()
            let configuration = recipe.configuration(vocabularyCount: recipe.vocabularyCount)
            let model = TrainableModel(random: configuration, precision: precision, compute: compute, seed: recipe.seed)
            (objective, vocabularyCount, decay) = (CrossEntropyObjective(model: model), recipe.vocabularyCount, recipe.weightDecay)
        }
        var generator = SeededGenerator(seed: 1)
        batch = Batch((0..<size.sequences).map { _ in
            TrainingSequence(
                allOf: (0...size.targets).map { _ in TokenID(Int.random(in: 0..<vocabularyCount, using: &generator)) })
        })
        optimizer = AdamW(
            parameters: objective.parameters, settings: AdamWSettings(weightDecay: decay), pool: compute.pool)
    }

    /// Forward, backward, and a step of the optimizer, layer by layer as a training run does it where nothing is clipped.
    /// Returns the mean loss before it, in nats.
    @discardableResult
    func step() throws -> Double {
        optimizer.beginStep()
        return try objective.addGradients(of: batch, scale: 1 / Float(batch.targetCount)) { known in
            optimizer.update(known, learningRate: 1e-5)
            for parameter in known { parameter.releaseGradient() }
        }.mean
    }

    /// The loss of the batch, in nats, and the gradient by all parameters, one after another.
    func gradient() throws -> (loss: Double, numbers: [Float]) {
        let loss = try loss()
        var numbers: [Float] = []
        numbers.reserveCapacity(trainedCount)
        for parameter in objective.parameters { numbers += parameter.gradient }
        clearGradients()
        return (loss, numbers)
    }

    /// The loss, and the cosine of the angle between the gradient and another one, as `gradient` gives it.
    func gradient(beside other: [Float]) throws -> (loss: Double, cosine: Double) {
        let loss = try loss()
        var (product, square, start) = (0.0, 0.0, 0)
        for parameter in objective.parameters {
            for (i, g) in parameter.gradient.enumerated() {
                product += Double(g) * Double(other[start + i])
                square += Double(g) * Double(g)
            }
            start += parameter.count
        }
        clearGradients()
        return (loss, product / (square.squareRoot() * length(other)))
    }

    /// The loss; the gradients stay.
    private func loss() throws -> Double {
        try objective.addGradients(of: batch, scale: 1 / Float(batch.targetCount)).mean
    }

    private func clearGradients() {
        for parameter in objective.parameters { parameter.gradient.update(repeating: 0) }
    }

    /// The loss after a step of `distance` along `direction`, which is taken back.
    func loss(at distance: Float, along direction: [Float]) throws -> Double {
        func move(_ distance: Float) {
            var start = 0
            for parameter in objective.parameters {
                for i in 0..<parameter.count { parameter.values[i] += distance * direction[start + i] }
                start += parameter.count
            }
        }
        move(distance)
        defer {
            move(-distance)
            clearGradients()
        }
        return try loss()
    }
}

/// Checks the gradient that a bench computes, on a small batch, and says how well it holds. In 32 bits, the loss must change
/// along it by its length; in 16 bits it must point where that of 32 bits does.
func verifyGradient(_ precision: Precision, _ work: (Precision) throws -> TrainingWork) throws -> Phrase {
    let exact = try work(.float32)
    let (loss, gradient) = try exact.gradient()
    let length = length(gradient)
    // Far enough for the difference to rise above rounding, near enough for the loss to be straight.
    let distance = 0.02 / (length * length)
    let rise = try exact.loss(at: Float(distance), along: gradient) - exact.loss(at: Float(-distance), along: gradient)
    let slope = rise / (2 * distance * length)
    guard loss.isFinite, abs(slope - length) < 0.05 * length else {
        throw Problem(
            "along its gradient the loss rises by \(slope) instead of \(length) nats",
            hint: "nothing was measured; './imbik test' finds the layer at fault")
    }
    let checked: Phrase = "loss \(fixed(loss, 3)) nats; along its gradient it rises by \(fixed(slope, 3)) instead of \(fixed(length, 3))"
    guard precision != .float32 else { return checked }

    let (roughLoss, cosine) = try work(precision).gradient(beside: gradient)
    guard abs(roughLoss - loss) < 0.02 * loss + 0.01, cosine > 0.97 else {
        throw Problem(
            "in \(String(describing: precision)), the loss is \(roughLoss) instead of \(loss) nats, and the cosine of the gradients \(cosine)",
            hint: "nothing was measured; './imbik test' finds the kernel at fault")
    }
    return "\(checked); in \(String(describing: precision)) it is \(fixed(roughLoss, 3)), the cosine of the gradients \(fixed(cosine, 4))"
}

private func length(_ numbers: [Float]) -> Double {
    numbers.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
}
