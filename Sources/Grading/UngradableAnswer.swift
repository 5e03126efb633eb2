import Lessons

/// Why an answer could not be graded.
package enum UngradableAnswer: Error, Hashable, Sendable {
    case empty
    /// Not readable as a number; the quiz asks for `unit`.
    case notANumber(String, unit: String?)
    /// A number of another unit than the quiz asks for.
    case otherUnit(String, expected: String?)
    /// A choice that the quiz does not have; it has `count`.
    case noSuchChoice(Int, count: Int)
    /// Not every item exactly once; there are `count`.
    case notEveryItem(count: Int)
    /// The answer belongs to another kind of quiz.
    case otherKind
    /// The key speaks of a model whose file is not here.
    case missingModel(String)
}
