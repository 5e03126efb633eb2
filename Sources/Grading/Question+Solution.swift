import Lessons

extension Question {
    /// The right answer with all reasons; nil where the key needs a model that is not here.
    package func solution() -> Solution? {
        let whole = Reason(subject: .key, isRight: true, why: why)
        switch quiz.kind {
        case .choice(let given), .choices(let given):
            return Solution(
                answers: zip(given, choices).filter(\.0.isRight).map(\.1),
                reasons: given.indices.map { index in
                    Reason(subject: .choice(index), isRight: given[index].isRight, why: choiceReasons[index])
                })
        case .number(let number):
            guard let key else { return nil }
            let value = formatted(key.value, in: quiz.language)
            let mistakes = zip(key.mistakes, mistakeReasons).map { mistake, why in
                Reason(subject: .mistake(formatted(mistake, in: quiz.language)), isRight: false, why: why)
            }
            return Solution(answers: [withUnit(value, number.unit)], reasons: [whole] + mistakes)
        case .text(let accepted):
            let mistakes = zip(quiz.mistakes, mistakeReasons).map { mistake, why in
                Reason(subject: .mistake(mistake.value), isRight: false, why: why)
            }
            return Solution(answers: accepted, reasons: [whole] + mistakes)
        case .order:
            return Solution(answers: choices, reasons: [whole])
        }
    }

    /// `5 bytes`, `5%`, in Turkish `%5`.
    private func withUnit(_ value: String, _ unit: String?) -> String {
        guard let unit else { return value }
        return unit == "%" ? quiz.language.say("\(value)%", "%\(value)") : "\(value) \(unit)"
    }
}
