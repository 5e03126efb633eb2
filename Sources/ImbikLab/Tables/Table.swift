/// Rows and named columns. Numbers stand on the right, text on the left.
///
///     Table(columns: ["word", "tokens"], rows: words.map { [$0, model.tokens(of: $0).count] })
///
/// Its text form is at most 72 columns wide: long text is broken into lines, and a table with too many columns
/// for that is written row by row.
public struct Table: Hashable, Sendable, Displayable {
    /// What the table shows, written above it; empty for none.
    public var caption: String
    /// The columns' names.
    public let columns: [String]
    /// The rows; each has one cell a column.
    public private(set) var rows: [[Cell]]

    /// A table with its rows.
    ///
    /// - Precondition: every row has one value a column.
    public init(_ caption: String = "", columns: [String], rows: [[any TableValue]] = []) {
        (self.caption, self.columns, self.rows) = (caption, columns, [])
        for row in rows { add(row) }
    }

    /// Adds one row at the end.
    ///
    /// - Precondition: the row has one value a column.
    public mutating func add(_ row: [any TableValue]) {
        precondition(
            row.count == columns.count,
            "a row of \(row.count) values cannot go into a table of \(columns.count) columns: \(columns)")
        rows.append(row.map(\.tableCell))
    }

    /// The table as text, as HTML and as data.
    public var display: MIMEBundle {
        MIMEBundle(text: text, html: html.text, table: json.text)
    }
}

/// What a column holds, found from its cells.
enum ColumnType: String {
    case text, integer, number, share, boolean

    var isNumeric: Bool {
        switch self {
        case .integer, .number, .share: true
        case .text, .boolean: false
        }
    }
}

extension Table {
    /// The type of one column: mixed numbers count as `number`, anything else that is mixed as `text`.
    func type(ofColumn column: Int) -> ColumnType {
        var types: Set<ColumnType> = []
        for row in rows {
            switch row[column] {
            case .text: types.insert(.text)
            case .integer: types.insert(.integer)
            case .number: types.insert(.number)
            case .share: types.insert(.share)
            case .bool: types.insert(.boolean)
            case .empty: break
            }
        }
        if types.count == 1, let only = types.first { return only }
        return types == [.integer, .number] ? .number : .text
    }

    /// All rows as text; every number of a column has the same count of digits after the point.
    var cellTexts: [[String]] {
        let digits = columns.indices.map { decimalPlaces(ofColumn: $0) }
        return rows.map { row in
            zip(row, digits).map { cell, digits in
                switch cell {
                case .text(let text): visible(text)
                case .integer(let value): value.grouped
                case .number(let value, let own): digits.map { value.fixed(own ?? $0) } ?? value.short()
                case .share(let value, let own): Table.percentage(value, digits: own)
                case .bool(let value): value ? "yes" : "no"
                case .empty: ""
                }
            }
        }
    }

    /// Enough digits for four significant ones in the largest number; nil where the numbers span too wide a range
    /// for one count to suit, so that each is written by itself.
    private func decimalPlaces(ofColumn column: Int) -> Int? {
        let magnitudes: [Double] = rows.compactMap { row in
            guard case .number(let value, nil) = row[column], value.isFinite, value != 0 else { return nil }
            return value.magnitude
        }
        guard let largest = magnitudes.max(), let smallest = magnitudes.min() else { return 0 }
        let places = max(0, 3 - largest.decimalExponent)
        return largest < 1e9 && smallest.decimalExponent >= -places ? places : nil
    }

    /// A share above 0 is never written as zero.
    private static func percentage(_ share: Double, digits: Int) -> String {
        let shown = share.percent(digits)
        return share > 0 && shown == 0.0.percent(digits) ? (share * 100).short(2) + " %" : shown
    }

    /// Tabs and control characters would break the columns.
    private func visible(_ text: String) -> String {
        text.contains { $0 == "\t" || $0 == "\r" } ? String(text.map { $0 == "\t" || $0 == "\r" ? " " : $0 }) : text
    }
}
