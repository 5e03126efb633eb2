internal import Tensors

/// The weight W `[N, K]` of a linear layer, ready for its three products: y = x·Wᵀ, dx = dy·W, dW = dyᵀ·x.
///
/// One that is trained is multiplied where it lies, in `.bfloat16` rounded on the way. One that is frozen is kept packed, in
/// four bytes a weight: in `.float32` for dy·W, in `.bfloat16` for both products. One that is only read, such as a teacher's,
/// stays in its file, and is taken from there part by part in each product.
/// x and dy are rounded as they come; all sums are floats.
package final class LinearWeight {
    /// Writes some rows `[rows, K]` of the weight one after another.
    package typealias Fill = (Range<Int>, UnsafeMutablePointer<Float>) -> Void

    package let rows: Int  // N
    package let columns: Int  // K
    package let precision: Precision
    private let products: DenseProducts
    private let storage: Storage

    private enum Storage {
        case floats(MatrixView)  // [N, K]
        /// Floats that belong to nobody else.
        case ownFloats(MatrixView, AlignedMemory)
        case panels(PackedPanels)  // W in floats
        case packed(PackedWeight)
        case elsewhere(Fill)
    }

    /// A weight that lies elsewhere, stays there as long as this, and may change.
    /// - Parameter variant: of the kernels in `.bfloat16`; by default the widest.
    package init(
        _ weight: MatrixView, precision: Precision, products: DenseProducts, variant: ProductKernels.Variant? = nil
    ) {
        (rows, columns, self.precision, self.products) = (weight.rows, weight.columns, precision, products)
        (storage, rounding) = (.floats(weight), precision == .bfloat16 ? Self.kernels(variant) : nil)
    }

    /// A frozen weight that exists nowhere else. `fill` is called for some rows at a time, in order: in `.bfloat16`, the
    /// weight as floats never exists as a whole.
    package init(
        rows: Int, columns: Int, precision: Precision, products: DenseProducts, variant: ProductKernels.Variant? = nil,
        fill: Fill
    ) {
        (self.rows, self.columns, self.precision, self.products) = (rows, columns, precision, products)
        switch precision {
        case .float32:
            rounding = nil
            if let wide = products.wide {
                let panels = PackedPanels(columns: columns, k: rows, kernels: wide)
                panels.forEachBlock(pool: products.compute.pool, fill: fill) { _, _ in }
                storage = .panels(panels)
                return
            }
            let memory = AlignedMemory(byteCount: rows * columns * MemoryLayout<Float>.stride)
            let weight = MatrixView(memory.bytes.bindMemory(to: Float.self), rows: rows, columns: columns)
            fill(0..<rows, weight.base)
            storage = .ownFloats(weight, memory)
        case .bfloat16:
            let kernels = Self.kernels(variant)
            let packed = PackedWeight(rows: rows, columns: columns, kernels: kernels)
            packed.pack(pool: products.compute.pool, fill: fill)
            (storage, rounding) = (.packed(packed), kernels)
        }
    }

    /// A frozen weight that takes no memory here: each product asks `elsewhere` for its rows, on several threads at once.
    package init(
        elsewhere: @escaping Fill, rows: Int, columns: Int, precision: Precision, products: DenseProducts
    ) {
        (self.rows, self.columns, self.precision, self.products) = (rows, columns, precision, products)
        (storage, rounding) = (.elsewhere(elsewhere), precision == .bfloat16 ? Self.kernels(nil) : nil)
    }

    /// Those of `.bfloat16`.
    private let rounding: ProductKernels?

    private static func kernels(_ variant: ProductKernels.Variant?) -> ProductKernels {
        variant.map { ProductKernels($0, .bfloat16) } ?? .wide(.bfloat16) ?? ProductKernels(.scalar, .bfloat16)
    }

    /// y (+)= x·Wᵀ: x is `[T, K]`, y is `[T, N]`.
    package func forward(_ x: MatrixView, into y: MatrixView, adding: Bool = false) {
        precondition(x.columns == columns && y.columns == rows && x.rows == y.rows, "x is [T, K], y is [T, N]")
        switch storage {
        case .floats(let weight), .ownFloats(let weight, _):
            multiply(x, false, weight, transposed: true, into: y, adding: adding)
        case .panels(let panels):
            multiply(x, .transposed(panels), panels.kernels, into: y, k: columns, adding: adding)
        case .packed(let packed):
            multiply(x, .packed(packed.forward), packed.kernels, into: y, k: columns, adding: adding)
        case .elsewhere(let fill):
            forEachPart(fill) { rows, weight in
                multiply(x, false, weight, transposed: true, into: y.columns(rows), adding: adding)
            }
        }
    }

    /// dx (+)= dy·W: dy is `[T, N]`, dx is `[T, K]`.
    package func backward(_ dy: MatrixView, into dx: MatrixView, adding: Bool = false) {
        precondition(dy.columns == rows && dx.columns == columns && dy.rows == dx.rows, "dy is [T, N], dx is [T, K]")
        switch storage {
        case .floats(let weight), .ownFloats(let weight, _):
            multiply(dy, false, weight, transposed: false, into: dx, adding: adding)
        case .panels(let panels):
            multiply(dy, .packed(panels), panels.kernels, into: dx, k: rows, adding: adding)
        case .packed(let packed):
            multiply(dy, .packed(packed.backward), packed.kernels, into: dx, k: rows, adding: adding)
        case .elsewhere(let fill):
            forEachPart(fill) { rows, weight in
                multiply(
                    dy.columns(rows), false, weight, transposed: false, into: dx, adding: adding || rows.lowerBound > 0)
            }
        }
    }

    /// dW += dyᵀ·x: dy is `[T, N]`, x is `[T, K]`, dW is `[N, K]`.
    package func gradient(dy: MatrixView, x: MatrixView, into dw: MatrixView) {
        precondition(dy.columns == rows && x.columns == columns && dy.rows == x.rows, "dy is [T, N], x is [T, K]")
        precondition(dw.rows == rows && dw.columns == columns, "dW is [N, K]")
        multiply(dy, true, x, transposed: false, into: dw, adding: true)
    }

    /// Calls `body` with parts of the weight `[rows.count, K]`, each a few megabytes.
    private func forEachPart(_ fill: Fill, _ body: (Range<Int>, MatrixView) -> Void) {
        let most = max(Panels.width, (4 << 20) / (columns * MemoryLayout<Float>.stride) / Panels.width * Panels.width)
        products.scratch.withMemory(bytes: min(rows, most) * columns * MemoryLayout<Float>.stride) { memory in
            let floats = memory.bindMemory(to: Float.self, capacity: min(rows, most) * columns)
            for first in stride(from: 0, to: rows, by: most) {
                let part = first..<min(first + most, rows)
                let pieces = (part.count + 31) / 32
                products.compute.pool.run(tasks: pieces) { piece in
                    let own = first + piece * 32..<min(first + piece * 32 + 32, part.upperBound)
                    fill(own, floats + (own.lowerBound - first) * columns)
                }
                body(part, MatrixView(floats, rows: part.count, columns: columns))
            }
        }
    }

    /// c (+)= op(a)·op(b), in the precision of this weight.
    private func multiply(
        _ a: MatrixView, _ aTransposed: Bool, _ b: MatrixView, transposed: Bool, into c: MatrixView, adding: Bool
    ) {
        guard let rounding else {
            return products.multiply(a, transposed: aTransposed, b, transposed: transposed, into: c, adding: adding)
        }
        PanelProducts(kernels: rounding, pool: products.compute.pool).multiply(
            a, transposed: aTransposed, .matrix(b, transposed: transposed), into: c,
            k: aTransposed ? a.rows : a.columns, adding: adding, scratch: products.scratch)
    }

    private func multiply(
        _ a: MatrixView, _ b: PanelProducts.Factor, _ kernels: ProductKernels, into c: MatrixView, k: Int, adding: Bool
    ) {
        PanelProducts(kernels: kernels, pool: products.compute.pool).multiply(
            a, transposed: false, b, into: c, k: k, adding: adding, scratch: products.scratch)
    }
}
