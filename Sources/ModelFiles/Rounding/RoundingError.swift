/// How far stored numbers are from those that were to be stored.
package struct RoundingError: Hashable, Sendable {
    package var count = 0
    /// Σ (stored − true)².
    package var squares = 0.0
    /// Σ true².
    package var size = 0.0
    /// max |stored − true|.
    package var largest: Float = 0

    package init() {}

    /// √(Σ (stored − true)² / Σ true²): root mean square of the error, by that of the numbers. 0 where all are 0.
    package var relative: Double { size > 0 ? (squares / size).squareRoot() : 0 }
    /// Root mean square of the error, in the numbers' own unit.
    package var rootMeanSquare: Double { count > 0 ? (squares / Double(count)).squareRoot() : 0 }
    /// Whether every number and every stored number is finite.
    package var isFinite: Bool { squares.isFinite && size.isFinite }

    package init(of stored: UnsafePointer<Float>, for numbers: UnsafePointer<Float>, count: Int) {
        self.count = count
        for i in 0..<count {
            let rest = stored[i] - numbers[i]
            squares += Double(rest) * Double(rest)
            size += Double(numbers[i]) * Double(numbers[i])
            largest = max(largest, abs(rest))
        }
    }

    package static func += (total: inout RoundingError, part: RoundingError) {
        total.count += part.count
        total.squares += part.squares
        total.size += part.size
        total.largest = max(total.largest, part.largest)
    }
}
