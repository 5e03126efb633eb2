package import Diagnostics
package import Lessons

/// A quiz whose arithmetic is wrong; `imbik check` finds it before a learner does.
package struct QuizKeyError: ExplainedError, Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case answer
        /// The value of the mistake of that index.
        case mistake(Int)
        /// Braces in a text.
        case text
    }

    package let quiz: Quiz.ID
    package let part: Part
    /// The formula as the author wrote it.
    package let source: String
    package let error: ArithmeticError
    /// Where the formula stands; of one in a text the quiz.
    package let position: SourcePosition

    init(_ quiz: Quiz, _ part: Part, source: String, _ error: ArithmeticError) {
        (self.quiz, self.part, self.source, self.error) = (quiz.id, part, source, error)
        switch (part, quiz.kind) {
        case (.answer, .number(let key)): position = key.position
        case (.mistake(let index), _): position = quiz.mistakes[index].position
        case (.answer, _), (.text, _): position = SourcePosition(file: quiz.file, line: quiz.line)
        }
    }

    package var explanation: Explanation {
        let (problem, hint) = error.words
        return Explanation(
            "the quiz '\(quiz)' cannot be asked: in '\(source)', \(problem)", place: "\(position.file):\(position.line)",
            hint: hint ?? "'imbik check' says more")
    }
}
