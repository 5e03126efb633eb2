package import Learning
package import Lessons

/// What a learner has answered so far, as far as the session shows it.
package struct QuizResults: Hashable, Sendable {
    package struct Result: Hashable, Sendable {
        package var attempts = 0
        /// Of the best attempt, from 0 to 1.
        package var best = 0.0

        package init() {}

        package var isRight: Bool { best == 1 }
    }

    private var results: [Lesson.ID: [Quiz.ID: Result]] = [:]

    /// Of the attempts that were kept.
    package init(_ attempts: [Attempt] = []) {
        for attempt in attempts { add(attempt.score, to: attempt.quiz, of: attempt.lesson) }
    }

    package mutating func add(_ score: Double, to quiz: Quiz.ID, of lesson: Lesson.ID) {
        var result = self[lesson, quiz]
        result.attempts += 1
        result.best = max(result.best, score)
        results[lesson, default: [:]][quiz] = result
    }

    package subscript(lesson: Lesson.ID, quiz: Quiz.ID) -> Result { results[lesson]?[quiz] ?? Result() }

    /// Points that the learner has and that there are in a lesson, without the questions whose grade is the instructor's.
    ///
    /// - Parameter goal: only the questions of this goal, counted from 1.
    package func points(in lesson: Lesson, goal: Int? = nil) -> (got: Double, all: Int) {
        lesson.quizzes.filter { !$0.isGraded && (goal == nil || $0.goal == goal) }.reduce((0, 0)) { sum, quiz in
            (sum.0 + self[lesson.id, quiz.id].best * Double(quiz.points), sum.1 + quiz.points)
        }
    }
}
