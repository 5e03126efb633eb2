// How far predicted numbers are from the right ones. The lists are equally long.

/// Σ |y − ŷ| / n, in the unit of the values; nil without values.
package func meanAbsoluteError(_ actual: [Double], _ predicted: [Double]) -> Double? {
    precondition(actual.count == predicted.count, "one prediction a value")
    guard !actual.isEmpty else { return nil }
    return zip(actual, predicted).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(actual.count)
}

/// R² = 1 − Σ (y − ŷ)² / Σ (y − ȳ)²: 1 is perfect, 0 no better than always saying the mean, and it can be negative.
///
/// Draper & Smith 1998, §1.3. nil when all values are the same, as nothing is there to be explained.
package func determination(_ actual: [Double], _ predicted: [Double]) -> Double? {
    precondition(actual.count == predicted.count, "one prediction a value")
    guard let first = actual.first, actual.contains(where: { $0 != first }) else { return nil }
    let mean = actual.reduce(0, +) / Double(actual.count)
    let unexplained = zip(actual, predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return 1 - unexplained / actual.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
}
