package import Grading
package import Lessons

/// What one quiz or exercise of the course brought a learner.
package struct ItemGrade: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case quiz
        case exercise
    }

    package enum Outcome: Hashable, Sendable {
        /// From 0 to 1.
        case graded(Double)
        case unanswered
        /// There is an answer, and none that the quiz can have; it brings no points.
        case unreadable(UngradableAnswer)
        /// By no fault of the learner's: left out of the points that could be had.
        case notGraded(Obstacle)
    }

    /// Why something is not graded.
    package enum Obstacle: Hashable, Sendable {
        /// The key speaks of a model that is not on this machine.
        case missingModel(String)
        /// The quiz's own arithmetic is wrong.
        case brokenKey(String)
        /// Something else of ours; in words for who reads the report.
        case fault(String)
    }

    package var lesson: Lesson.ID
    /// The quiz's or exercise's id.
    package var item: String
    package var kind: Kind
    package var points: Int
    /// Whether learners are to see no reasons before the instructor says so.
    package var isGradedOnly: Bool
    package var outcome: Outcome
    package var attempts: Int
    package var hintsTaken: Int
    package var isAnswerShown: Bool
    /// Spent on the attempts, as far as it was measured.
    package var seconds: Double?
    /// The answer that counts.
    package var counted: GivenAnswer?
    /// Markdown: why that answer is right or wrong. Empty where they are withheld.
    package var reasons: [String]
    /// Of an exercise.
    package var checks: [CheckGrade]

    package init(
        lesson: Lesson.ID, item: String, kind: Kind, points: Int, isGradedOnly: Bool, outcome: Outcome, attempts: Int = 0,
        hintsTaken: Int = 0, isAnswerShown: Bool = false, seconds: Double? = nil, counted: GivenAnswer? = nil,
        reasons: [String] = [], checks: [CheckGrade] = []
    ) {
        (self.lesson, self.item, self.kind, self.points) = (lesson, item, kind, points)
        (self.isGradedOnly, self.outcome, self.attempts) = (isGradedOnly, outcome, attempts)
        (self.hintsTaken, self.isAnswerShown, self.seconds) = (hintsTaken, isAnswerShown, seconds)
        (self.counted, self.reasons, self.checks) = (counted, reasons, checks)
    }

    /// `lesson/item`, the name in reports.
    package var name: String { "\(lesson)/\(item)" }

    /// What was reached of `possible`.
    package var reached: Double {
        switch outcome {
        case .graded(let score): score * Double(points)
        case .unanswered, .unreadable, .notGraded: 0
        }
    }

    /// The points that could be had: none where nothing could be graded.
    package var possible: Int {
        switch outcome {
        case .graded, .unanswered, .unreadable: points
        case .notGraded: 0
        }
    }

    package var isRight: Bool { outcome == .graded(1) }
}

/// One check of an exercise, in the language of who reads the report.
package struct CheckGrade: Hashable, Sendable {
    package var name: String
    package var isPassed: Bool
    /// What was found; empty where it passed.
    package var text: String

    package init(name: String, isPassed: Bool, text: String) { (self.name, self.isPassed, self.text) = (name, isPassed, text) }
}
