extension Table {
    /// The table in columns, or row by row where its columns are too many for the width.
    var text: String {
        let texts = cellTexts
        let numeric = columns.indices.map { type(ofColumn: $0).isNumeric }
        guard let widths = columnWidths(texts, numeric: numeric) else { return captioned(recordLines(texts)) }

        var lines = [line(columns, widths, numeric)].flatMap(\.self)
        lines.append(String(repeating: "─", count: widths.reduce(0, +) + gap * max(0, widths.count - 1)))
        for row in texts { lines += line(row, widths, numeric) }
        if rows.isEmpty { lines.append("(no rows)") }
        return captioned(lines)
    }

    private var gap: Int { 2 }

    private func captioned(_ lines: [String]) -> String {
        ((caption.isEmpty ? [] : caption.wrapped(textWidth) + [""]) + lines).joined(separator: "\n")
    }

    /// Widths within 72 columns: the widest text column gives way first. Nil where even narrow columns do not fit.
    private func columnWidths(_ texts: [[String]], numeric: [Bool]) -> [Int]? {
        var widths = columns.indices.map { column in
            ([columns[column]] + texts.map { $0[column] }).flatMap { $0.split(separator: "\n") }.map(\.columns).max() ?? 0
        }
        let room = textWidth - gap * max(0, columns.count - 1)
        let narrowest = 8
        while widths.reduce(0, +) > room {
            let shrinkable = columns.indices.filter { !numeric[$0] && widths[$0] > narrowest }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
        }
        return widths
    }

    /// One row, as high as its highest cell.
    private func line(_ cells: [String], _ widths: [Int], _ numeric: [Bool]) -> [String] {
        let wrapped = zip(cells, widths).map { $0.columns <= $1 && !$0.contains("\n") ? [$0] : $0.wrapped($1) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { index in
            var text = ""
            for (column, parts) in wrapped.enumerated() {
                if column > 0 { text += spaces(gap) }
                let part = index < parts.count ? parts[index] : ""
                text += numeric[column] ? part.paddedLeft(widths[column]) : part.padded(widths[column])
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    private func recordLines(_ texts: [[String]]) -> [String] {
        let nameWidth = min(24, columns.map(\.columns).max() ?? 0)
        return texts.enumerated().flatMap { index, row in
            let fields = zip(columns, row).flatMap { name, value in
                let lines = value.wrapped(textWidth - nameWidth - gap)
                return lines.enumerated().map { part, line in
                    (part == 0 ? name.shortened(nameWidth) : "").padded(nameWidth) + spaces(gap) + line
                }
            }
            return (index == 0 ? [] : [""]) + fields
        }
    }
}
