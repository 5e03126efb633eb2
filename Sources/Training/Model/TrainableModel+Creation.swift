package import DenseProducts
package import GGUF
package import LanguageModels
package import Tensors

extension TrainableModel {
    /// The model of a file. What is trained is kept in 32-bit floats, what stays as `precision` says; the rows of an
    /// embedding that stays are read from the file's own blocks.
    ///
    /// Throws where the file is no model that the engine computes.
    package convenience init(_ file: GGUFFile, tuning: Tuning, precision: Precision, compute: Compute) throws(ModelError) {
        let c = try ModelConfiguration(file)
        // Checks that all tensors are there, in shapes and types that can be computed with.
        do throws(GGUFError) { _ = try WeightTensors(file, c) } catch { throw .file(error) }
        self.init(c, tuning: tuning, precision: precision, compute: compute) { name, _ in
            guard let tensor = file.tensor(named: name) else { preconditionFailure("its presence has been checked") }
            return .file(tensor)
        }
    }

    /// A model that has learned nothing, to be trained fully: norms are 1, weights normally distributed around 0.
    ///
    /// Deviations: 0.02 for the embedding (Radford et al. 2019, GPT-2); 0.6 / √columns for matrices, about GPT-2's 0.02 at
    /// its width, and for those that write into the residual stream that / √(2 · layers), as there (§2.3).
    package convenience init(random c: ModelConfiguration, precision: Precision, compute: Compute, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let residual = Set((0..<c.layers).flatMap { [TensorName.attentionOutput($0), TensorName.down($0)] })
        self.init(c, tuning: .full, precision: precision, compute: compute) { name, shape in
            guard shape.count > 1 else { return .ones }
            if name == TensorName.embedding { return .normal(deviation: 0.02, seed: generator.next()) }
            let deviation = 0.6 / Float(shape[1]).squareRoot()
            return .normal(
                deviation: residual.contains(name) ? deviation / Float(2 * c.layers).squareRoot() : deviation,
                seed: generator.next())
        }
    }
}
