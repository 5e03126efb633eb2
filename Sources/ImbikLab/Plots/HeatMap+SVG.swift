extension HeatMap {
    var svg: String {
        let labelWidth = min(180, rows.map { Drawing.width(of: $0, size: 12) }.max() ?? 0)
        let longest = min(180, columns.map { Drawing.width(of: $0, size: 12) }.max() ?? 0)
        let left = labelWidth + 18
        let side = min(44, max(6, (640 - left - 10) / Double(max(1, columns.count))))
        let tall = min(side, 32)
        let width = max(320, left + side * Double(columns.count) + 10)
        let top = Drawing.titleHeight(title, width: width) + longest + 12
        let numbers = side >= 36

        var drawing = Drawing(width: width, height: top + tall * Double(rows.count) + 34)
        drawing.title(title)
        for (index, label) in columns.enumerated() {
            drawing.text(label.shortened(26), left + side * (Double(index) + 0.5) + 4, top - 8, size: 12, turned: true)
        }
        let strongest = 0.7  // on a light and on a dark page, ink stays readable on it
        for (row, label) in rows.enumerated() {
            let y = top + tall * Double(row)
            drawing.text(label.shortened(26), left - 8, y + tall / 2 + 4, .end, size: 12)
            for (column, value) in values[row].enumerated() {
                let x = left + side * Double(column)
                guard let strength = strength(value) else {
                    drawing.text("×", x + side / 2, y + tall / 2 + 4, .middle, size: 12)
                    continue
                }
                drawing.rectangle(x, y, side - 1, tall - 1, .series(0), opacity: 0.04 + strength * (strongest - 0.04))
                if numbers { drawing.text(cellNumber(value), x + side / 2, y + tall / 2 + 4, .middle, size: 11) }
            }
        }
        drawing.text(rows.isEmpty || columns.isEmpty ? "no values" : legend, left, top + tall * Double(rows.count) + 22, size: 12)
        return drawing.svg(title: title, description: summary)
    }

    func cellNumber(_ value: Double) -> String {
        range.high <= 1 && range.low >= -1 ? value.fixed(2) : value.short(3)
    }

    /// The map in words: its size, and where each row is strongest.
    private var summary: String {
        let peaks = zip(rows, values).compactMap { label, row -> String? in
            guard let peak = row.indices.filter({ row[$0].isFinite }).max(by: { row[$0] < row[$1] }) else { return nil }
            return "\(label): most at \(columns[peak]), \(row[peak].short(3))"
        }
        return "\(rows.count) rows, \(columns.count) columns. " + peaks.joined(separator: "; ") + "."
    }
}
