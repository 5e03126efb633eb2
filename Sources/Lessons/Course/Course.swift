package import Diagnostics

/// The course: its outline and the lessons that could be read.
package struct Course: Hashable, Sendable {
    /// A lesson in the languages that it has.
    package struct Entry: Hashable, Sendable {
        /// The lesson's folder, relative to the course's: `02-fine-tuning`.
        package var folder: String
        package var lessons: [Language: Lesson]

        package init(folder: String, lessons: [Language: Lesson]) { (self.folder, self.lessons) = (folder, lessons) }

        /// The lesson in `language`, or in the first language of the course that it has.
        package func lesson(in language: Language) -> Lesson? {
            lessons[language] ?? Language.allCases.lazy.compactMap { lessons[$0] }.first
        }
    }

    package var outline: CourseOutline
    package var entries: [Entry]
    /// What ids that were published are called now.
    package var renames = Renames()
    /// Nil where the course has none.
    package var glossary: Glossary?

    package init(outline: CourseOutline, entries: [Entry], glossary: Glossary? = nil) {
        (self.outline, self.entries, self.glossary) = (outline, entries, glossary)
    }

    /// The entry that a learner names by id, folder or the folder's number: `foundation-models`, `01-foundation-models`, `1`.
    package func entry(named name: String) -> Entry? {
        entries.first { entry in
            let digits = entry.folder.prefix { $0.isNumber }
            return entry.folder == name || entry.lessons.values.contains { $0.id.name == name }
                || (!digits.isEmpty && Int(digits) == Int(name))
        }
    }
}

extension Course {
    /// Diagnostics of any part of the check, by lesson, language and line; those that belong to no lesson come first.
    package func inReadingOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let files = entries.flatMap { entry in outline.languages.map { "\(entry.folder)/\($0).md" } }
        let places = Dictionary(zip(files, 1...)) { first, _ in first }
        return diagnostics.enumerated().map { index, diagnostic in
            ((places[diagnostic.position.file] ?? 0, diagnostic.position.line, index), diagnostic)
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// What `course.yml` says.
package struct CourseOutline: Hashable, Sendable {
    package var title: [Language: String]
    /// The first is the one that the others translate.
    package var languages: [Language]
    /// Folders of the lessons, in the order of the course.
    package var lessonFolders: [String]
    /// What the course is about, in a sentence or two.
    package var summary: [Language: String] = [:]
}
