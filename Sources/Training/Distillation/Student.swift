package import DenseProducts
import LanguageModels

extension TrainableModel {
    /// A model of some of the teacher's layers, in this order, with the teacher's embedding and final norm: all of it is
    /// trained. What the teacher has learned so far, in its weights or in adapters, is copied.
    package convenience init(layers: [Int], of teacher: TrainableModel, precision: Precision) {
        precondition(layers.allSatisfy { (0..<teacher.configuration.layers).contains($0) }, "layers of the teacher")
        var configuration = teacher.configuration
        configuration.layers = layers.count
        self.init(configuration, tuning: .full, precision: precision, compute: teacher.compute) { _, _ in .ones }
        let names = Self.names(layers)
        for parameter in trainedParameters {
            teacher.write(names[parameter.name] ?? parameter.name, into: parameter.values, merged: true)
        }
    }

    /// `count` layers of `all`, evenly spaced: the first, the last, and those nearest to even steps between.
    package static func evenlySpaced(_ count: Int, of all: Int) -> [Int] {
        precondition((1...all).contains(count), "at least one layer, and no more than there are")
        guard count > 1 else { return [0] }
        return (0..<count).map { (2 * $0 * (all - 1) + count - 1) / (2 * (count - 1)) }
    }

    /// From a tensor's name in the student to its name in the teacher.
    private static func names(_ layers: [Int]) -> [String: String] {
        let parts = [
            TensorName.attentionNorm, TensorName.query, TensorName.key, TensorName.value, TensorName.attentionOutput,
            TensorName.feedForwardNorm, TensorName.gate, TensorName.up, TensorName.down,
        ]
        return Dictionary(
            uniqueKeysWithValues: layers.enumerated().flatMap { own, taken in parts.map { ($0(own), $0(taken)) } })
    }
}
