import Lessons

/// Fits a table into a width: columns shrink and their cells wrap; when even that cannot be read, or is read aloud, each row
/// becomes a list.
struct TableLayout {
    private let table: Table
    private let width: Int
    private let isUnicode: Bool
    private let isSpoken: Bool

    /// A narrower column breaks every word.
    private static let narrowest = 6

    init(_ table: Table, width: Int, style: TerminalStyle) {
        (self.table, self.width, isUnicode, isSpoken) = (table, width, style.glyphs == .unicode, style.isSpoken)
    }

    func lines(_ layout: inout ProseLayout) -> [StyledLine] {
        var head = table.header.map { layout.spans($0, .bold) }
        var rows = table.rows.map { row in row.map { layout.spans($0) } }
        let count = table.alignments.count
        guard count > 0 else { return [] }
        head += Array(repeating: [], count: max(0, count - head.count))
        rows = rows.map { $0 + Array(repeating: [], count: max(0, count - $0.count)) }
        guard !isSpoken, let widths = fitted(([head] + rows)) else { return stacked(head, rows) }
        let between = Span(isUnicode ? " │ " : " | ", .faint)
        let cross = isUnicode ? "─┼─" : "-+-"
        let rule = widths.map { String(repeating: isUnicode ? "─" : "-", count: $0) }.joined(separator: cross)
        return row(head, widths, between) + [StyledLine(rule, .faint)] + rows.flatMap { row($0, widths, between) }
    }

    /// Widths of the columns with three columns between them, or nil if they would be too narrow to read.
    private func fitted(_ rows: [[[Span]]]) -> [Int]? {
        var widths = (0..<table.alignments.count).map { column in
            max(1, rows.map { StyledLine($0[column]).width }.max() ?? 1)
        }
        let available = width - 3 * (widths.count - 1)
        while widths.reduce(0, +) > available {
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest else {
                return nil
            }
            widths[widest] -= 1
        }
        return widths
    }

    private func row(_ cells: [[Span]], _ widths: [Int], _ between: Span) -> [StyledLine] {
        let columns = zip(cells, widths).map { wrapped($0, width: $1) }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { index in
            var spans: [Span] = []
            for (column, lines) in columns.enumerated() {
                if column > 0 { spans.append(between) }
                let line = index < lines.count ? lines[index] : StyledLine()
                let room = widths[column] - line.width
                let before: Int
                switch table.alignments[column] {
                case .natural, .leading: before = 0
                case .center: before = room / 2
                case .trailing: before = room
                }
                if before > 0 { spans.append(Span(String(repeating: " ", count: before))) }
                spans += line.spans
                let isLast = column == columns.count - 1
                if room - before > 0 && !isLast { spans.append(Span(String(repeating: " ", count: room - before))) }
            }
            return StyledLine(spans)
        }
    }

    private func stacked(_ head: [[Span]], _ rows: [[[Span]]]) -> [StyledLine] {
        rows.enumerated().flatMap { index, row in
            (index > 0 ? [StyledLine()] : [])
                + zip(head, row).flatMap { title, cell in
                    wrapped(title + [Span(": ", .bold)] + cell, width: width - 2).enumerated().map {
                        $0.offset == 0 ? $0.element : $0.element.indented(by: 2)
                    }
                }
        }
    }
}
