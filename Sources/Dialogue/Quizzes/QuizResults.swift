package import Lessons

/// What a learner has answered so far, as far as the session shows it.
package struct QuizResults: Hashable, Sendable {
    package struct Result: Hashable, Sendable {
        package var attempts = 0
        /// Of the best attempt, from 0 to 1.
        package var best = 0.0
        package var hintsTaken = 0
        /// Whether the answer was shown before it was given.
        package var isGivenUp = false

        package init() {}

        package var isRight: Bool { best == 1 }
        package var isDone: Bool { isRight || isGivenUp }
    }

    private var results: [Lesson.ID: [Quiz.ID: Result]] = [:]

    package init() {}

    package subscript(lesson: Lesson.ID, quiz: Quiz.ID) -> Result {
        get { results[lesson]?[quiz] ?? Result() }
        set { results[lesson, default: [:]][quiz] = newValue }
    }

    /// Points that the learner has and that there are in a lesson.
    package func points(in lesson: Lesson) -> (got: Double, all: Int) {
        lesson.quizzes.reduce((0, 0)) { sum, quiz in
            (sum.0 + self[lesson.id, quiz.id].best * Double(quiz.points), sum.1 + quiz.points)
        }
    }
}
