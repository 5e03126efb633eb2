import DenseProducts
import LanguageModels
import Tensors

/// What a layer's backward pass needs of its forward pass; norms, what attention mixes and the hidden row of the
/// feed-forward layer are computed again. Letters as in `ModelConfiguration`; T the most tokens of a batch.
///
/// `up`, too, is computed again where it lies in memory that all layers share: a twelfth of a layer's products more, and
/// nearly a third of the memory less.
final class LayerTrace {
    let input: Rows  // [T, d]: x
    let queries: Rows, keys: Rows, values: Rows  // [T, h·k], [T, g·k], [T, g·k]; the first two turned
    let middle: Rows  // [T, d]: x and the attention's branch
    let gate: Rows, up: Rows  // [T, f]
    let keepsUp: Bool

    /// - Parameter sharedUp: `[T, f]`, where `up` is not kept.
    init(_ c: ModelConfiguration, capacity T: Int, sharedUp: Rows?) {
        let (wide, shared) = (c.heads * c.headWidth, c.keyValueHeads * c.headWidth)
        input = Rows(capacity: T, width: c.width)
        queries = Rows(capacity: T, width: wide)
        (keys, values) = (Rows(capacity: T, width: shared), Rows(capacity: T, width: shared))
        middle = Rows(capacity: T, width: c.width)
        gate = Rows(capacity: T, width: c.feedForwardWidth)
        (up, keepsUp) = (sharedUp ?? Rows(capacity: T, width: c.feedForwardWidth), sharedUp == nil)
    }

    /// Floats for one token, without those that are shared.
    static func floatsPerToken(_ c: ModelConfiguration, keepsUp: Bool) -> Int {
        2 * c.width + c.headWidth * (c.heads + 2 * c.keyValueHeads) + (keepsUp ? 2 : 1) * c.feedForwardWidth
    }
}

/// Room that the layers use one after another.
final class LayerScratch {
    let normed: Rows, dNormed: Rows  // [T, d]
    let hidden: Rows  // [T, f]
    let mixed: Rows, dMixed: Rows, dQueries: Rows  // [T, h·k]
    let dKeys: Rows, dValues: Rows  // [T, g·k]
    let factors: Rows  // [T, 1]

    init(_ c: ModelConfiguration, capacity T: Int) {
        let (wide, shared) = (c.heads * c.headWidth, c.keyValueHeads * c.headWidth)
        (normed, dNormed) = (Rows(capacity: T, width: c.width), Rows(capacity: T, width: c.width))
        hidden = Rows(capacity: T, width: c.feedForwardWidth)
        mixed = Rows(capacity: T, width: wide)
        (dMixed, dQueries) = (Rows(capacity: T, width: wide), Rows(capacity: T, width: wide))
        (dKeys, dValues) = (Rows(capacity: T, width: shared), Rows(capacity: T, width: shared))
        factors = Rows(capacity: T, width: 1)
    }

    /// Floats for one token.
    static func floatsPerToken(_ c: ModelConfiguration) -> Int {
        2 * c.width + c.headWidth * (3 * c.heads + 2 * c.keyValueHeads) + c.feedForwardWidth + 1
    }
}

extension Rows {
    /// The first `count` rows.
    func view(_ count: Int) -> MatrixView { MatrixView(base, rows: count, columns: width) }

    /// The first `count` rows become those of `other`, which is as wide.
    func copy(_ other: Rows, count: Int, compute: Compute) {
        compute.forEachRow(count) { t in row(t).update(from: other.row(t), count: width) }
    }
}
