package import Lessons

/// What a learner wrote for an exercise.
package struct ExerciseAnswer: Hashable, Sendable {
    /// More is no solution of an exercise.
    package static let mostBytes = 256 << 10

    package var exercise: ExerciseID
    /// Swift.
    package var source: String

    package init(exercise: ExerciseID, source: String) { (self.exercise, self.source) = (exercise, source) }
}
