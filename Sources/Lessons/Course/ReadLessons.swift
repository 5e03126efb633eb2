import Diagnostics

/// Lessons as they were parsed last, for those who read a course again and again.
package struct ReadLessons: Sendable {
    private struct Parsed: Sendable {
        var text: String
        /// Of a translation.
        var original: Lesson?
        var lesson: Lesson
        var diagnostics: [Diagnostic]
    }

    private var parsed: [String: Parsed] = [:]

    package init() {}

    mutating func parsed(
        _ text: String, file: String, language: Language, original: Lesson?
    ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
        if let known = parsed[file], known.lesson.language == language, known.text == text, known.original == original {
            return (known.lesson, known.diagnostics)
        }
        let (lesson, diagnostics) =
            if let original {
                Lesson.parse(translation: text, file: file, language: language, of: original)
            } else {
                Lesson.parse(text, file: file, language: language)
            }
        parsed[file] = Parsed(text: text, original: original, lesson: lesson, diagnostics: diagnostics)
        return (lesson, diagnostics)
    }
}
