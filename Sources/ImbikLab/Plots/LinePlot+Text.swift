extension LinePlot {
    /// The plot in a terminal: title, lines on a grid of characters between labelled axes, legend.
    var text: String {
        let (x, y) = axes(xTicks: 5, yTicks: 4)
        // About thirteen rows, the same number between any two ticks.
        let steps = y.ticks.count - 1
        let rows = max(1, 12 / steps) * steps + 1
        let labelWidth = y.ticks.map(\.label.columns).max() ?? 0
        let columns = textWidth - labelWidth - 3
        var grid = series.count == 1 ? brailleGrid(columns, rows, x, y) : markGrid(columns, rows, x, y)

        var tickLabels = [String](repeating: "", count: rows)
        for tick in y.ticks { tickLabels[rows - 1 - Int((Double(rows - 1) * tick.position).rounded())] = tick.label }
        for row in grid.indices {
            while grid[row].last == " " { grid[row].removeLast() }
        }
        var lines = title.wrapped(textWidth)
        if !yLabel.isEmpty { lines.append(yLabel.shortened(textWidth)) }
        for (label, row) in zip(tickLabels, grid) {
            lines.append(label.paddedLeft(labelWidth) + (label.isEmpty ? " │" : " ┤") + String(row))
        }
        lines += horizontalAxis(x, columns: columns).map { spaces(labelWidth + 1) + $0 }
        if !xLabel.isEmpty { lines.append(spaces(labelWidth + 2) + xLabel.shortened(columns).centred(columns)) }
        if series.contains(where: { !$0.name.isEmpty }) {
            let names = series.enumerated().map { (series.count == 1 ? "⠒" : String(mark($0))) + " " + $1.name }
            lines += names.joined(separator: "   ").wrapped(textWidth)
        }
        if let note { lines.append(note) }
        return lines.joined(separator: "\n")
    }

    private func mark(_ index: Int) -> Character {
        let marks: [Character] = ["●", "○", "+", "×", "◆", "◇"]
        return marks[index % marks.count]
    }

    /// The line with its ticks, and the labels under them, those that would touch left out.
    private func horizontalAxis(_ axis: Axis, columns: Int) -> [String] {
        var line = [Character](repeating: "─", count: columns)
        var labels = ""
        for tick in axis.ticks {
            let place = Int((Double(columns - 1) * tick.position).rounded())
            let start = min(max(0, place - tick.label.columns / 2), columns - tick.label.columns)
            guard labels.isEmpty || start > labels.columns + 1 else { continue }
            line[place] = "┬"
            labels = labels.padded(start) + tick.label
        }
        return ["└" + String(line), " " + labels]
    }

    /// Two by four dots a character.
    private func brailleGrid(_ columns: Int, _ rows: Int, _ x: Axis, _ y: Axis) -> [[Character]] {
        var dots = [[UInt32]](repeating: [UInt32](repeating: 0, count: columns), count: rows)
        let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
        for run in series.flatMap({ runs(of: $0, x, y) }) {
            trace(run, columns: columns * 2, rows: rows * 4) { column, row in
                dots[row / 4][column / 2] |= bits[row % 4][column % 2]
            }
        }
        return dots.map { $0.map { $0 == 0 ? " " : Unicode.Scalar(0x2800 + $0).map { Character($0) } ?? " " } }
    }

    /// One mark a character; where lines cross, the later one is seen.
    private func markGrid(_ columns: Int, _ rows: Int, _ x: Axis, _ y: Axis) -> [[Character]] {
        var grid = [[Character]](repeating: [Character](repeating: " ", count: columns), count: rows)
        for (index, series) in series.enumerated() {
            for run in runs(of: series, x, y) {
                trace(run, columns: columns, rows: rows) { grid[$1][$0] = mark(index) }
            }
        }
        return grid
    }

    /// Visits the places of a run of points and of the straight lines between them; row 0 is on top.
    private func trace(_ run: [(x: Double, y: Double)], columns: Int, rows: Int, visit: (Int, Int) -> Void) {
        let places = run.map { (Double(columns - 1) * $0.x, Double(rows - 1) * (1 - $0.y)) }
        for (index, (column, row)) in places.enumerated() {
            visit(Int(column.rounded()), Int(row.rounded()))
            guard index + 1 < places.count else { continue }
            let (nextColumn, nextRow) = places[index + 1]
            let steps = Int(max((nextColumn - column).magnitude, (nextRow - row).magnitude).rounded(.up))
            for step in 0..<steps {
                let part = Double(step) / Double(steps)
                visit(
                    Int((column + (nextColumn - column) * part).rounded()), Int((row + (nextRow - row) * part).rounded()))
            }
        }
    }
}
