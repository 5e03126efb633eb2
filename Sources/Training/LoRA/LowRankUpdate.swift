package import DenseProducts
package import Tensors

/// What an adapter adds to a linear layer (Hu et al. 2021, arXiv:2106.09685, eq. 3): s · drop(x)·Aᵀ·Bᵀ, s = α / r.
///
/// A `[r, k]` is drawn from a normal distribution of variance 1 / k, B `[n, r]` is zero at first, and so is the update.
package final class LowRankUpdate {
    package let a: Parameter
    package let b: Parameter
    let scale: Float
    private let dropout: Dropout?
    private let products: DenseProducts
    private let scratch: LowRankScratch
    private var rank: Int { a.shape[0] }
    private var slender: SlenderProducts { SlenderProducts(compute: products.compute) }
    private var reduced = Rows(capacity: 0, width: 0)  // [T, r]: s · drop(x)·Aᵀ, kept for the backward pass
    private var turned = Rows(capacity: 0, width: 0)  // [r, n]
    private var dReduced = Rows(capacity: 0, width: 0)  // [T, r]

    /// - Parameter number: of this update among all, so that each drops something else.
    package init(
        name: String, rows n: Int, columns k: Int, settings: LoRASettings, number: Int, generator: inout SeededGenerator,
        products: DenseProducts, scratch: LowRankScratch
    ) {
        a = Parameter(name: name + ".lora_a", shape: [settings.rank, k], decays: true)
        b = Parameter(name: name + ".lora_b", shape: [n, settings.rank], decays: true)
        scale = settings.alpha / Float(settings.rank)
        dropout = settings.dropout > 0
            ? Dropout(share: settings.dropout, seed: settings.seed, number: number) : nil
        (self.products, self.scratch) = (products, scratch)
        a.values.fillNormal(deviation: 1 / Float(k).squareRoot(), &generator)
    }

    /// y += s · drop(x)·Aᵀ·Bᵀ.
    package func forward(_ x: MatrixView, addingTo y: MatrixView, mode: PassMode) {
        if reduced.capacity < x.rows {
            (reduced, dReduced) = (Rows(capacity: x.rows, width: rank), Rows(capacity: x.rows, width: rank))
        }
        let small = reduced.view(x.rows)  // [T, r]
        slender.reduce(dropped(x, mode), by: view(a), scale: scale, into: small)
        slender.expand(small, by: turnedB(), addingTo: y)
    }

    /// d(s·drop(x)·Aᵀ) = dy·B; dx += drop′(s · dy·B·A).
    package func backward(_ dy: MatrixView, addingTo dx: MatrixView?, mode: PassMode) {
        let small = dReduced.view(dy.rows)  // [T, r]
        slender.reduce(dy, by: turnedB(), scale: scale, into: small)
        guard let dx else { return }
        guard let dropout, case .training(let pass) = mode else { return slender.expand(small, by: view(a), addingTo: dx) }
        let full = scratch.rows(dx.rows, width: dx.columns)  // [T, k]
        products.compute.forEachRow(dx.rows) { t in full.row(t).update(repeating: 0, count: dx.columns) }
        slender.expand(small, by: view(a), addingTo: full)
        products.compute.forEachRow(dx.rows) { t in
            dropout.apply(to: full.row(t), count: dx.columns, row: t, pass: pass)
            products.compute.kernels.add(dx.row(t), full.row(t), dx.columns)
        }
    }

    /// dB += dyᵀ·(s · drop(x)·Aᵀ), dA += (s · dy·B)ᵀ·drop(x).
    package func addGradient(dy: MatrixView, x: MatrixView, mode: PassMode) {
        slender.sum(reduced.view(dy.rows), of: dy) { sum in  // [r, n]
            let (rank, gradient) = (rank, b.gradientStart)
            for row in 0..<sum.columns {
                for i in 0..<rank { gradient[row * rank + i] += sum.row(i)[row] }
            }
        }
        slender.sum(dReduced.view(dy.rows), of: dropped(x, mode)) { sum in  // [r, k]
            products.compute.kernels.add(a.gradientStart, sum.base, a.count)
        }
    }

    /// W += s · B·A for some rows of W `[rows, k]`.
    package func merge(into w: MatrixView, rows: Range<Int>) {
        let scaled = Rows(capacity: rows.count, width: rank)
        for i in 0..<rows.count * rank { scaled.base[i] = scale * b.values[rows.lowerBound * rank + i] }
        withExtendedLifetime(scaled) {
            products.multiply(scaled.view(rows.count), transposed: false, view(a), transposed: false, into: w, adding: true)
        }
    }

    private func dropped(_ x: MatrixView, _ mode: PassMode) -> MatrixView {
        guard let dropout, case .training(let pass) = mode else { return x }
        let copy = scratch.rows(x.rows, width: x.columns)
        products.compute.forEachRow(x.rows) { t in
            copy.row(t).update(from: x.row(t), count: x.columns)
            dropout.apply(to: copy.row(t), count: x.columns, row: t, pass: pass)
        }
        return copy
    }

    private func view(_ p: Parameter) -> MatrixView { MatrixView(p.values, rows: p.shape[0], columns: p.shape[1]) }

    /// Bᵀ `[r, n]`, until the next call.
    private func turnedB() -> MatrixView {
        let (n, rank, values) = (b.shape[0], rank, b.start)
        if turned.capacity == 0 { turned = Rows(capacity: rank, width: n) }
        for row in 0..<n {
            for i in 0..<rank { turned.row(i)[row] = values[row * rank + i] }
        }
        return turned.view(rank)
    }
}

/// Room for the inputs of one update after dropout, which all updates use in turn.
package final class LowRankScratch {
    package init() {}

    private var memory = Rows(capacity: 0, width: 1)

    func rows(_ count: Int, width: Int) -> MatrixView {
        if memory.capacity < count * width { memory = Rows(capacity: count * width, width: 1) }
        return MatrixView(memory.base, rows: count, columns: width)
    }
}
