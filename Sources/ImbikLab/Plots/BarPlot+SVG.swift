extension BarPlot {
    var svg: String {
        let rowHeight = 26.0
        let width = 640.0
        let top = Drawing.titleHeight(title, width: width)
        let labelWidth = min(240, bars.map { Drawing.width(of: $0.label) }.max() ?? 0)
        let numberWidth = bars.map { Drawing.width(of: number($0.value)) }.max() ?? 0
        let left = 22 + labelWidth
        let plotWidth = width - left - numberWidth - 28
        let (zero, ends) = places

        var drawing = Drawing(width: width, height: top + rowHeight * Double(max(1, bars.count)) + 10)
        drawing.title(title)
        if bars.isEmpty { drawing.text("no bars", 8, top + 18) }
        for (index, (bar, end)) in zip(bars, ends).enumerated() {
            let y = top + rowHeight * Double(index)
            drawing.text(bar.label.shortened(32), left - 8, y + 17, .end)
            if let end, end != zero {
                let start = left + plotWidth * min(zero, end)
                drawing.rectangle(start, y + 3, max(1, plotWidth * (end - zero).magnitude), rowHeight - 6, .series(0))
            }
            // The number stands behind its bar; behind zero where the bar goes to the left.
            drawing.text(number(bar.value), left + plotWidth * max(zero, end ?? zero) + 8, y + 17)
        }
        if !bars.isEmpty {
            let x = left + plotWidth * zero
            drawing.line(x, top - 2, x, top + rowHeight * Double(bars.count) + 2, .text)
        }
        return drawing.svg(title: title, description: summary)
    }

    /// The bars in words.
    private var summary: String {
        bars.isEmpty ? "No bars." : bars.map { "\($0.label): \(number($0.value))" }.joined(separator: "; ") + "."
    }
}
