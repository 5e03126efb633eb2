extension HeatMap {
    /// The map in a terminal: numbers where they fit, otherwise shades in five steps; columns are numbered and named below.
    var text: String {
        if rows.isEmpty || columns.isEmpty { return (title.wrapped(textWidth) + ["", "no values"]).joined(separator: "\n") }
        let sameLabels = rows == columns
        let digits = String(rows.count).count
        let rowNames = rows.enumerated().map { sameLabels ? String($0 + 1).paddedLeft(digits) + " " + $1 : $1 }
        let labelWidth = min(24, rowNames.map(\.columns).max() ?? 0)
        let room = textWidth - labelWidth - 1
        let numbers = values.map { $0.map { $0.isFinite ? cellNumber($0) : "×" } }
        let numberWidth = (numbers.joined().map(\.columns).max() ?? 1) + 2
        let style: CellStyle =
            columns.count * (numberWidth + 1) <= room ? .numbers(numberWidth) : columns.count * 3 <= room ? .shades(3) : .shades(1)
        let shown = min(columns.count, room / style.width)

        var lines = title.wrapped(textWidth) + [""]
        if style.width > 1 {
            let heads = (0..<shown).map { String($0 + 1).paddedLeft(style.width) }
            lines.append(spaces(labelWidth + 1) + heads.joined())
        }
        for (row, name) in rowNames.enumerated() {
            let cells = (0..<shown).map { cell(values[row][$0], numbers[row][$0], style) }
            var line = name.shortened(labelWidth).padded(labelWidth) + " " + cells.joined()
            while line.last == " " { line.removeLast() }
            lines.append(line)
        }
        lines.append("")
        if !sameLabels, style.width > 1 {
            let names = columns.prefix(shown).enumerated().map { "\($0 + 1) \($1)" }
            lines += ("Columns: " + names.joined(separator: ", ")).wrapped(textWidth)
        }
        lines.append("\(shades.dropFirst().joined()) \(legend)")
        if shown < columns.count { lines.append("the first \(shown) of \(columns.count) columns") }
        return lines.joined(separator: "\n")
    }

    private enum CellStyle {
        /// A shade and the number.
        case numbers(Int)
        case shades(Int)

        var width: Int {
            switch self {
            case .numbers(let width): width + 1
            case .shades(let width): width
            }
        }
    }

    private var shades: [String] { [" ", "·", "░", "▒", "▓", "█"] }

    private func cell(_ value: Double, _ number: String, _ style: CellStyle) -> String {
        let shade = strength(value).map { shades[min(5, Int(($0 * 5).rounded(.up)))] } ?? "×"
        switch style {
        case .numbers(let width): return number.paddedLeft(width) + (value.isFinite ? shade : " ")
        case .shades(1): return shade
        case .shades(let width): return " " + String(repeating: shade, count: width - 1)
        }
    }
}
