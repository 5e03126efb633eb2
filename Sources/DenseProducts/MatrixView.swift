/// A matrix of 32-bit floats that somebody else owns: row-major, rows `stride` floats apart.
///
/// Who may read and write the memory, and for how long it stays, is the affair of the one who made the view.
package struct MatrixView: @unchecked Sendable {
    package let base: UnsafeMutablePointer<Float>
    package let rows: Int
    package let columns: Int
    /// Floats from one row's beginning to the next one's.
    package let stride: Int

    /// `stride` is `columns` where nothing lies between the rows.
    package init(_ base: UnsafeMutablePointer<Float>, rows: Int, columns: Int, stride: Int? = nil) {
        let stride = stride ?? columns
        precondition(rows >= 0 && columns >= 0 && stride >= columns, "rows must not overlap")
        (self.base, self.rows, self.columns, self.stride) = (base, rows, columns, stride)
    }

    /// The whole of `buffer` as `rows` rows.
    package init(_ buffer: UnsafeMutableBufferPointer<Float>, rows: Int, columns: Int) {
        precondition(buffer.count == rows * columns, "as many floats as rows · columns")
        guard let base = buffer.baseAddress else { preconditionFailure("a buffer without memory") }
        self.init(base, rows: rows, columns: columns)
    }

    /// The first element of row `row`.
    package func row(_ row: Int) -> UnsafeMutablePointer<Float> { base + row * stride }

    /// Some of the rows, where they lie.
    package func rows(_ range: Range<Int>) -> MatrixView {
        precondition(range.lowerBound >= 0 && range.upperBound <= rows, "rows of this matrix")
        return MatrixView(base + range.lowerBound * stride, rows: range.count, columns: columns, stride: stride)
    }

    /// Some of the columns, where they lie.
    package func columns(_ range: Range<Int>) -> MatrixView {
        precondition(range.lowerBound >= 0 && range.upperBound <= columns, "columns of this matrix")
        return MatrixView(base + range.lowerBound, rows: rows, columns: range.count, stride: stride)
    }
}
