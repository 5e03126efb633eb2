package import GGUF

/// The tensors of a decoder as they lie in the file, each with the shape that the configuration promises.
///
/// The letters: d width, h query heads, g key/value heads, k head width, f feed-forward width, V vocabulary.
package struct WeightTensors {
    package struct Layer {
        package let attentionNorm: GGUFTensor  // [d]
        package let query: GGUFTensor  // [h·k, d]
        package let key: GGUFTensor  // [g·k, d]
        package let value: GGUFTensor  // [g·k, d]
        package let attentionOutput: GGUFTensor  // [d, h·k]
        package let feedForwardNorm: GGUFTensor  // [d]
        package let gate: GGUFTensor  // [f, d]
        package let up: GGUFTensor  // [f, d]
        package let down: GGUFTensor  // [d, f]

        package var matrices: [GGUFTensor] { [query, key, value, attentionOutput, gate, up, down] }
    }

    package let embedding: GGUFTensor  // [V, d]
    let layers: [Layer]
    package let finalNorm: GGUFTensor  // [d]
    package let output: GGUFTensor  // [V, d]; the embedding itself where the two are tied

    /// All that is packed, in the order of packing.
    var matrices: [GGUFTensor] { layers.flatMap { $0.matrices } + [output] }

    package init(_ file: GGUFFile, _ configuration: ModelConfiguration) throws(GGUFError) {
        let c = configuration
        let (d, f, V) = (c.width, c.feedForwardWidth, c.vocabularyCount)
        let (queries, keys) = (c.heads * c.headWidth, c.keyValueHeads * c.headWidth)
        embedding = try file.tensor(TensorName.embedding, shape: [V, d])
        var layers: [Layer] = []
        for n in 0..<c.layers {
            layers.append(
                Layer(
                    attentionNorm: try file.tensor(TensorName.attentionNorm(n), shape: [d]),
                    query: try file.tensor(TensorName.query(n), shape: [queries, d]),
                    key: try file.tensor(TensorName.key(n), shape: [keys, d]),
                    value: try file.tensor(TensorName.value(n), shape: [keys, d]),
                    attentionOutput: try file.tensor(TensorName.attentionOutput(n), shape: [d, queries]),
                    feedForwardNorm: try file.tensor(TensorName.feedForwardNorm(n), shape: [d]),
                    gate: try file.tensor(TensorName.gate(n), shape: [f, d]),
                    up: try file.tensor(TensorName.up(n), shape: [f, d]),
                    down: try file.tensor(TensorName.down(n), shape: [d, f])))
        }
        self.layers = layers
        finalNorm = try file.tensor(TensorName.finalNorm, shape: [d])
        output = c.tiedEmbeddings ? embedding : try file.tensor(TensorName.output, shape: [V, d])
    }
}
