package import Tensors

/// Products by the kernels of one precision, whatever their size. `DenseProducts` and `LinearWeight` use these where they
/// are the faster ones; on their own they are for comparing one kind with another.
package struct LargeProducts {
    private let products: PanelProducts
    private let scratch = ProductScratch()

    package init(kernels: ProductKernels, compute: Compute) {
        products = PanelProducts(kernels: kernels, pool: compute.pool)
    }

    /// As `DenseProducts.multiply`; the factors are rounded to the kernels' precision.
    package func multiply(
        _ a: MatrixView, transposed aTransposed: Bool, _ b: MatrixView, transposed bTransposed: Bool,
        into c: MatrixView, adding: Bool
    ) {
        let shape = ProductShape(a, aTransposed, b, bTransposed, c)
        products.multiply(
            a, transposed: aTransposed, .matrix(b, transposed: bTransposed), into: c, k: shape.k, adding: adding,
            scratch: scratch)
    }
}
