package import Lessons

/// The words of the terminal's own interface, in the learner's language.
package struct Words: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package var exercise: String { say("Exercise", "Alıştırma") }
    package var goals: String { say("Afterwards you can", "Sonunda şunları yapabilirsin") }
    package var image: String { say("image", "görsel") }
    package var hiddenCell: String { say("cell", "hücre") }
    package var holds: String { say("holds", "doğrulandı") }
    package var doesNotHold: String { say("does not hold", "doğrulanmadı") }
    package var question: String { say("Question", "Soru") }
    package var severalRight: String { say("Several may be right.", "Birden çoğu doğru olabilir.") }
    package var answerIn: String { say("Answer in", "Yanıtın birimi:") }
    package var answer: String { say("Answer", "Yanıt") }
    package var right: String { say("right", "doğru") }
    package var wrong: String { say("wrong", "yanlış") }
    package func minutes(_ count: Int) -> String {
        say(count == 1 ? "about 1 minute" : "about \(count) minutes", "yaklaşık \(count) dakika")
    }

    package func say(_ english: String, _ turkish: String) -> String {
        switch language {
        case .english: english
        case .turkish: turkish
        }
    }
}
