/// Lines through points, such as a loss against training steps.
///
///     LinePlot("Loss while tuning", x: "step", y: "nats a token", [Series("training", losses), Series("held out", check)])
///
/// Shows as an SVG drawing and, in a terminal, with braille dots for one line and marks (● ○ + × ◆ ◇) for several.
public struct LinePlot: Hashable, Sendable, Displayable {
    /// What the plot shows, as a line above it.
    public var title: String
    /// What the horizontal axis counts.
    public var xLabel: String
    /// What the vertical axis counts, with its unit.
    public var yLabel: String
    /// How the horizontal axis counts.
    public var xScale: Scale
    /// How the vertical axis counts.
    public var yScale: Scale
    /// The lines.
    public var series: [Series]

    /// A plot of several lines.
    public init(
        _ title: String, x xLabel: String = "", y yLabel: String = "", xScale: Scale = .linear, yScale: Scale = .linear,
        _ series: [Series]
    ) {
        (self.title, self.xLabel, self.yLabel) = (title, xLabel, yLabel)
        (self.xScale, self.yScale, self.series) = (xScale, yScale, series)
    }

    /// A plot of one line, at 0, 1, 2, …
    public init(_ title: String, x xLabel: String = "", y yLabel: String = "", _ values: [Double]) {
        self.init(title, x: xLabel, y: yLabel, [Series("", values)])
    }

    /// The plot as text and as SVG.
    public var display: MIMEBundle { MIMEBundle(text: text, svg: svg) }
}

extension LinePlot {
    /// The axes around all points that have a place on both.
    func axes(xTicks: Int, yTicks: Int) -> (x: Axis, y: Axis) {
        let points = series.flatMap { zip($0.x, $0.y) }.filter { isPlaced($0.0, xScale) && isPlaced($0.1, yScale) }
        return (
            Axis(covering: points.map(\.0), scale: xScale, about: xTicks),
            Axis(covering: points.map(\.1), scale: yScale, about: yTicks)
        )
    }

    /// Each line as runs of neighbouring points with a place, from (0, 0) at the lower left to (1, 1).
    func runs(of series: Series, _ x: Axis, _ y: Axis) -> [[(x: Double, y: Double)]] {
        var runs: [[(x: Double, y: Double)]] = [[]]
        for (xValue, yValue) in zip(series.x, series.y) {
            if let px = x.position(of: xValue), let py = y.position(of: yValue) {
                runs[runs.count - 1].append((px, py))
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    /// Says how many points could not be drawn, and that there are none at all; nil when all is well.
    var note: String? {
        let all = series.flatMap { zip($0.x, $0.y) }
        let lost = all.count { !isPlaced($0.0, xScale) || !isPlaced($0.1, yScale) }
        if all.isEmpty { return "no points" }
        if lost == 0 { return nil }
        let reason = xScale == .logarithmic || yScale == .logarithmic ? "not finite, or not above 0" : "not finite"
        return "\(lost) of \(all.count) points not drawn (\(reason))"
    }

    /// The plot in words, for who cannot see it.
    var summary: String {
        let lines = series.map { series -> String in
            let name = series.name.isEmpty ? "line" : series.name
            let finite = series.y.filter(\.isFinite)
            guard let first = finite.first, let last = finite.last, let low = finite.min(), let high = finite.max() else {
                return "\(name): no points"
            }
            return "\(name): \(series.y.count) points, from \(first.short()) to \(last.short()), "
                + "lowest \(low.short()), highest \(high.short())"
        }
        let labels = [xLabel.isEmpty ? nil : "Across: \(xLabel).", yLabel.isEmpty ? nil : "Upwards: \(yLabel)."]
        return (labels.compactMap(\.self) + [lines.joined(separator: "; ") + "."] + [note].compactMap(\.self))
            .joined(separator: " ")
    }

    private func isPlaced(_ value: Double, _ scale: Scale) -> Bool {
        switch scale {
        case .linear: value.isFinite
        case .logarithmic: value.isFinite && value > 0
        }
    }
}
