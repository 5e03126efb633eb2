package import Foundation
package import Grading
package import Lessons

/// What a learner hands in: every answer to every quiz and what they wrote for exercises, as `imbik submit` writes it. `lessons/answers.schema.json` is its form.
///
/// It has no scores. Grading computes them from the answers and the course, whatever else a file says.
package struct AnswerFile: Hashable, Sendable {
    package static let version = 1

    package var learner: Learner
    /// What the learner calls themselves.
    package var name: String?
    package var course: CourseVersion
    /// When it was written, by the learner's clock.
    package var writtenAt: Date
    package var quizzes: [QuizAnswers]
    package var exercises: [ExerciseAnswer]

    package init(
        learner: Learner, name: String?, course: CourseVersion, writtenAt: Date, quizzes: [QuizAnswers],
        exercises: [ExerciseAnswer] = []
    ) {
        (self.learner, self.name, self.course) = (learner, name, course)
        (self.writtenAt, self.quizzes, self.exercises) = (writtenAt, quizzes, exercises)
    }
}

/// One quiz in an answer file.
package struct QuizAnswers: Hashable, Sendable {
    package var lesson: Lesson.ID
    package var quiz: Quiz.ID
    /// The number of the variant that the learner saw. It is computed again when the file is graded; another number here says
    /// that the quiz has changed or that the file is somebody else's.
    package var variant: Int
    package var hintsTaken: Int
    /// Whether the learner saw the answer afterwards.
    package var isAnswerShown: Bool
    /// The oldest first.
    package var attempts: [GivenAnswer]

    package init(
        lesson: Lesson.ID, quiz: Quiz.ID, variant: Int, hintsTaken: Int, isAnswerShown: Bool, attempts: [GivenAnswer]
    ) {
        (self.lesson, self.quiz, self.variant) = (lesson, quiz, variant)
        (self.hintsTaken, self.isAnswerShown, self.attempts) = (hintsTaken, isAnswerShown, attempts)
    }
}

/// One attempt in an answer file.
package struct GivenAnswer: Hashable, Sendable {
    package var answer: Answer
    /// The language that the quiz was asked in.
    package var language: Language
    package var hintsTaken: Int
    package var at: Date
    /// How long the learner had the question before them, if that was measured.
    package var seconds: Double?

    package init(answer: Answer, language: Language, hintsTaken: Int, at: Date, seconds: Double?) {
        (self.answer, self.language, self.hintsTaken) = (answer, language, hintsTaken)
        (self.at, self.seconds) = (at, seconds)
    }
}
