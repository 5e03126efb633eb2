package import Lessons

/// What a page tells of a programming exercise: the question and where to begin, no answer.
package struct SiteExercise: Hashable, Sendable {
    /// As lessons and commands name it.
    package var name: String
    /// The id of the lesson that it belongs to.
    package var lesson: Lesson.ID
    package var title: [Language: String]
    /// Markdown, as are the hints.
    package var text: [Language: String]
    package var hints: [[Language: String]]
    package var points: Int
    package var minutes: Int
    /// What the learner starts from.
    package var starter: [Language: String]

    package init(
        name: String, lesson: Lesson.ID, title: [Language: String], text: [Language: String], hints: [[Language: String]], points: Int,
        minutes: Int, starter: [Language: String]
    ) {
        (self.name, self.lesson, self.title, self.text) = (name, lesson, title, text)
        (self.hints, self.points, self.minutes, self.starter) = (hints, points, minutes, starter)
    }

    var pageName: String { "exercise-\(name).html" }

    func path(_ language: Language) -> String { "\(language)/\(pageName)" }

    func title(_ language: Language) -> String { Self.said(title, language) ?? name }

    /// The text in `language`, otherwise in the first that there is.
    static func said(_ texts: [Language: String], _ language: Language) -> String? {
        texts[language] ?? Language.allCases.lazy.compactMap { texts[$0] }.first
    }
}
