package import Foundation
package import Grading
package import Lessons

/// One answer that a learner gave to a quiz, as it was graded then.
package struct Attempt: Hashable, Sendable {
    /// The same in every copy of the database, so that importing a copy repeats nothing.
    package let id: UUID
    package let lesson: Lesson.ID
    package let quiz: Quiz.ID
    package let answer: Answer
    /// The language that the quiz was asked in: `1.500` is one number in English and another in Turkish.
    package let language: Language
    /// From 0 to 1, for the learner's own view; `imbik grade` grades afresh.
    package let score: Double
    /// How many hints the learner had taken before answering.
    package let hintsTaken: Int
    /// Kept to the millisecond.
    package let at: Date
    /// How long the learner had the question before them, if that was measured.
    package let seconds: Double?

    package init(
        id: UUID = UUID(), lesson: Lesson.ID, quiz: Quiz.ID, answer: Answer, language: Language, score: Double,
        hintsTaken: Int, at: Date, seconds: Double? = nil
    ) {
        (self.id, self.lesson, self.quiz, self.answer, self.language) = (id, lesson, quiz, answer, language)
        (self.score, self.hintsTaken, self.at, self.seconds) = (score, hintsTaken, at, seconds)
    }
}
