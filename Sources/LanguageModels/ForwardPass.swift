// The fast forward pass: the same steps as `ReferenceModel`, on the tokens of one or many sequences at once, in buffers
// that are used again.
//
//   d width   h query heads   g key/value heads   k head width   f feed-forward width   V vocabulary   T tokens of a pass

import GGUF
import Tensors
import Tokenization

/// Some tokens of one sequence that pass through the layers together with those of others.
struct SequencePiece {
    let pages: KeyValuePages
    let tokens: ArraySlice<TokenID>
    /// The last ones, so many, are followed to the end of the last layer; of the others only keys and values are kept.
    let kept: Int
}

/// Passes tokens through the layers of a model.
///
/// What a token gets does not depend on what passes beside it, to the last bit: each row is computed on its own, in the same
/// order of additions. So batches of any width give the same results.
final class ForwardPass {
    let model: LanguageModel
    /// Tokens that pass together at most.
    var capacity: Int { x.capacity }
    /// Looks on while the tokens pass, where something shall be shown or compared.
    var probe: Probe?

    private let rope: RotaryTable
    private let x: Rows  // [T, d]: what flows from layer to layer
    private let queries: Rows, keys: Rows, values: Rows  // [T, h·k], [T, g·k], [T, g·k]
    private let gate: Rows, up: Rows, update: Rows  // [T, f], [T, f], [T, d]
    private let normed: Activations, mixed: Activations, hidden: Activations  // [T, d], [T, h·k], [T, f]
    private let logits: Rows  // [logitRows, V]
    private let logitRows: Int

    /// - Parameters:
    ///   - capacity: tokens that pass together.
    ///   - logitRows: rows of scores computed together; each is V numbers.
    init(_ model: LanguageModel, capacity: Int, logitRows: Int) {
        (self.model, self.logitRows) = (model, logitRows)
        let (c, T) = (model.configuration, capacity)
        func rows(_ width: Int) -> Rows { Rows(capacity: 2 * T, width: (width + 15) / 16 * 16) }  // with room for rests
        rope = RotaryTable(width: c.ropeWidth, base: c.ropeBase, capacity: T)
        x = Rows(capacity: T, width: c.width)
        (queries, keys, values) = (
            rows(c.heads * c.headWidth), rows(c.keyValueHeads * c.headWidth), rows(c.keyValueHeads * c.headWidth)
        )
        (gate, up, update) = (rows(c.feedForwardWidth), rows(c.feedForwardWidth), rows(c.width))
        normed = Activations(capacity: T, width: c.width)
        mixed = Activations(capacity: T, width: c.heads * c.headWidth)
        hidden = Activations(capacity: T, width: c.feedForwardWidth)
        logits = Rows(capacity: 2 * logitRows, width: model.weights.output.paddedRows)
    }

    /// Passes the pieces, at most `capacity` tokens together, through all layers and stores their keys and values. Each
    /// belongs to a sequence of its own. Returns the number of rows kept, which stand in `x`, piece by piece.
    func pass(_ pieces: [SequencePiece]) -> Int {
        let (c, compute) = (model.configuration, model.compute)
        var T = 0
        var sequences: [SequenceRows] = []
        for piece in pieces {
            piece.pages.reserve(piece.tokens.count)
            let rows = T..<T + piece.tokens.count
            sequences.append(SequenceRows(rows: rows, first: piece.pages.count, pages: piece.pages))
            embed(piece.tokens, from: T)
            rope.fill(row: T, first: piece.pages.count, count: piece.tokens.count, compute: compute)
            T = rows.upperBound
        }
        let places = sequences.flatMap { sequence in
            sequence.rows.map { (pages: sequence.pages, position: sequence.first + $0 - sequence.rows.lowerBound) }
        }
        let first = sequences.first?.first ?? 0
        var blocks = sequences.flatMap { $0.blocks }
        probe?.sawHidden(x, count: T)
        for (index, layer) in model.weights.layers.enumerated() {
            let adapter = model.adapterWeights?.layers[index]
            compute.rmsNorm(x, weight: layer.attentionNorm, epsilon: c.normEpsilon, count: T, into: normed)
            compute.multiply(normed, count: T, by: [(layer.query, queries), (layer.key, keys), (layer.value, values)])
            if let a = adapter {
                let x = normed.floats
                compute.add([(a.query, x, queries), (a.key, x, keys), (a.value, x, values)], count: T)
            }
            store(places, layer: index)
            if index == c.layers - 1 {
                (sequences, T) = keep(pieces, sequences)
                if T == 0 { break }
                blocks = sequences.flatMap { $0.blocks }
            }
            compute.attend(
                queries: queries, heads: c.heads, blocks: blocks, layer: index, into: mixed.floats,
                onWeights: probe?.attentionObserver(layer: index, first: first))
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
        for piece in pieces { piece.pages.advance(piece.tokens.count) }
        return T
    }

    private func embed(_ tokens: ArraySlice<TokenID>, from first: Int) {
        let table = model.weights.embedding
        let format = table.readableFormat
        let stride = format.rowBytes(columns: x.width)
        for (t, token) in tokens.enumerated() {
            let row = table.bytes.baseAddress.unsafelyUnwrapped + Int(token.rawValue) * stride
            format.floats(from: row, count: x.width, into: x.row(first + t))
        }
    }

    /// Turns queries and keys by their positions and stores keys and values, each row at its place.
    private func store(_ places: [(pages: KeyValuePages, position: Int)], layer: Int) {
        let c = model.configuration
        model.compute.forEachRow(places.count) { t in
            rope.rotate(queries.row(t), heads: c.heads, headWidth: c.headWidth, row: t)
            rope.rotate(keys.row(t), heads: c.keyValueHeads, headWidth: c.headWidth, row: t)
            places[t].pages.store(key: keys.row(t), value: values.row(t), layer: layer, position: places[t].position)
        }
    }

    /// Moves the rows that are followed to the end to the front. Returns them and their number.
    private func keep(_ pieces: [SequencePiece], _ sequences: [SequenceRows]) -> (sequences: [SequenceRows], count: Int) {
        var kept: [SequenceRows] = []
        var count = 0
        for (piece, sequence) in zip(pieces, sequences) where piece.kept > 0 {
            let skipped = piece.tokens.count - piece.kept
            for row in sequence.rows.dropFirst(skipped) {
                if row != count {
                    queries.row(count).update(from: queries.row(row), count: queries.width)
                    x.row(count).update(from: x.row(row), count: x.width)
                }
                count += 1
            }
            kept.append(SequenceRows(rows: count - piece.kept..<count, first: sequence.first + skipped, pages: piece.pages))
        }
        return (kept, count)
    }

    /// Calls `body` with some rows kept by the last pass and a function that gives the scores `[V]` of each of them; once
    /// for every few rows, in order.
    func score(rows: Range<Int>, _ body: (Range<Int>, (Int) -> UnsafeBufferPointer<Float>) -> Void) {
        let (weights, compute) = (model.weights, model.compute)
        var start = rows.lowerBound
        while start < rows.upperBound {
            let count = min(logitRows, rows.upperBound - start)
            compute.rmsNorm(
                x, first: start, weight: weights.finalNorm, epsilon: model.configuration.normEpsilon, count: count,
                into: normed)
            compute.multiply(normed, count: count, by: [(weights.output, logits)])
            let first = start
            body(first..<first + count) { row in
                UnsafeBufferPointer(start: logits.row(row - first), count: weights.output.rows)
            }
            start += count
        }
    }
}
