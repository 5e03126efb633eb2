extension LinePlot {
    var svg: String {
        let (x, y) = axes(xTicks: 6, yTicks: 5)
        let yWidth = y.ticks.map { Drawing.width(of: $0.label, size: 12) }.max() ?? 0
        let named = series.contains { !$0.name.isEmpty }
        let left = yWidth + (yLabel.isEmpty ? 16 : 36)
        let (width, height) = (640.0, 360.0)
        let titleHeight = Drawing.titleHeight(title, width: width)
        let top = titleHeight + (named ? 22 : 0)
        let right = max(16, Drawing.width(of: x.ticks.last?.label ?? "", size: 12) / 2 + 4)
        let bottom: Double = (xLabel.isEmpty ? 30 : 50) + (note == nil ? 0 : 18)
        let (plotWidth, plotHeight) = (width - left - right, height - top - bottom)

        var drawing = Drawing(width: width, height: height)
        drawing.title(title)
        for tick in y.ticks {
            let height = top + plotHeight * (1 - tick.position)
            drawing.line(left, height, left + plotWidth, height)
            drawing.text(tick.label, left - 8, height + 4, .end, size: 12)
        }
        for tick in x.ticks {
            let place = left + plotWidth * tick.position
            drawing.line(place, top + plotHeight, place, top + plotHeight + 5, .text)
            drawing.text(tick.label, place, top + plotHeight + 20, .middle, size: 12)
        }
        drawing.line(left, top + plotHeight, left + plotWidth, top + plotHeight, .text)
        drawing.text(xLabel, left + plotWidth / 2, top + plotHeight + 40, .middle)
        if !yLabel.isEmpty { drawing.text(yLabel, 18, top + plotHeight / 2, .middle, turned: true) }
        if let note { drawing.text(note, left, height - 8, size: 12) }

        var legend = left
        for (index, series) in series.enumerated() {
            for run in runs(of: series, x, y) {
                let points = run.map { (x: left + plotWidth * $0.x, y: top + plotHeight * (1 - $0.y)) }
                if points.count > 1 { drawing.polyline(points, series: index) }
                if points.count == 1 || series.y.count <= 24 {
                    for point in points { drawing.dot(point.x, point.y, series: index) }
                }
            }
            guard named else { continue }
            drawing.polyline([(legend, titleHeight + 4), (legend + 28, titleHeight + 4)], series: index)
            drawing.text(series.name, legend + 36, titleHeight + 8)
            legend += 36 + Drawing.width(of: series.name) + 24
        }
        return drawing.svg(title: title, description: summary)
    }
}
