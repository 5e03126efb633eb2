package import Lessons

/// A quiz made concrete for one learner: values drawn, texts filled in, the key computed.
package struct Question: Sendable {
    /// As its author wrote it.
    package let quiz: Quiz
    package let variant: Variant
    /// Markdown, as are hints, choices and items.
    package let text: String
    package let hints: [String]
    /// The choices of a choice quiz or the items of an order quiz, in the lesson's order; otherwise empty.
    package let choices: [String]
    /// Which choice or item stands where on the screen, as indices of `choices`. The lesson's own order of choices, unless
    /// the quiz shuffles them.
    package let displayOrder: [Int]
    /// A model that the key speaks of and that is not on this machine: answers cannot be graded until it is.
    package let missingModel: String?

    let key: NumberKey?
    let choiceReasons: [String]
    let mistakeReasons: [String]
    /// How the right answer comes about; empty where the author did not say.
    let why: String

    /// What a number is compared with.
    struct NumberKey: Sendable {
        var value: Double
        var tolerance: Quiz.Tolerance
        var mistakes: [Double]
    }

    package init(_ quiz: Quiz, learner: Learner, facts: FactSource) throws(QuizKeyError) {
        self = try PreparedQuiz(quiz).question(for: learner, facts: facts)
    }
}

extension PreparedQuiz {
    package func question(for learner: Learner, facts: FactSource) throws(QuizKeyError) -> Question {
        try question(Variant(of: quiz, for: learner), facts: facts)
    }

    package func question(_ variant: Variant, facts: FactSource) throws(QuizKeyError) -> Question {
        try Question(self, variant, facts: facts)
    }
}

extension Question {
    fileprivate init(_ prepared: PreparedQuiz, _ variant: Variant, facts: FactSource) throws(QuizKeyError) {
        let quiz = prepared.quiz
        func filled(_ texts: [QuizText]) throws(QuizKeyError) -> [String] {
            var result: [String] = []
            for text in texts {
                do throws(QuizTextError) {
                    result.append(try text.filled(variant.values, facts: facts, language: quiz.language))
                } catch {
                    throw QuizKeyError(quiz, .text, source: error.source, error.error)
                }
            }
            return result
        }
        (self.quiz, self.variant) = (quiz, variant)
        text = try filled([prepared.question])[0]
        hints = try filled(prepared.hints)
        choices = try filled(prepared.choices)
        choiceReasons = try filled(prepared.choiceReasons)
        mistakeReasons = try filled(prepared.mistakeReasons)
        why = try prepared.why.map { why throws(QuizKeyError) in try filled([why])[0] } ?? ""
        missingModel = prepared.keyModels.sorted().first { facts($0) == nil }
        key = missingModel == nil ? try NumberKey(prepared, variant, facts: facts) : nil
        let isShuffled = if case .order = quiz.kind { true } else { quiz.isShuffled }
        var generator = SplitMix64(seed: variant.orderSeed)
        displayOrder = isShuffled ? generator.permutation(of: choices.count) : Array(choices.indices)
    }
}

extension Question.NumberKey {
    /// Nil in quizzes of other kinds.
    fileprivate init?(_ prepared: PreparedQuiz, _ variant: Variant, facts: FactSource) throws(QuizKeyError) {
        guard case .number(let number) = prepared.quiz.kind, let key = prepared.key else { return nil }
        func value(_ formula: Arithmetic, _ part: QuizKeyError.Part, _ source: String) throws(QuizKeyError) -> Double {
            do throws(ArithmeticError) {
                return try formula.value(variant.values, facts: facts)
            } catch {
                throw QuizKeyError(prepared.quiz, part, source: source, error)
            }
        }
        var mistakes: [Double] = []
        for (index, formula) in prepared.mistakes.enumerated() {
            mistakes.append(try value(formula, .mistake(index), prepared.quiz.mistakes[index].value))
        }
        self.init(
            value: try value(key, .answer, number.expression), tolerance: number.tolerance, mistakes: mistakes)
    }
}
