import Grading
import Lessons

/// The question that the learner is asked, and the answer as far as it is put together.
struct QuizPanel: Sendable {
    let question: Question
    /// Places on the screen of the choices that are marked, or of the items in the learner's order.
    var picked: [Int] = []

    init(_ question: Question) { self.question = question }

    var quiz: Quiz { question.quiz }

    /// How many letters are answers.
    var letterCount: Int {
        switch quiz.kind {
        case .choice(let choices), .choices(let choices): choices.count
        case .order(let items): items.count
        case .number, .text: 0
        }
    }

    /// Whether the answer is put together of several keys.
    var isComposing: Bool {
        switch quiz.kind {
        case .choices, .order: true
        case .choice, .number, .text: false
        }
    }

    var isTyped: Bool {
        switch quiz.kind {
        case .number, .text: true
        case .choice, .choices, .order: false
        }
    }

    /// The answer that the marks make.
    var answer: Answer {
        let items = picked.map { question.displayOrder[$0] }
        return switch quiz.kind {
        case .choices: .choices(Set(items))
        case .order: .order(items)
        case .choice: .choice(items.first ?? -1)
        case .number: .number("")
        case .text: .text("")
        }
    }
}
