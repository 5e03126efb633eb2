package import Lessons

/// A quiz with its arithmetic read, ready to be drawn for any number of learners.
package struct PreparedQuiz: Sendable {
    package let quiz: Quiz
    /// Of a number quiz.
    package let key: Arithmetic?
    /// The values of a number quiz's mistakes, in order.
    package let mistakes: [Arithmetic]
    package let question: QuizText
    package let hints: [QuizText]
    package let choices: [QuizText]
    /// Of every choice.
    package let choiceReasons: [QuizText]
    package let mistakeReasons: [QuizText]
    package let why: QuizText?

    package init(_ quiz: Quiz) throws(QuizKeyError) {
        let reader = QuizReader(quiz)
        self.quiz = quiz
        switch quiz.kind {
        case .number(let number):
            key = try reader.formula(number.expression, .answer)
            var values: [Arithmetic] = []
            for (index, mistake) in quiz.mistakes.enumerated() { values.append(try reader.formula(mistake.value, .mistake(index))) }
            mistakes = values
            (choices, choiceReasons) = ([], [])
        case .choice(let given), .choices(let given):
            (key, mistakes) = (nil, [])
            choices = try reader.texts(given.map(\.text))
            choiceReasons = try reader.texts(given.map(\.why))
        case .text:
            (key, mistakes, choices, choiceReasons) = (nil, [], [], [])
        case .order(let items):
            (key, mistakes, choiceReasons) = (nil, [], [])
            choices = try reader.texts(items)
        }
        question = try reader.text(quiz.question)
        hints = try reader.texts(quiz.hints)
        mistakeReasons = try reader.texts(quiz.mistakes.map(\.why))
        why = try quiz.why.map { text throws(QuizKeyError) in try reader.text(text) }
    }

    /// The models whose facts the key, a mistake or a text asks for.
    package var models: Set<String> {
        keyModels.union(texts.flatMap(\.models))
    }

    var texts: [QuizText] {
        [question] + hints + choices + choiceReasons + mistakeReasons + (why.map { [$0] } ?? [])
    }

    /// The models without which no answer can be graded.
    var keyModels: Set<String> { Set((mistakes + (key.map { [$0] } ?? [])).flatMap(\.models)) }
}

/// Reads the formulas of one quiz.
private struct QuizReader {
    let quiz: Quiz
    let names: [String]
    let hasFormulas: Bool

    init(_ quiz: Quiz) {
        self.quiz = quiz
        names = quiz.vary.map(\.name)
        let isNumber = if case .number = quiz.kind { true } else { false }
        hasFormulas = isNumber || !quiz.vary.isEmpty
    }

    func formula(_ source: String, _ part: QuizKeyError.Part) throws(QuizKeyError) -> Arithmetic {
        do throws(ArithmeticError) {
            return try Arithmetic.parse(source, names: names)
        } catch {
            throw QuizKeyError(quiz, part, source: source, error)
        }
    }

    func text(_ text: String) throws(QuizKeyError) -> QuizText {
        guard hasFormulas else { return QuizText(plain: text) }
        do throws(QuizTextError) {
            return try QuizText(parsing: text, names: names)
        } catch {
            throw QuizKeyError(quiz, .text, source: error.source, error.error)
        }
    }

    func texts(_ texts: [String]) throws(QuizKeyError) -> [QuizText] {
        var result: [QuizText] = []
        for text in texts { result.append(try self.text(text)) }
        return result
    }
}
