import Tensors

/// A figure, and between which values it may well lie.
package struct Estimate: Hashable, Sendable {
    package var value: Double
    package var low: Double
    package var high: Double

    package init(value: Double, low: Double, high: Double) { (self.value, self.low, self.high) = (value, low, high) }
}

/// How an interval is found.
package struct BootstrapOptions: Hashable, Sendable {
    /// Share of the resampled figures that the interval holds, such as 0.95.
    package var level: Double
    package var resamples: Int
    package var seed: UInt64

    package init(level: Double, resamples: Int, seed: UInt64) {
        precondition(level > 0 && level < 1 && resamples > 0, "a level lies between 0 and 1, and something is resampled")
        (self.level, self.resamples, self.seed) = (level, resamples, seed)
    }
}

/// A figure of `count` examples with its percentile interval: the figure is computed again for as many examples, drawn
/// with replacement, many times over.
///
/// Efron & Tibshirani 1993, An Introduction to the Bootstrap, §13.3. The interval tells how much the figure depends on
/// which examples were held out, not on the seed of the training.
///
/// - Parameter figure: of the examples at these places; nil where it is not defined, and such a sample does not count.
/// - Returns: nil when the figure of all examples is not defined.
package func bootstrap(
    count: Int, _ options: BootstrapOptions, figure: ([Int]) -> Double?
) -> Estimate? {
    guard count > 0, let value = figure(Array(0..<count)) else { return nil }
    var generator = SeededGenerator(seed: options.seed)
    var figures: [Double] = []
    for _ in 0..<options.resamples {
        let sample = (0..<count).map { _ in Int.random(in: 0..<count, using: &generator) }
        if let resampled = figure(sample) { figures.append(resampled) }
    }
    guard !figures.isEmpty else { return nil }
    figures.sort()
    let tail = (1 - options.level) / 2
    return Estimate(value: value, low: quantile(figures, tail), high: quantile(figures, 1 - tail))
}

/// The value below which a share `q` of sorted numbers lies, between two of them in proportion (Hyndman & Fan 1996,
/// doi:10.2307/2684934, definition 7). `sorted` is not empty.
package func quantile(_ sorted: [Double], _ q: Double) -> Double {
    let place = q * Double(sorted.count - 1)
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}
