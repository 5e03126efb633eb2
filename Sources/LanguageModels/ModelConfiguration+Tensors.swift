extension ModelConfiguration {
    /// Every tensor of a model of this shape, by name, in the usual order of files; shapes are outermost first.
    ///
    ///     d width   h query heads   g key/value heads   k head width   f feed-forward width   V vocabulary
    package var tensorShapes: [(name: String, shape: [Int])] {
        let (d, f, V) = (width, feedForwardWidth, vocabularyCount)
        var shapes = [(name: TensorName.embedding, shape: [V, d])]
        for n in 0..<layers {
            shapes.append((TensorName.attentionNorm(n), [d]))
            shapes.append((TensorName.query(n), [heads * headWidth, d]))
            shapes.append((TensorName.key(n), [keyValueHeads * headWidth, d]))
            shapes.append((TensorName.value(n), [keyValueHeads * headWidth, d]))
            shapes.append((TensorName.attentionOutput(n), [d, heads * headWidth]))
            shapes.append((TensorName.feedForwardNorm(n), [d]))
            shapes.append((TensorName.gate(n), [f, d]))
            shapes.append((TensorName.up(n), [f, d]))
            shapes.append((TensorName.down(n), [d, f]))
        }
        shapes.append((TensorName.finalNorm, [d]))
        if !tiedEmbeddings { shapes.append((TensorName.output, [V, d])) }
        return shapes
    }
}
