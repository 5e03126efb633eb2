package import Lessons

/// A text of an exercise in the two languages of the course; Markdown where the format says so.
package struct BilingualText: Hashable, Sendable {
    package var english: String
    package var turkish: String

    package init(english: String, turkish: String) { (self.english, self.turkish) = (english, turkish) }

    package subscript(language: Language) -> String { language.say(english, turkish) }
}
