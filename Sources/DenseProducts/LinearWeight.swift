internal import Tensors

/// The weight W `[N, K]` of a linear layer, ready for its three products: y = x·Wᵀ, dx = dy·W, dW = dyᵀ·x.
///
/// In `.float32` it is multiplied where it lies, or, if it is frozen and lies nowhere, kept packed for dy·W: four bytes a
/// weight either way. In `.bfloat16` it is rounded and packed twice, once for either product: four bytes a weight again.
/// x and dy are rounded as they come; all sums are floats.
package final class LinearWeight {
    package let rows: Int  // N
    package let columns: Int  // K
    package var precision: Precision { packed == nil ? .float32 : .bfloat16 }
    private let products: DenseProducts
    private let weight: MatrixView?  // [N, K]
    private let memory: AlignedMemory?
    private let packed: PackedWeight?
    private let panels: PackedPanels?  // W in floats

    /// A weight that lies elsewhere, and stays there as long as this, unless it is frozen and packed.
    /// - Parameter variant: of the kernels in `.bfloat16`; by default the widest.
    package init(
        _ weight: MatrixView, precision: Precision, frozen: Bool, products: DenseProducts,
        variant: ProductKernels.Variant? = nil
    ) {
        (rows, columns, self.products, memory) = (weight.rows, weight.columns, products, nil)
        panels = nil
        switch precision {
        case .float32: (self.weight, packed) = (weight, nil)
        case .bfloat16:
            self.weight = frozen ? nil : weight
            packed = PackedWeight(rows: rows, columns: columns, kernels: Self.kernels(variant))
            packed?.pack(weight, pool: products.compute.pool)
        }
    }

    /// A frozen weight that exists nowhere else. `fill` is called for some rows at a time, in order, and writes them one
    /// after another: in `.bfloat16`, the weight as floats never exists as a whole.
    package init(
        rows: Int, columns: Int, precision: Precision, products: DenseProducts, variant: ProductKernels.Variant? = nil,
        fill: (Range<Int>, UnsafeMutablePointer<Float>) -> Void
    ) {
        (self.rows, self.columns, self.products) = (rows, columns, products)
        switch precision {
        case .float32:
            if let wide = products.wide {
                let panels = PackedPanels(columns: columns, k: rows, kernels: wide)
                panels.forEachBlock(pool: products.compute.pool, fill: fill) { _, _ in }
                (weight, memory, packed, self.panels) = (nil, nil, nil, panels)
                return
            }
            let memory = AlignedMemory(byteCount: rows * columns * MemoryLayout<Float>.stride)
            let weight = MatrixView(memory.bytes.bindMemory(to: Float.self), rows: rows, columns: columns)
            fill(0..<rows, weight.base)
            (self.weight, self.memory, packed, panels) = (weight, memory, nil, nil)
        case .bfloat16:
            let packed = PackedWeight(rows: rows, columns: columns, kernels: Self.kernels(variant))
            packed.pack(pool: products.compute.pool, fill: fill)
            (weight, memory, self.packed, panels) = (nil, nil, packed, nil)
        }
    }

    private static func kernels(_ variant: ProductKernels.Variant?) -> ProductKernels {
        variant.map { ProductKernels($0, .bfloat16) } ?? .wide(.bfloat16) ?? ProductKernels(.scalar, .bfloat16)
    }

    /// y (+)= x·Wᵀ: x is `[T, K]`, y is `[T, N]`.
    package func forward(_ x: MatrixView, into y: MatrixView, adding: Bool = false) {
        precondition(x.columns == columns && y.columns == rows && x.rows == y.rows, "x is [T, K], y is [T, N]")
        if let packed {
            multiply(x, transposed: false, .packed(packed.forward), packed.kernels, into: y, k: columns, adding: adding)
        } else if let panels {
            multiply(x, transposed: false, .transposed(panels), panels.kernels, into: y, k: columns, adding: adding)
        } else if let weight {
            products.multiply(x, transposed: false, weight, transposed: true, into: y, adding: adding)
        }
    }

    /// dx (+)= dy·W: dy is `[T, N]`, dx is `[T, K]`.
    package func backward(_ dy: MatrixView, into dx: MatrixView, adding: Bool = false) {
        precondition(dy.columns == rows && dx.columns == columns && dy.rows == dx.rows, "dy is [T, N], dx is [T, K]")
        if let packed {
            multiply(dy, transposed: false, .packed(packed.backward), packed.kernels, into: dx, k: rows, adding: adding)
        } else if let panels {
            multiply(dy, transposed: false, .packed(panels), panels.kernels, into: dx, k: rows, adding: adding)
        } else if let weight {
            products.multiply(dy, transposed: false, weight, transposed: false, into: dx, adding: adding)
        }
    }

    /// dW += dyᵀ·x: dy is `[T, N]`, x is `[T, K]`, dW is `[N, K]`.
    package func gradient(dy: MatrixView, x: MatrixView, into dw: MatrixView) {
        precondition(dy.columns == rows && x.columns == columns && dy.rows == x.rows, "dy is [T, N], x is [T, K]")
        precondition(dw.rows == rows && dw.columns == columns, "dW is [N, K]")
        if let packed {
            multiply(dy, transposed: true, .matrix(x, transposed: false), packed.kernels, into: dw, k: x.rows, adding: true)
        } else {
            products.multiply(dy, transposed: true, x, transposed: false, into: dw, adding: true)
        }
    }

    /// Takes over what has been written to a weight that is not frozen.
    package func refresh() {
        if let weight { packed?.pack(weight, pool: products.compute.pool) }
    }

    private func multiply(
        _ a: MatrixView, transposed: Bool, _ b: PanelProducts.Factor, _ kernels: ProductKernels,
        into c: MatrixView, k: Int, adding: Bool
    ) {
        PanelProducts(kernels: kernels, pool: products.compute.pool).multiply(
            a, transposed: transposed, b, into: c, k: k, adding: adding, scratch: products.scratch)
    }
}
