package import Lessons

/// The words of the terminal's own interface, in the learner's language; the other files of this folder have them by topic.
package struct Words: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// The text in the learner's language. A test reads both from the source, so they stand there as literals.
    package func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    /// Five, or one with its own word: English has a plural after numbers, Turkish has none.
    func count(_ number: Int, one: String, many: String, turkish: String) -> String {
        say("\(number) \(number == 1 ? one : many)", "\(number) \(turkish)")
    }
}

// MARK: - What stands in a lesson

extension Words {
    package var exercise: String { say("Exercise", "Alıştırma") }
    package var goals: String { say("Afterwards you can", "Sonunda şunları yapabilirsin") }
    package var image: String { say("image", "görsel") }
    package var hiddenCell: String { say("cell", "hücre") }
    package var holds: String { say("holds", "doğrulandı") }
    package var doesNotHold: String { say("does not hold", "doğrulanmadı") }
    package var outdated: String {
        say("The original of this section has changed since it was translated.", "Bu bölümün aslı çevrildikten sonra değişti.")
    }
    package func minutes(_ count: Int) -> String {
        say("about \(count) \(count == 1 ? "minute" : "minutes")", "yaklaşık \(count) dakika")
    }
    package func seconds(_ text: String) -> String { say("\(text) s", "\(text) sn") }

    /// A number with a fraction, as this language writes it.
    package func decimal(_ text: String) -> String {
        switch language {
        case .english: text
        case .turkish: text.replacing(".", with: ",")
        }
    }

    /// `52 %`, in Turkish `%52`.
    package func percent(_ number: Int) -> String { say("\(number)%", "%\(number)") }
}
