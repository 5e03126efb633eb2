extension Adapter {
    /// The matrices of a layer that an adapter may change.
    package static func targets(_ layer: Int) -> [String] {
        [
            TensorName.query(layer), TensorName.key(layer), TensorName.value(layer), TensorName.attentionOutput(layer),
            TensorName.gate(layer), TensorName.up(layer), TensorName.down(layer),
        ]
    }

    /// Checks that every update changes a matrix of a model of this shape, and has that matrix's shape.
    package func check(fits c: ModelConfiguration) throws(AdapterError) {
        guard architecture.utf8.elementsEqual(c.architecture.utf8) else {
            throw .architecture(adapter: architecture, model: c.architecture, file: fileName)
        }
        let (targets, shapes) = ((0..<c.layers).flatMap { Self.targets($0) }, c.tensorShapes)
        for update in updates {
            let name = update.target.utf8
            guard targets.contains(where: { $0.utf8.elementsEqual(name) }),
                let shape = shapes.first(where: { $0.name.utf8.elementsEqual(name) })?.shape
            else { throw .noSuchMatrix(target: update.target, file: fileName) }
            guard shape[0] == update.rows, shape[1] == update.columns else {
                throw .shape(target: update.target, adapter: [update.rows, update.columns], model: shape, file: fileName)
            }
        }
    }
}
