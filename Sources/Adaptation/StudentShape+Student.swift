import DenseProducts
import LanguageModels
import Training

extension StudentShape {
    /// Throws where no such student of a teacher can be made.
    func check(_ teacher: ModelConfiguration) throws(DistillingError) {
        switch self {
        case .layers(let count):
            guard (1...teacher.layers).contains(count) else { throw .layers(asked: count, teacher: teacher.layers) }
        case .random(_, let width, let heads, let keyValueHeads, _, _):
            guard heads > 0, keyValueHeads > 0, width % (2 * heads) == 0, heads % keyValueHeads == 0 else {
                throw .heads(width: width, heads: heads, keyValueHeads: keyValueHeads)
            }
        }
    }

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
