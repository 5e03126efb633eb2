import DenseProducts
import LanguageModels
import Tensors

/// From the last layer's rows to scores of the vocabulary, only where there is a target, some rows at a time:
/// logits = RMSNorm(x)·Wᵀ, W `[V, d]` the output matrix or, where the two are tied, the embedding.
struct OutputLayer {
    let norm: RootMeanSquareNorm
    let linear: Linear
    let compute: Compute

    /// Gathers the targets' rows of `x` and normalises them.
    func forward(_ x: Rows, targets: [Target], scratch: OutputScratch) {
        compute.forEachRow(targets.count) { i in scratch.rows.row(i).update(from: x.row(targets[i].row), count: x.width) }
        norm.forward(scratch.rows, count: targets.count, into: scratch.normed, compute: compute)
    }

    /// Scores of some of the targets that `forward` gathered. logits `[range.count, V]`.
    func logits(_ range: Range<Int>, scratch: OutputScratch, into logits: MatrixView) {
        linear.forward(scratch.normed.view(range.upperBound).rows(range), into: logits, mode: .evaluating)
    }

    /// Calls `body` with the scores of each chunk of targets, which `forward` has gathered.
    func forEachChunk(of targets: [Target], scratch: OutputScratch, _ body: (LogitChunk) -> Void) {
        for start in stride(from: 0, to: targets.count, by: scratch.chunkRows) {
            let range = start..<min(start + scratch.chunkRows, targets.count)
            let place = scratch.logits.view(range.count)  // [n, V]
            logits(range, scratch: scratch, into: place)
            body(LogitChunk(logits: place, targets: targets[range]))
        }
    }

    /// Loss of all targets, and its gradient by x: `dx` is overwritten, zero where there is no target.
    func lossAndBackward(
        _ targets: [Target], loss: some ChunkLoss, scale: Float, scratch: OutputScratch, dx: Rows, rowCount: Int
    ) -> Double {
        var sum = 0.0
        forEachChunk(of: targets, scratch: scratch) { chunk in
            sum += loss.replaceByGradient(chunk, scale: scale, compute: compute)
            let range = chunk.first..<chunk.first + chunk.targets.count
            let normed = scratch.normed.view(range.upperBound).rows(range)  // [n, d]
            linear.backward(chunk.logits, into: scratch.dNormed.view(range.upperBound).rows(range), mode: .evaluating)
            linear.addGradient(dy: chunk.logits, x: normed, mode: .evaluating)
        }
        let n = targets.count
        compute.forEachRow(n) { i in scratch.normed.row(i).update(repeating: 0, count: scratch.normed.width) }
        norm.backward(
            dy: scratch.dNormed, x: scratch.rows, count: n, into: scratch.normed, factors: scratch.factors,
            compute: compute)  // d rows, in the place of what is no longer needed
        compute.forEachRow(rowCount) { t in dx.row(t).update(repeating: 0, count: dx.width) }
        compute.forEachRow(n) { i in dx.row(targets[i].row).update(from: scratch.normed.row(i), count: dx.width) }
        return sum
    }
}

/// Room for the rows that have a target. N the most targets of a batch.
final class OutputScratch {
    let rows: Rows, normed: Rows, dNormed: Rows  // [N, d]
    let factors: Rows  // [N, 1]
    let logits: Rows  // [chunk, V]
    var chunkRows: Int { logits.capacity }
    var capacity: Int { rows.capacity }

    init(_ c: ModelConfiguration, capacity N: Int) {
        (rows, normed) = (Rows(capacity: N, width: c.width), Rows(capacity: N, width: c.width))
        dNormed = Rows(capacity: N, width: c.width)
        factors = Rows(capacity: N, width: 1)
        logits = Rows(capacity: Self.chunkRows(c, targets: N), width: c.vocabularyCount)
    }

    /// Rows of scores computed together: many, so that the weights are read seldom, but not above 50 MiB.
    static func chunkRows(_ c: ModelConfiguration, targets: Int) -> Int {
        let most = max(16, (50 << 20) / MemoryLayout<Float>.stride / c.vocabularyCount / 16 * 16)
        return max(1, min(most, targets))
    }

    static func floats(_ c: ModelConfiguration, targets: Int) -> Int {
        targets * (3 * c.width + 1) + chunkRows(c, targets: targets) * c.vocabularyCount
    }
}
