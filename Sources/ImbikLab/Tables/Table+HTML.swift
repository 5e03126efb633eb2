extension Table {
    /// The table as an HTML table, escaped.
    var html: Markup {
        let numeric = columns.indices.map { type(ofColumn: $0).isNumeric }
        let head = zip(columns, numeric).map { name, numeric -> Markup in
            "<th scope=\"col\"\(alignment(numeric))>\(name)</th>"
        }
        let body = cellTexts.map { row -> Markup in
            let cells = zip(row, numeric).map { text, numeric -> Markup in "<td\(alignment(numeric))>\(text)</td>" }
            return "<tr>\(Markup.joined(cells, separator: ""))</tr>"
        }
        let title: Markup = caption.isEmpty ? "" : "<caption>\(caption)</caption>\n"
        return """
            <table class="imbik-table">
            \(title)<thead><tr>\(Markup.joined(head, separator: ""))</tr></thead>
            <tbody>
            \(Markup.joined(body))
            </tbody>
            </table>
            """
    }

    private func alignment(_ numeric: Bool) -> Markup {
        numeric ? " class=\"number\" style=\"text-align:right\"" : ""
    }

    /// The table as data. A column's type is text, integer, number, share (from 0 to 1) or boolean; an empty cell is null.
    var json: JSON {
        .object([
            ("caption", .string(caption)),
            (
                "columns",
                .array(
                    columns.enumerated().map { index, name in
                        .object([("name", .string(name)), ("type", .string(type(ofColumn: index).rawValue))])
                    })
            ),
            ("rows", .array(rows.map { .array($0.map(\.json)) })),
        ])
    }
}

extension Table.Cell {
    var json: JSON {
        switch self {
        case .text(let text): .string(text)
        case .integer(let value): .integer(value)
        case .number(let value, digits: _): .number(value)
        case .share(let value, digits: _): .number(value)
        case .bool(let value): .bool(value)
        case .empty: .null
        }
    }
}
