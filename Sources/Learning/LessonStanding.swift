package import Lessons

/// How far a learner is in a lesson.
package struct LessonStanding: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case new
        case started
        case finished
    }

    /// What became of a quiz.
    package struct Answered: Hashable, Sendable {
        package var quiz: Quiz.ID
        package var points: Int
        /// Of the best attempt, from 0 to 1; nil without any.
        package var best: Double?
        package var attempts: Int
        package var hintsTaken: Int
        package var isAnswerShown: Bool
        package var isGraded: Bool
        /// Of the lesson's goals, from 1.
        package var goal: Int?
    }

    /// What the practice quizzes of one of the lesson's goals brought.
    package struct GoalScore: Hashable, Sendable {
        package var goal: String
        package var reached: Double
        package var possible: Int
    }

    package let lesson: Lesson
    package let state: State
    /// The part of the lesson that was read, from 0 to 1.
    package let fraction: Double
    /// Cells that were run to their end, and all.
    package let cellsDone: Int
    package let quizzes: [Answered]

    /// - Parameter attempts: of the learner; those of other lessons are passed over.
    package init(_ lesson: Lesson, _ record: Progress.LessonRecord?, attempts: [Attempt]) {
        self.lesson = lesson
        let index = record?.furthest.index(in: lesson) ?? 0
        let isFinished = record?.isFinished ?? false
        fraction = isFinished ? 1 : lesson.blocks.isEmpty ? 0 : Double(index) / Double(lesson.blocks.count)
        let own = attempts.filter { $0.lesson == lesson.id }
        state = isFinished ? .finished : (index > 0 || !own.isEmpty || record?.cells.isEmpty == false) ? .started : .new
        cellsDone = lesson.cells.count { record?.cells[$0.label.name]?.state == .done }
        quizzes = lesson.quizzes.map { quiz in
            let tries = own.filter { $0.quiz == quiz.id }
            let kept = record?.quizzes[quiz.id.name] ?? Progress.QuizRecord()
            return Answered(
                quiz: quiz.id, points: quiz.points, best: tries.map(\.score).max(), attempts: tries.count,
                hintsTaken: kept.hintsTaken, isAnswerShown: kept.isAnswerShown, isGraded: quiz.isGraded,
                goal: quiz.goal)
        }
    }

    /// Of the best attempts at practice quizzes; how graded ones went, learners hear from their instructor.
    package var pointsReached: Double { practice.reduce(0) { $0 + ($1.best ?? 0) * Double($1.points) } }
    package var pointsPossible: Int { practice.reduce(0) { $0 + $1.points } }

    /// By goal, in the lesson's order; nothing is possible where no quiz names the goal.
    package var goals: [GoalScore] {
        lesson.goals.enumerated().map { index, goal in
            let own = practice.filter { $0.goal == index + 1 }
            return GoalScore(
                goal: goal, reached: own.reduce(0) { $0 + ($1.best ?? 0) * Double($1.points) },
                possible: own.reduce(0) { $0 + $1.points })
        }
    }

    private var practice: [Answered] { quizzes.filter { !$0.isGraded } }

    /// What the rest takes an attentive reader.
    package var minutesLeft: Int { Int((Double(lesson.minutes) * (1 - fraction)).rounded(.up)) }

    /// The exercises that the lesson names.
    package var exercises: [ExerciseID] { lesson.exercises }
}
