import Tensors

/// The updates of an adapter as the kernels want them, by layer.
struct AdapterWeights: Sendable {
    struct Layer: Sendable {
        let query: LowRankUpdate?  // [h·k, d]
        let key: LowRankUpdate?  // [g·k, d]
        let value: LowRankUpdate?  // [g·k, d]
        let attentionOutput: LowRankUpdate?  // [d, h·k]
        let gate: LowRankUpdate?  // [f, d]
        let up: LowRankUpdate?  // [f, d]
        let down: LowRankUpdate?  // [d, f]
    }

    let layers: [Layer]

    /// `adapter` fits the model.
    init(_ adapter: Adapter, layers count: Int) {
        func update(_ target: String) -> LowRankUpdate? {
            adapter.update(for: target).map {
                LowRankUpdate(
                    rows: $0.rows, columns: $0.columns, rank: $0.rank, a: $0.a, b: $0.b, scale: adapter.scale(of: $0))
            }
        }
        layers = (0..<count).map { n in
            Layer(
                query: update(TensorName.query(n)), key: update(TensorName.key(n)), value: update(TensorName.value(n)),
                attentionOutput: update(TensorName.attentionOutput(n)), gate: update(TensorName.gate(n)),
                up: update(TensorName.up(n)), down: update(TensorName.down(n)))
        }
    }
}
