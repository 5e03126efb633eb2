import Grading
import Lessons
import Synchronization

/// The questions that were drawn so far: a class has many learners and few variants. The order on the screen, which differs
/// from learner to learner, has no part in grading.
final class DrawnQuestions: Sendable {
    private struct Key: Hashable {
        var lesson: Lesson.ID
        var quiz: Quiz.ID
        var language: Language
        var variant: Int
    }

    private let questions = Mutex<[Key: Question]>([:])

    func question(
        of prepared: PreparedQuiz, lesson: Lesson.ID, _ variant: Variant, facts: FactSource
    ) throws(QuizKeyError) -> Question {
        let key = Key(lesson: lesson, quiz: prepared.quiz.id, language: prepared.quiz.language, variant: variant.number)
        if let known = questions.withLock({ $0[key] }) { return known }
        let question = try prepared.question(variant, facts: facts)
        // A question whose model is missing is drawn again: the model may be fetched in between.
        if question.missingModel == nil { questions.withLock { $0[key] = question } }
        return question
    }
}
