package import Foundation
package import Lessons

/// One version of an exercise's file that was checked, as it was graded then. What does not compile is no attempt.
package struct ExerciseAttempt: Hashable, Sendable {
    /// The same in every copy of the database, so that importing a copy repeats nothing.
    package let id: UUID
    package let lesson: Lesson.ID
    package let exercise: ExerciseID
    /// The learner's file as it was.
    package let source: String
    /// Checks that passed, and all.
    package let passed: Int
    package let checks: Int
    /// How many hints the learner had taken before.
    package let hintsTaken: Int
    /// Kept to the millisecond.
    package let at: Date

    package init(
        id: UUID = UUID(), lesson: Lesson.ID, exercise: ExerciseID, source: String, passed: Int, checks: Int, hintsTaken: Int,
        at: Date
    ) {
        (self.id, self.lesson, self.exercise, self.source) = (id, lesson, exercise, source)
        (self.passed, self.checks, self.hintsTaken, self.at) = (passed, checks, hintsTaken, at)
    }

    /// From 0 to 1, for the learner's own view; `imbik grade` grades afresh.
    package var score: Double { checks == 0 ? 0 : Double(passed) / Double(checks) }
}

/// What a learner was given for an exercise.
package struct ExerciseRecord: Hashable, Sendable {
    package var hintsTaken: Int
    /// Whether the learner saw the solution before passing; what they check afterwards is no attempt.
    package var isSolutionShown: Bool

    package init(hintsTaken: Int = 0, isSolutionShown: Bool = false) {
        (self.hintsTaken, self.isSolutionShown) = (hintsTaken, isSolutionShown)
    }
}

/// How far a learner is with an exercise.
package struct ExerciseStanding: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case new
        case tried
        case passed
        /// The solution was seen before the exercise was passed.
        case shown
    }

    package let exercise: ExerciseID
    /// The part of the checks that passed in the best attempt, from 0 to 1; nil without any.
    package let best: Double?
    package let attempts: Int
    package let record: ExerciseRecord

    /// - Parameter attempts: of the learner; those at other exercises are passed over.
    package init(_ exercise: ExerciseID, _ record: ExerciseRecord?, attempts: [ExerciseAttempt]) {
        let own = attempts.filter { $0.exercise == exercise }
        self.exercise = exercise
        best = own.map(\.score).max()
        self.attempts = own.count
        self.record = record ?? ExerciseRecord()
    }

    package var state: State {
        if best == 1 { return .passed }
        if record.isSolutionShown { return .shown }
        return attempts == 0 ? .new : .tried
    }

    /// Whether the solution may be seen: after passing, or after so many attempts.
    package func mayShowSolution(after attempts: Int) -> Bool { state == .passed || state == .shown || self.attempts >= attempts }
}
