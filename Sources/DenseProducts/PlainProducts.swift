/// The definition of a product, for tests: c[i, j] (+)= Σ op(a)[i, p] · op(b)[p, j], summed in `Double`.
package enum PlainProducts {
    /// As `DenseProducts.multiply`.
    package static func multiply(
        _ a: MatrixView, transposed aTransposed: Bool, _ b: MatrixView, transposed bTransposed: Bool,
        into c: MatrixView, adding: Bool = false
    ) {
        let shape = ProductShape(a, aTransposed, b, bTransposed, c)
        for i in 0..<shape.m {
            for j in 0..<shape.n {
                var sum = adding ? Double(c.row(i)[j]) : 0
                for p in 0..<shape.k {
                    let left = aTransposed ? a.row(p)[i] : a.row(i)[p]
                    let right = bTransposed ? b.row(j)[p] : b.row(p)[j]
                    sum += Double(left) * Double(right)
                }
                c.row(i)[j] = Float(sum)
            }
        }
    }
}
