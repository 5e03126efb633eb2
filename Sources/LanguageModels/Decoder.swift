// The fast forward pass: the same steps as `ReferenceModel`, on many tokens at once, in buffers that are used again.
//
//   d width   h query heads   g key/value heads   k head width   f feed-forward width   V vocabulary   T tokens of a batch

import GGUF
import Tensors
public import Tokenization

/// Reads tokens with a model: holds the keys and values of one sequence and the scratch memory of its steps.
///
/// Not `Sendable`: one decoder reads one sequence at a time.
public final class Decoder {
    public let model: LanguageModel
    /// Tokens read so far.
    public var count: Int { pages.count }
    /// Looks on while the tokens pass, where something shall be shown or compared.
    package var probe: Probe?

    private let pages: KeyValuePages
    private let rope: RotaryTable
    private let x: Rows  // [T, d]: what flows from layer to layer
    private let queries: Rows, keys: Rows, values: Rows  // [T, h·k], [T, g·k], [T, g·k]
    private let gate: Rows, up: Rows, update: Rows  // [T, f], [T, f], [T, d]
    private let normed: Activations, mixed: Activations, hidden: Activations  // [T, d], [T, h·k], [T, f]
    private let logits: Rows  // [logitRows, V]

    /// Tokens of a prompt that pass through the layers together.
    private static let batch = 256
    /// Rows of scores computed together; each is V numbers.
    private static let logitRows = 16

    public init(_ model: LanguageModel) {
        self.model = model
        let c = model.configuration
        let T = min(Self.batch, c.contextLength)
        func rows(_ width: Int) -> Rows { Rows(capacity: 2 * T, width: (width + 15) / 16 * 16) }  // with room for rests
        pages = KeyValuePages(layers: c.layers, heads: c.keyValueHeads, headWidth: c.headWidth)
        rope = RotaryTable(width: c.ropeWidth, base: c.ropeBase, capacity: T)
        x = Rows(capacity: T, width: c.width)
        (queries, keys, values) = (
            rows(c.heads * c.headWidth), rows(c.keyValueHeads * c.headWidth), rows(c.keyValueHeads * c.headWidth)
        )
        (gate, up, update) = (rows(c.feedForwardWidth), rows(c.feedForwardWidth), rows(c.width))
        normed = Activations(capacity: T, width: c.width)
        mixed = Activations(capacity: T, width: c.heads * c.headWidth)
        hidden = Activations(capacity: T, width: c.feedForwardWidth)
        logits = Rows(capacity: 2 * Self.logitRows, width: model.weights.output.paddedRows)
    }

    /// Forgets the tokens from `newCount` on, so that another continuation can be read after a shared beginning.
    public func rewind(to newCount: Int) { pages.truncate(to: newCount) }

    /// Reads `tokens` after those read so far; returns the scores of every vocabulary entry as the next token, `[V]`.
    ///
    /// Throws when there is no token, one is not in the vocabulary, or the context is full; nothing is read then.
    public func read(_ tokens: [TokenID]) throws(ModelError) -> [Float] {
        try check(tokens)
        var last: [Float] = []
        read(tokens, scoring: .last) { _, scores in last = Array(scores) }
        return last
    }

    /// Reads `tokens` and calls `body` with the place of each one and the scores `[V]` of what may follow it.
    package func readScoringAll(_ tokens: [TokenID], _ body: (Int, UnsafeBufferPointer<Float>) -> Void) throws(ModelError) {
        try check(tokens)
        read(tokens, scoring: .all, body)
    }

    private func check(_ tokens: [TokenID]) throws(ModelError) {
        guard !tokens.isEmpty else { throw .emptyPrompt }
        let (V, length) = (model.configuration.vocabularyCount, model.configuration.contextLength)
        for token in tokens where !(0..<V).contains(Int(token.rawValue)) { throw .unknownToken(token, vocabularyCount: V) }
        guard count + tokens.count <= length else { throw .contextFull(tokens: count + tokens.count, contextLength: length) }
    }

    private enum Scoring { case last, all }

