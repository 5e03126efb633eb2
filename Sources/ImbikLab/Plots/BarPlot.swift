/// Labelled horizontal bars from zero, each with its number.
///
///     BarPlot("Accuracy", ["zero-shot": 0.63, "one example": 0.71, "tuned": 0.93], as: .percent(0))
public struct BarPlot: Hashable, Sendable, Displayable {
    /// One bar.
    public struct Bar: Hashable, Sendable {
        /// What stands before the bar.
        public var label: String
        /// How long the bar is; one that is not finite is only written.
        public var value: Double

        /// A bar with its label.
        public init(_ label: String, _ value: Double) {
            (self.label, self.value) = (label, value)
        }
    }

    /// How the numbers are written.
    public enum NumberStyle: Hashable, Sendable {
        /// As a whole number with commas between thousands.
        case count
        /// With this many digits after the point.
        case fixed(Int)
        /// Shares from 0 to 1, as a percentage with this many digits after the point.
        case percent(Int)
    }

    /// What the plot shows, as a line above it.
    public var title: String
    /// The bars from top to bottom.
    public var bars: [Bar]
    /// How the numbers are written.
    public var style: NumberStyle

    /// A plot of bars, from top to bottom.
    public init(_ title: String, _ bars: [Bar], as style: NumberStyle) {
        (self.title, self.bars, self.style) = (title, bars, style)
    }

    /// A plot of bars written out as `["label": value, …]`.
    public init(_ title: String, _ bars: KeyValuePairs<String, Double>, as style: NumberStyle) {
        self.init(title, bars.map { Bar($0.key, $0.value) }, as: style)
    }

    /// The plot as text and as SVG.
    public var display: MIMEBundle { MIMEBundle(text: text, svg: svg) }
}

extension BarPlot {
    func number(_ value: Double) -> String {
        switch style {
        case .count: value.fixed(0)
        case .fixed(let digits): value.fixed(digits)
        case .percent(let digits): value.percent(digits)
        }
    }

    /// The ends of the number line of all bars, zero always within, and never both zero.
    private var range: (low: Double, high: Double) {
        let finite = bars.map(\.value).filter(\.isFinite).map { min(1e300, max(-1e300, $0)) }
        let (low, high) = (min(0, finite.min() ?? 0), max(0, finite.max() ?? 0))
        return low == 0 && high == 0 ? (0, 1) : (low, high)
    }

    /// Where zero is, and where each bar ends, from 0 to 1; nil for a value that is not finite.
    var places: (zero: Double, ends: [Double?]) {
        let (low, high) = range
        let span = high - low
        let ends = bars.map { $0.value.isFinite ? (min(high, max(low, $0.value)) - low) / span : nil }
        return (-low / span, ends)
    }
}
