internal import GGUF
internal import LanguageModels

/// How many numbers of a model were learned, component by component.
///
/// It is computed from the model's sizes; `Model.tensors` lists what the file holds.
public struct Parameters: Hashable, Sendable, Displayable {
    /// One number for each place of each token's vector: vocabulary × width.
    public let embedding: Int
    /// Of the four attention matrices of one layer: queries, keys, values, output.
    public let attentionPerLayer: Int
    /// Of the three feed-forward matrices of one layer: gate, up, down.
    public let feedForwardPerLayer: Int
    /// Of the two norms of one layer.
    public let normsPerLayer: Int
    /// How many layers there are.
    public let layers: Int
    /// Of the norm after the last layer.
    public let finalNorm: Int
    /// Of the matrix that scores the vocabulary; 0 where the embedding is used for it once more ("tied").
    public let output: Int

    init(_ count: ParameterCount) {
        (embedding, attentionPerLayer, feedForwardPerLayer) = (
            count.embedding, count.attentionPerLayer, count.feedForwardPerLayer
        )
        (normsPerLayer, layers, finalNorm, output) = (count.normsPerLayer, count.layers, count.finalNorm, count.output)
    }

    /// Of one layer.
    public var perLayer: Int { attentionPerLayer + feedForwardPerLayer + normsPerLayer }
    /// Of the whole model.
    public var total: Int { embedding + layers * perLayer + finalNorm + output }

    /// A table of the components.
    public var display: MIMEBundle {
        var table = Table("Parameters by component", columns: ["component", "each", "times", "parameters", "share"])
        func add(_ name: String, _ each: Int, _ times: Int) {
            table.add([name, each, times, each * times, Table.Cell.share(Double(each * times) / Double(total), digits: 2)])
        }
        add("embedding", embedding, 1)
        add("attention", attentionPerLayer, layers)
        add("feed-forward", feedForwardPerLayer, layers)
        add("norms of the layers", normsPerLayer, layers)
        add("final norm", finalNorm, 1)
        if output > 0 { add("output", output, 1) }
        table.add(["all", Table.Cell.empty, Table.Cell.empty, total, Table.Cell.share(1, digits: 2)])
        return table.display
    }
}

/// One array of numbers in a model's file.
public struct ModelTensor: Hashable, Sendable {
    /// The name in the file, such as "blk.0.attn_q.weight".
    public let name: String
    /// Rows, then columns; one number for a vector.
    public let shape: [Int]
    /// How many numbers it holds: the product of the shape.
    public let count: Int
    /// How many bytes they take in the file.
    public let bytes: Int
    /// How they are stored, such as "Q4_1".
    public let format: String
}

extension Model {
    /// The learned numbers by component.
    public var parameters: Parameters { Parameters(engine.parameters) }

    /// Every array in the file, in the file's order.
    public var tensors: [ModelTensor] {
        file.tensors.map {
            ModelTensor(name: $0.name, shape: $0.shape, count: $0.elementCount, bytes: $0.byteCount, format: $0.type.description)
        }
    }
}
