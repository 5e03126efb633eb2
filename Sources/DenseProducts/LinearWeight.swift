internal import Tensors

/// The weight W `[N, K]` of a linear layer, ready for its three products: y = x·Wᵀ, dx = dy·W, dW = dyᵀ·x.
package final class LinearWeight {
    package let rows: Int  // N
    package let columns: Int  // K
    package let precision: Precision
    private let products: DenseProducts
    private let weight: MatrixView  // [N, K]
    private let memory: AlignedMemory?

    /// A weight that lies elsewhere and stays there as long as this.
    package init(_ weight: MatrixView, precision: Precision, frozen: Bool, products: DenseProducts) {
        (rows, columns, self.precision, self.products) = (weight.rows, weight.columns, precision, products)
        (self.weight, memory) = (weight, nil)
    }

    /// A weight that never changes and exists nowhere else: `fill` writes the asked-for rows, one after another, once.
    package init(
        rows: Int, columns: Int, precision: Precision, products: DenseProducts,
        fill: (Range<Int>, UnsafeMutablePointer<Float>) -> Void
    ) {
        let memory = AlignedMemory(byteCount: rows * columns * MemoryLayout<Float>.stride)
        weight = MatrixView(memory.bytes.bindMemory(to: Float.self), rows: rows, columns: columns)
        (self.rows, self.columns, self.precision, self.products, self.memory) = (rows, columns, precision, products, memory)
        fill(0..<rows, weight.base)
    }

    /// y (+)= x·Wᵀ: x is `[T, K]`, y is `[T, N]`.
    package func forward(_ x: MatrixView, into y: MatrixView, adding: Bool = false) {
        products.multiply(x, transposed: false, weight, transposed: true, into: y, adding: adding)
    }

    /// dx (+)= dy·W: dy is `[T, N]`, dx is `[T, K]`.
    package func backward(_ dy: MatrixView, into dx: MatrixView, adding: Bool = false) {
        products.multiply(dy, transposed: false, weight, transposed: false, into: dx, adding: adding)
    }

    /// dW += dyᵀ·x: dy is `[T, N]`, x is `[T, K]`, dW is `[N, K]`.
    package func gradient(dy: MatrixView, x: MatrixView, into dw: MatrixView) {
        products.multiply(dy, transposed: true, x, transposed: false, into: dw, adding: true)
    }

    /// Takes over what has been written to the weight since.
    package func refresh() {}
}
