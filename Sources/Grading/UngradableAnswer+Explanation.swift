package import Diagnostics
package import Lessons

extension UngradableAnswer {
    /// What was expected, in the learner's language.
    package func explanation(in language: Language) -> Explanation {
        switch language {
        case .english: english
        case .turkish: turkish
        }
    }

    private var english: Explanation {
        let example: Phrase = "write for instance 12,500 or 1.25e4 or 12.5 thousand"
        return switch self {
        case .empty: Explanation("the answer is empty", hint: "write an answer, or skip the question")
        case .notANumber(let written, let unit):
            Explanation(
                unit.map { "'\(written)' is no number; the answer is a number, in \($0)" } ?? "'\(written)' is no number",
                hint: example)
        case .otherUnit(let written, let expected):
            if let expected {
                Explanation("'\(written)' has another unit than the question asks for: \(expected)", hint: example)
            } else {
                Explanation("'\(written)' has a unit; the question asks for a plain number", hint: example)
            }
        case .noSuchChoice(let index, let count):
            Explanation("there is no choice \(index + 1); there are \(count)", hint: "choose from 1 to \(count)")
        case .notEveryItem(let count):
            Explanation("the order must have each of the \(count) items once", hint: "give all of them in your order")
        case .otherKind:
            Explanation("the answer belongs to another kind of question", hint: "answer the question again")
        case .missingModel(let name):
            Explanation(
                "the answer is computed from the model '\(name)', which is not on this machine",
                hint: "'imbik model fetch \(name)' gets it; then answer again")
        }
    }

    private var turkish: Explanation {
        let example: Phrase = "örneğin 12.500 ya da 1,25e4 ya da 12,5 bin yaz"
        return switch self {
        case .empty: Explanation("yanıt boş", hint: "bir yanıt yaz ya da soruyu geç")
        case .notANumber(let written, let unit):
            Explanation(
                unit.map { "'\(written)' bir sayı değil; yanıt bir sayıdır, birimi: \($0)" } ?? "'\(written)' bir sayı değil",
                hint: example)
        case .otherUnit(let written, let expected):
            if let expected {
                Explanation("'\(written)' yanıtının birimi sorunun istediğinden başka: \(expected)", hint: example)
            } else {
                Explanation("'\(written)' yanıtında birim var; soru yalın bir sayı istiyor", hint: example)
            }
        case .noSuchChoice(let index, let count):
            Explanation("\(index + 1). seçenek yok; \(count) seçenek var", hint: "1 ile \(count) arasından seç")
        case .notEveryItem(let count):
            Explanation("sıralamada \(count) ögenin her biri bir kez bulunmalı", hint: "hepsini kendi sıranla ver")
        case .otherKind:
            Explanation("yanıt başka türden bir soruya ait", hint: "soruyu yeniden yanıtla")
        case .missingModel(let name):
            Explanation(
                "yanıt '\(name)' modelinden hesaplanıyor; o da bu makinede yok",
                hint: "'imbik model fetch \(name)' modeli getirir; sonra yeniden yanıtla")
        }
    }
}
