import DenseProducts
import LanguageModels
import Training

extension StudentShape {
    /// The student's shape: the teacher's but for what is its own.
    func configuration(of teacher: ModelConfiguration) -> ModelConfiguration {
        var own = teacher
        switch self {
        case .layers(let count): own.layers = count
        case .random(let layers, let width, let heads, let keyValueHeads, let feedForwardWidth, _):
            (own.layers, own.width, own.heads, own.keyValueHeads) = (layers, width, heads, keyValueHeads)
            (own.headWidth, own.ropeWidth, own.feedForwardWidth) = (width / heads, width / heads, feedForwardWidth)
        }
        return own
    }

    func student(of teacher: TrainableModel, shape: ModelConfiguration, precision: Precision) -> TrainableModel {
        switch self {
        case .layers(let count):
            TrainableModel(
                layers: TrainableModel.evenlySpaced(count, of: teacher.configuration.layers), of: teacher,
                precision: precision)
        case .random(_, _, _, _, _, let seed):
            TrainableModel(random: shape, precision: precision, compute: teacher.compute, seed: seed)
        }
    }
}
