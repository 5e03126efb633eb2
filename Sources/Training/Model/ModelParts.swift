import DenseProducts
import LanguageModels
import Tensors

/// Builds the parts of a model: what is trained as parameters, what stays as the products want it.
struct ModelParts {
    let tuning: Tuning
    let precision: Precision
    let products: DenseProducts
    /// In the order in which they were made.
    private(set) var trained: [Parameter] = []
    private(set) var weights: [NamedWeight] = []
    private let lowRankScratch = LowRankScratch()
    private let gradients = GradientMemory()

    init(tuning: Tuning, precision: Precision, products: DenseProducts) {
        (self.tuning, self.precision, self.products) = (tuning, precision, products)
    }

    mutating func norm(_ name: String, width: Int, epsilon: Float, _ source: WeightSource) -> RootMeanSquareNorm {
        switch tuning {
        case .full:
            return RootMeanSquareNorm(parameter(name, [width], source), epsilon: epsilon)
        case .lora, .frozen:
            weights.append(NamedWeight(name: name, shape: [width], source: source))
            let weight = [Float](unsafeUninitializedCapacity: width) { buffer, count in
                source.fill(rows: 0..<1, columns: width, into: buffer.start)
                count = width
            }
            return RootMeanSquareNorm(frozen: weight, epsilon: epsilon)
        }
    }

    /// - Parameter target: what an adapter calls the layer; nil for the output, which none is attached to.
    mutating func linear(_ name: String, rows: Int, columns: Int, target: LoRATarget?, _ source: WeightSource) -> Linear {
        let linear: Linear
        switch tuning {
        case .full:
            linear = tied(to: parameter(name, [rows, columns], source))
        case .lora(let settings):
            linear = frozen(name, rows: rows, columns: columns, source)
            if let target, settings.targets.contains(target) {
                linear.update = update(name, rows: rows, columns: columns, settings)
            }
        case .frozen: linear = frozen(name, rows: rows, columns: columns, source)
        }
        return linear
    }

    mutating func embedding(_ name: String, rows: Int, columns: Int, _ source: WeightSource) -> Embedding {
        switch (tuning, source) {
        case (.lora, .file(let tensor)), (.frozen, .file(let tensor)):
            weights.append(NamedWeight(name: name, shape: [rows, columns], source: source))
            return .frozen(tensor)
        case (.full, _), (.lora, .normal), (.lora, .ones), (.frozen, .normal), (.frozen, .ones):
            return .trained(parameter(name, [rows, columns], source))
        }
    }

    /// The output that multiplies with the embedding itself.
    mutating func tiedOutput(_ embedding: Embedding, rows: Int, columns: Int, _ source: WeightSource) -> Linear {
        switch embedding {
        case .trained(let parameter): tied(to: parameter)
        case .frozen: frozenLinear(TensorName.embedding, rows: rows, columns: columns, source)
        }
    }

    private func tied(to parameter: Parameter) -> Linear {
        let view = MatrixView(parameter.values, rows: parameter.shape[0], columns: parameter.shape[1])
        let weight = LinearWeight(view, precision: precision, products: products)
        return Linear(name: parameter.name, weight: weight, parameter: parameter)
    }

    private mutating func frozen(_ name: String, rows: Int, columns: Int, _ source: WeightSource) -> Linear {
        let linear = frozenLinear(name, rows: rows, columns: columns, source)
        weights.append(NamedWeight(name: name, shape: [rows, columns], source: source, linear: linear))
        return linear
    }

    private func frozenLinear(_ name: String, rows: Int, columns: Int, _ source: WeightSource) -> Linear {
        func fill(_ part: Range<Int>, _ out: UnsafeMutablePointer<Float>) {
            source.fill(rows: part, columns: columns, into: out)
        }
        let weight =
            switch (tuning, source) {
            case (.frozen, .file):  // only read: it stays where it is
                LinearWeight(elsewhere: fill, rows: rows, columns: columns, precision: precision, products: products)
            case (.full, _), (.lora, _), (.frozen, .normal), (.frozen, .ones):
                LinearWeight(rows: rows, columns: columns, precision: precision, products: products, fill: fill)
            }
        return Linear(name: name, weight: weight, parameter: nil)
    }

    private mutating func parameter(_ name: String, _ shape: [Int], _ source: WeightSource) -> Parameter {
        let parameter = Parameter(name: name, shape: shape, decays: shape.count > 1, gradients: gradients)
        let rows = shape.count > 1 ? shape[0] : 1
        source.fillAll(rows: rows, columns: parameter.count / rows, into: parameter.start, compute: products.compute)
        trained.append(parameter)
        weights.append(NamedWeight(name: name, shape: shape, source: source, parameter: parameter))
        return parameter
    }

    private mutating func update(_ name: String, rows: Int, columns: Int, _ settings: LoRASettings) -> LowRankUpdate {
        let number = trained.count / 2
        var generator = SeededGenerator(seed: settings.seed)
        generator = SeededGenerator(seed: generator.next() ^ UInt64(number))
        let update = LowRankUpdate(
            name: name, rows: rows, columns: columns, settings: settings, number: number, generator: &generator,
            products: products, scratch: lowRankScratch)
        trained += [update.a, update.b]
        return update
    }
}

/// A tensor of the model as a file would hold it, and where its numbers are.
struct NamedWeight {
    let name: String
    let shape: [Int]
    let source: WeightSource
    /// Where it is trained.
    var parameter: Parameter?
    /// Where it stays, perhaps with an adapter beside it.
    var linear: Linear?
}
