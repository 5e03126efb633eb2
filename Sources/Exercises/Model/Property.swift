package import JSON

/// What can be said of an output without knowing it.
package enum Property: Hashable, Sendable {
    /// All numbers in it together.
    case sum(Double, tolerance: Double)
    /// Each row of a matrix together.
    case rowSums(Double, tolerance: Double)
    /// Every number in it lies there, but for the tolerance.
    case between(ClosedRange<Double>, tolerance: Double)
    /// How many elements, letters or entries.
    case length(Int)
    /// As long as the argument of that index, from 0.
    case lengthOfArgument(Int)
    /// How many elements on each level: `[3, 8]` is three rows of eight.
    case shape([Int])
    /// Neither infinite nor not a number.
    case finite
    /// Every element is at least the one before.
    case increasing
    /// Every element is at most the one before.
    case decreasing
    /// No element stands in it twice.
    case distinct
    /// It is one of these.
    case oneOf([JSONValue])
}
