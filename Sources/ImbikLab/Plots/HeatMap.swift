/// Numbers in rows and columns, the larger the darker, such as attention weights.
///
///     HeatMap("Attention of head 3", weights, rows: pieces, columns: pieces)
///
/// Values run from 0 (empty) to the largest one (full); with negative values, from the smallest.
/// A value that is not finite is drawn as a cross.
public struct HeatMap: Hashable, Sendable, Displayable {
    /// What the map shows, as a line above it.
    public var title: String
    /// The labels of the rows.
    public let rows: [String]
    /// The labels of the columns.
    public let columns: [String]
    /// The numbers, `[row][column]`.
    public let values: [[Double]]

    /// A map of numbers.
    ///
    /// - Precondition: `values` has one list a row, each with one number a column.
    public init(_ title: String, _ values: [[Double]], rows: [String], columns: [String]) {
        precondition(values.count == rows.count, "a heat map of \(values.count) rows needs as many labels, not \(rows.count)")
        for row in values {
            precondition(
                row.count == columns.count,
                "a heat map's row of \(row.count) values needs as many column labels, not \(columns.count)")
        }
        (self.title, self.rows, self.columns) = (title, rows, columns)
        self.values = values
    }

    /// The map as text and as SVG.
    public var display: MIMEBundle { MIMEBundle(text: text, svg: svg) }
}

extension HeatMap {
    /// The values that are drawn as empty and as full.
    var range: (low: Double, high: Double) {
        let finite = values.joined().filter(\.isFinite)
        return (min(0, finite.min() ?? 0), max(0, finite.max() ?? 0))
    }

    /// How full a value is drawn, from 0 to 1; nil where it is not finite.
    func strength(_ value: Double) -> Double? {
        guard value.isFinite else { return nil }
        let (low, high) = range
        // Halves, so that even the widest range has a finite span.
        let span = high / 2 - low / 2
        return span > 0 ? (value / 2 - low / 2) / span : 0
    }

    var legend: String {
        let (low, high) = range
        return "empty \(low.short(3)), full \(high.short(3))"
    }
}