    private func read(_ tokens: [TokenID], scoring: Scoring, _ body: (Int, UnsafeBufferPointer<Float>) -> Void) {
        pages.reserve(tokens.count)
        var start = 0
        while start < tokens.count {
            let T = min(x.capacity, tokens.count - start)
            let isLast = start + T == tokens.count
            let kept = pass(tokens[start..<start + T], keepsAll: scoring == .all || probe != nil)
            switch scoring {
            case .all: score(rows: 0..<kept) { row, scores in body(start + row, scores) }
            case .last: if isLast { score(rows: kept - 1..<kept) { _, scores in body(tokens.count - 1, scores) } }
            }
            start += T
        }
    }

    /// Passes one batch through all layers and leaves the result in `x`. Returns the number of rows in it: all, or,
    /// where only the last token's are wanted, one. (The last layer is then computed for that token alone.)
    private func pass(_ tokens: ArraySlice<TokenID>, keepsAll: Bool) -> Int {
        let (c, compute) = (model.configuration, model.compute)
        let first = pages.count
        var T = tokens.count
        embed(tokens)
        rope.fill(first: first, count: T, compute: compute)
        probe?.sawHidden(x, count: T)
        for (index, layer) in model.weights.layers.enumerated() {
            let adapter = model.adapterWeights?.layers[index]
            compute.rmsNorm(x, weight: layer.attentionNorm, epsilon: c.normEpsilon, count: T, into: normed)
            compute.multiply(normed, count: T, by: [(layer.query, queries), (layer.key, keys), (layer.value, values)])
            if let a = adapter {
                let x = normed.floats
                compute.add([(a.query, x, queries), (a.key, x, keys), (a.value, x, values)], count: T)
            }
            compute.forEachRow(T) { t in
                rope.rotate(queries.row(t), heads: c.heads, headWidth: c.headWidth, row: t)
                rope.rotate(keys.row(t), heads: c.keyValueHeads, headWidth: c.headWidth, row: t)
                pages.store(key: keys.row(t), value: values.row(t), layer: index, position: first + t)
            }
            var from = first
            if !keepsAll, index == c.layers - 1 {
                queries.row(0).update(from: queries.row(T - 1), count: queries.width)
                x.row(0).update(from: x.row(T - 1), count: x.width)
                (from, T) = (first + T - 1, 1)
            }
            compute.attend(
                queries: queries, heads: c.heads, count: T, first: from, pages: pages, layer: index, into: mixed.floats,
                onWeights: probe?.attentionObserver(layer: index, first: from))
            compute.forEachRow(T) { t in mixed.quantize(t, of: T, with: compute.kernels) }
            compute.multiply(mixed, count: T, by: [(layer.attentionOutput, update)])
            if let a = adapter { compute.add([(a.attentionOutput, mixed.floats, update)], count: T) }
            compute.add(update, to: x, count: T)

            compute.rmsNorm(x, weight: layer.feedForwardNorm, epsilon: c.normEpsilon, count: T, into: normed)
            compute.multiply(normed, count: T, by: [(layer.gate, gate), (layer.up, up)])
            if let a = adapter { compute.add([(a.gate, normed.floats, gate), (a.up, normed.floats, up)], count: T) }
            compute.siluMultiply(gate: gate, up: up, count: T, into: hidden)
            compute.multiply(hidden, count: T, by: [(layer.down, update)])
            if let a = adapter { compute.add([(a.down, hidden.floats, update)], count: T) }
            compute.add(update, to: x, count: T)
            probe?.sawHidden(x, count: T)
        }
        pages.advance(tokens.count)
        return T
    }

    private func embed(_ tokens: ArraySlice<TokenID>) {
        let table = model.weights.embedding
        let format = table.readableFormat
        let stride = format.rowBytes(columns: x.width)
        for (t, token) in tokens.enumerated() {
            let row = table.bytes.baseAddress.unsafelyUnwrapped + Int(token.rawValue) * stride
            format.floats(from: row, count: x.width, into: x.row(t))
        }
    }

    private func score(rows: Range<Int>, _ body: (Int, UnsafeBufferPointer<Float>) -> Void) {
        let (weights, compute) = (model.weights, model.compute)
        var start = rows.lowerBound
        while start < rows.upperBound {
            let count = min(Self.logitRows, rows.upperBound - start)
            compute.rmsNorm(
                x, first: start, weight: weights.finalNorm, epsilon: model.configuration.normEpsilon, count: count,
                into: normed)
            compute.multiply(normed, count: count, by: [(weights.output, logits)])
            for row in 0..<count {
                body(start + row, UnsafeBufferPointer(start: logits.row(row), count: weights.output.rows))
            }
            start += count
        }
    }
}
