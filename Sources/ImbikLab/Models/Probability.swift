#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How likely something is, from 0 to 1.
///
///     claim("more likely than not", guesses.first.probability > 0.5)
public struct Probability: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByFloatLiteral, TableValue {
    /// From 0 to 1.
    public let value: Double

    /// A probability.
    ///
    /// - Precondition: `value` is from 0 to 1, but for a rounding error of a millionth.
    public init(_ value: Double) {
        precondition(value >= -1e-6 && value <= 1 + 1e-6, "a probability lies between 0 and 1; \(value) does not")
        self.value = min(1, max(0, value))
    }

    /// A probability written out, as in `0.5`.
    public init(floatLiteral value: Double) { self.init(value) }

    /// The natural logarithm, in nats: 0 for what is certain, -∞ for what is impossible.
    public var logarithm: Double { log(value) }

    /// Whether the left one is less likely.
    public static func < (left: Probability, right: Probability) -> Bool { left.value < right.value }

    /// As a percentage: "62.1 %", "0.03 %", "1.2e-5 %".
    public var description: String {
        value >= 0.0995 / 100 || value == 0 ? value.percent(1) : (value * 100).short(2) + " %"
    }

    /// As a percentage.
    public var tableCell: Table.Cell { .share(value, digits: 1) }
}
