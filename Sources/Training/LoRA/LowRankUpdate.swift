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
    private var reduced = Rows(capacity: 0, width: 0)  // [T, r]: s · drop(x)·Aᵀ, kept for the backward pass
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
        products.multiply(dropped(x, mode), transposed: false, view(a), transposed: true, into: small)
        for i in 0..<small.rows * rank { small.base[i] *= scale }
        products.multiply(small, transposed: false, view(b), transposed: true, into: y, adding: true)
    }

    /// d(s·drop(x)·Aᵀ) = dy·B; dx += drop′(s · dy·B·A).
    package func backward(_ dy: MatrixView, addingTo dx: MatrixView?, mode: PassMode) {
        let small = dReduced.view(dy.rows)  // [T, r]
        products.multiply(dy, transposed: false, view(b), transposed: false, into: small)
        for i in 0..<small.rows * rank { small.base[i] *= scale }
        guard let dx else { return }
        guard let dropout, case .training(let pass) = mode else {
            return products.multiply(small, transposed: false, view(a), transposed: false, into: dx, adding: true)
        }
        let full = scratch.rows(dx.rows, width: dx.columns)  // [T, k]
        products.multiply(small, transposed: false, view(a), transposed: false, into: full)
        products.compute.forEachRow(dx.rows) { t in
            dropout.apply(to: full.row(t), count: dx.columns, row: t, pass: pass)
            products.compute.kernels.add(dx.row(t), full.row(t), dx.columns)
        }
    }

    /// dB += dyᵀ·(s · drop(x)·Aᵀ), dA += (s · dy·B)ᵀ·drop(x).
    package func addGradient(dy: MatrixView, x: MatrixView, mode: PassMode) {
        products.multiply(dy, transposed: true, reduced.view(dy.rows), transposed: false, into: gradient(b), adding: true)
        products.multiply(dReduced.view(dy.rows), transposed: true, dropped(x, mode), transposed: false, into: gradient(a), adding: true)
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
    private func gradient(_ p: Parameter) -> MatrixView { MatrixView(p.gradient, rows: p.shape[0], columns: p.shape[1]) }
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
