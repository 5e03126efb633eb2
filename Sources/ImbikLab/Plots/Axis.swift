#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How an axis counts.
public enum Scale: Hashable, Sendable {
    /// Equal steps are equal differences.
    case linear
    /// Equal steps are equal factors (powers of ten); only numbers above 0 have a place.
    case logarithmic
}

/// A number line with ticks at round numbers, which holds all given values that have a place on it.
///
/// Values that have none (NaN, infinities, and on a logarithmic axis all that are not above 0) are left out.
/// Magnitudes above 1e300 are drawn at 1e300. Without values the line runs from 0 to 1.
struct Axis {
    struct Tick: Hashable {
        /// Place on the line, from 0 to 1.
        var position: Double
        var label: String
    }

    let scale: Scale
    let ticks: [Tick]
    private let lower: Double
    private let upper: Double

    /// - Parameter count: about how many steps between ticks are wanted.
    init(covering values: [Double], scale: Scale = .linear, about count: Int = 5) {
        self.scale = scale
        let placed = values.compactMap { Axis.place($0, scale) }
        let range = Axis.widened(placed.min() ?? 0, placed.max() ?? (placed.isEmpty ? 1 : 0))
        let step: Double
        switch scale {
        case .linear: step = Axis.niceStep(range.upper - range.lower, about: count)
        case .logarithmic: step = max(1, ((range.upper - range.lower) / Double(count)).rounded(.up))
        }
        let first = (range.lower / step).rounded(.down)
        let last = max(first + 1, (range.upper / step).rounded(.up))
        (lower, upper) = (first * step, last * step)
        let values = (0...Int(last - first)).map { (first + Double($0)) * step }
        let labels: [String]
        switch scale {
        case .linear: labels = Axis.linearLabels(values, step: step)
        case .logarithmic: labels = values.map { Axis.powerLabel(Int($0)) }
        }
        ticks = zip(values, labels).enumerated().map {
            Tick(position: Double($0.offset) / Double(values.count - 1), label: $0.element.1)
        }
    }

    /// The place of a value, 0 at the lower end and 1 at the upper; nil where it has none.
    func position(of value: Double) -> Double? {
        guard let placed = Axis.place(value, scale) else { return nil }
        return (placed - lower) / (upper - lower)
    }

    private static func place(_ value: Double, _ scale: Scale) -> Double? {
        guard value.isFinite else { return nil }
        switch scale {
        case .linear: return value.magnitude < 1e-300 ? 0 : min(1e300, max(-1e300, value))
        case .logarithmic: return value > 0 ? log10(value) : nil
        }
    }

    /// One value, or values closer than a `Double` tells apart in twelve digits, get room on both sides.
    private static func widened(_ lower: Double, _ upper: Double) -> (lower: Double, upper: Double) {
        let size = max(lower.magnitude, upper.magnitude)
        if upper - lower > size * 1e-12 { return (lower, upper) }
        return size == 0 ? (-1, 1) : (lower - size / 2, upper + size / 2)
    }

    /// 1, 2 or 5 times a power of ten, so that about `count` steps fill the span (Heckbert 1990, "Nice numbers for graph
    /// labels", Graphics Gems I).
    private static func niceStep(_ span: Double, about count: Int) -> Double {
        let raw = span / Double(count)
        let power = Double.powerOfTen(raw.decimalExponent)
        switch raw / power {
        case ..<1.5: return power
        case ..<3.5: return 2 * power
        case ..<7.5: return 5 * power
        default: return 10 * power
        }
    }

    /// Also for powers of ten beyond those of a `Double`, which the ends of an axis may be.
    private static func powerLabel(_ exponent: Int) -> String {
        (-3...6).contains(exponent) ? Double.powerOfTen(exponent).short(1) : "1e\(exponent)"
    }

    private static func linearLabels(_ values: [Double], step: Double) -> [String] {
        let largest = values.map(\.magnitude).max() ?? 0
        // A tick that should be zero may be a rounding error away from it.
        let clean = values.map { $0.magnitude < step / 1e6 ? 0 : $0 }
        if largest >= 1e7 || largest < 1e-4 { return clean.map { $0.short(largest / step > 1e3 ? 6 : 3) } }
        let places = max(0, -step.decimalExponent)
        return clean.map { $0.fixed(places) }
    }
}
