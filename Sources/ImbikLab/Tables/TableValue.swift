/// What can stand in a table: text, numbers, truth values, percentages.
public protocol TableValue {
    /// The value as a table's cell.
    var tableCell: Table.Cell { get }
}

extension Table {
    /// One cell of a table, by kind of content.
    public enum Cell: Hashable, Sendable {
        /// Text, on the left.
        case text(String)
        /// A whole number; shown with commas between thousands.
        case integer(Int)
        /// A number; shown with the digits its column needs, or with `digits` after the point.
        case number(Double, digits: Int?)
        /// A part of a whole, from 0 to 1; shown as a percentage.
        case share(Double, digits: Int)
        /// "yes" or "no".
        case bool(Bool)
        /// Nothing to show.
        case empty
    }
}

extension Table.Cell: TableValue {
    /// The cell itself.
    public var tableCell: Table.Cell { self }
}

extension String: TableValue {
    /// Text.
    public var tableCell: Table.Cell { .text(self) }
}

extension Substring: TableValue {
    /// Text.
    public var tableCell: Table.Cell { .text(String(self)) }
}

extension Int: TableValue {
    /// A whole number.
    public var tableCell: Table.Cell { .integer(self) }
}

extension Double: TableValue {
    /// A number, with the digits its column needs.
    public var tableCell: Table.Cell { .number(self, digits: nil) }
}

extension Float: TableValue {
    /// A number, with the digits its column needs.
    public var tableCell: Table.Cell { .number(Double(self), digits: nil) }
}

extension Bool: TableValue {
    /// "yes" or "no".
    public var tableCell: Table.Cell { .bool(self) }
}

extension Optional: TableValue where Wrapped: TableValue {
    /// The value, or an empty cell for nil.
    public var tableCell: Table.Cell { self?.tableCell ?? .empty }
}
