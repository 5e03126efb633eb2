// The decoder as training sees it: the steps of `ReferenceModel` forward, and the same in reverse order backward.
//
//   d width   h query heads   g key/value heads   k head width   f feed-forward width
//   V vocabulary   T tokens of a batch, its sequences end to end   N targets among them

package import DenseProducts
package import LanguageModels
package import Tensors
package import Tokenization

/// A decoder of the Llama family whose weights, or adapters beside them, can be trained.
///
/// Not `Sendable`: it holds the scratch memory of its passes. Use it from one thread at a time; it shares its loops over
/// the threads of `compute` itself.
package final class TrainableModel {
    package let configuration: ModelConfiguration
    package let tuning: Tuning
    package let precision: Precision
    package let compute: Compute
    /// Those that training changes, in the order of the layers: all weights, the adapters' factors, or none.
    package let trainedParameters: [Parameter]
    package var trainedCount: Int { trainedParameters.reduce(0) { $0 + $1.count } }
    /// Number of the next pass with gradients. Chooses what dropout drops: keep it with a checkpoint.
    package var passes: UInt64 = 0

    let weights: [NamedWeight]
    let embedding: Embedding
    let layers: [DecoderLayer]
    let output: OutputLayer
    private let attention: GroupedAttention
    private let rope: RotaryEmbedding
    private var workspace: Workspace?
    /// The targets of the last pass, whose rows `workspace.output` holds.
    private var targets: [Target] = []

    init(
        _ c: ModelConfiguration, tuning: Tuning, precision: Precision, compute: Compute,
        source: (_ name: String, _ shape: [Int]) -> WeightSource
    ) {
        let (d, f, V, eps) = (c.width, c.feedForwardWidth, c.vocabularyCount, c.normEpsilon)
        let (queries, keys) = (c.heads * c.headWidth, c.keyValueHeads * c.headWidth)
        var parts = ModelParts(tuning: tuning, precision: precision, products: DenseProducts(compute: compute))
        func norm(_ name: String) -> RootMeanSquareNorm { parts.norm(name, width: d, epsilon: eps, source(name, [d])) }
        func linear(_ name: String, _ rows: Int, _ columns: Int, _ target: LoRATarget?) -> Linear {
            parts.linear(name, rows: rows, columns: columns, target: target, source(name, [rows, columns]))
        }
        let table = source(TensorName.embedding, [V, d])
        embedding = parts.embedding(TensorName.embedding, rows: V, columns: d, table)
        layers = (0..<c.layers).map { n in
            DecoderLayer(
                attentionNorm: norm(TensorName.attentionNorm(n)),
                query: linear(TensorName.query(n), queries, d, .query),
                key: linear(TensorName.key(n), keys, d, .key),
                value: linear(TensorName.value(n), keys, d, .value),
                output: linear(TensorName.attentionOutput(n), d, queries, .output),
                feedForwardNorm: norm(TensorName.feedForwardNorm(n)),
                gate: linear(TensorName.gate(n), f, d, .gate),
                up: linear(TensorName.up(n), f, d, .up),
                down: linear(TensorName.down(n), d, f, .down))
        }
        let finalNorm = norm(TensorName.finalNorm)
        let scores = c.tiedEmbeddings
            ? parts.tiedOutput(embedding, rows: V, columns: d, table) : linear(TensorName.output, V, d, nil)
        output = OutputLayer(norm: finalNorm, linear: scores, compute: compute)
        (configuration, self.tuning, self.precision, self.compute) = (c, tuning, precision, compute)
        (trainedParameters, weights) = (parts.trained, parts.weights)
        attention = GroupedAttention(heads: c.heads, keyValueHeads: c.keyValueHeads, headWidth: c.headWidth, compute: compute)
        rope = RotaryEmbedding(width: c.ropeWidth, base: c.ropeBase, headWidth: c.headWidth)
    }

    /// Adds to each trained parameter's gradient that of (`loss` summed over the targets) · `scale`; returns the sum.
    /// `whenKnown` as in `Objective`.
    package func addGradients(
        of batch: Batch, scale: Float, loss: some ChunkLoss, whenKnown: ([Parameter]) -> Void = { _ in }
    ) throws(TrainingError) -> BatchLoss {
        let targets = try check(batch)
        guard !targets.isEmpty else { return BatchLoss(sum: 0, targets: 0) }
        defer { passes += 1 }
        let pass = forward(batch, targets: targets, mode: .training(pass: passes))
        let workspace = workspace.unsafelyUnwrapped
        let dx = workspace.gradient
        let sum = output.lossAndBackward(
            targets, loss: loss, scale: scale, scratch: workspace.output, dx: dx, rowCount: pass.layout.count)
        if !configuration.tiedEmbeddings { whenKnown(output.linear.parameters) }
        whenKnown(output.norm.parameters)
        for (layer, trace) in zip(layers, workspace.traces).reversed() {
            layer.backward(trace, dx: dx, scratch: workspace.scratch, pass: pass)
            whenKnown(layer.parameters)
        }
        embedding.backward(batch.tokens, dx: dx, compute: compute)
        whenKnown(embedding.parameters)
        return BatchLoss(sum: sum, targets: targets.count)
    }

    /// Loss of the batch's targets; nothing is dropped and no gradient computed.
    package func loss(of batch: Batch) throws(TrainingError) -> BatchLoss {
        var sum = 0.0
        try read(batch)
        forEachTargetChunk { chunk in sum += CrossEntropy().replaceByGradient(chunk, scale: 1, compute: compute) }
        return BatchLoss(sum: sum, targets: targets.count)
    }

    /// Passes the batch through the layers and holds what scores its targets, for `targetLogits` and `forEachTargetChunk`.
    package func read(_ batch: Batch) throws(TrainingError) {
        let targets = try check(batch)
        _ = forward(batch, targets: targets, mode: .evaluating)
    }

    /// Scores `[range.count, V]` of some targets of the batch last read, into memory of the caller's.
    package func targetLogits(_ range: Range<Int>, into logits: MatrixView) {
        guard let workspace, range.upperBound <= targets.count else { preconditionFailure("targets of the batch last read") }
        output.logits(range, scratch: workspace.output, into: logits)
    }

    /// Calls `body` with the scores of each chunk of the batch last read.
    package func forEachTargetChunk(_ body: (LogitChunk) -> Void) {
        guard let workspace else { return }
        output.forEachChunk(of: targets, scratch: workspace.output, body)
    }

    /// Scores of what may follow each token, `[T][V]`.
    package func logits(of tokens: [TokenID]) throws(TrainingError) -> [[Float]] {
        // A token more, whose own row nobody reads, makes every row one that predicts something.
        let batch = Batch([TrainingSequence(allOf: tokens)])
        _ = try check(batch)
        let rows = tokens.indices.map { Target(sequence: 0, position: $0 + 1, token: tokens[$0], row: $0) }
        _ = forward(batch, targets: rows, mode: .evaluating)
        var all: [[Float]] = []
        forEachTargetChunk { chunk in
            for i in 0..<chunk.targets.count {
                all.append([Float](UnsafeBufferPointer(start: chunk.logits.row(i), count: configuration.vocabularyCount)))
            }
        }
        return all
    }

    private func forward(_ batch: Batch, targets: [Target], mode: PassMode) -> LayerPass {
        let tokens = batch.tokens
        let keepsTraces = tuning != .frozen
        if workspace?.fits(tokens: tokens.count, targets: targets.count) != true {
            let (T, N) = (max(tokens.count, workspace?.capacity ?? 0), max(targets.count, workspace?.output.capacity ?? 0))
            workspace = nil  // before the larger one is made
            workspace = Workspace(
                configuration, keeps: Workspace.Traces(tuning, precision), tokens: T, targets: N)
        }
        let workspace = workspace.unsafelyUnwrapped
        let layout = SequenceLayout(lengths: batch.sequences.map(\.tokens.count))
        rope.reserve(layout.longest, compute: compute)
        let pass = LayerPass(layout: layout, mode: mode, rope: rope, attention: attention, compute: compute)
        let first = workspace.traces[0].input
        embedding.forward(tokens, into: first, compute: compute)
        for (index, layer) in layers.enumerated() {
            let trace = workspace.traces[keepsTraces ? index : 0]
            // Without gradients, what a layer read may be overwritten by what it gives.
            let isLast = index == layers.count - 1
            let next = isLast ? workspace.last : workspace.traces[keepsTraces ? index + 1 : 0].input
            layer.forward(trace, into: next, scratch: workspace.scratch, pass: pass)
        }
        output.forward(workspace.last, targets: targets, scratch: workspace.output)
        self.targets = targets
        return pass
    }

    private func check(_ batch: Batch) throws(TrainingError) -> [Target] {
        var (targets, start) = ([Target](), 0)
        for (index, sequence) in batch.sequences.enumerated() {
            let count = sequence.tokens.count
            guard count <= configuration.contextLength else {
                throw .sequenceTooLong(tokens: count, context: configuration.contextLength)
            }
            for (t, token) in sequence.tokens.enumerated() {
                guard (0..<configuration.vocabularyCount).contains(Int(token.rawValue)) else {
                    throw .unknownToken(token, vocabularyCount: configuration.vocabularyCount)
                }
                if sequence.targets[t] { targets.append(Target(sequence: index, position: t, token: token, row: start + t - 1)) }
            }
            start += count
        }
        return targets
    }
}
