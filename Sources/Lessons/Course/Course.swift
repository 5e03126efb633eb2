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

    package init(outline: CourseOutline, entries: [Entry]) {
        (self.outline, self.entries) = (outline, entries)
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

/// What `course.yml` says.
package struct CourseOutline: Hashable, Sendable {
    package var title: [Language: String]
    /// The first is the one that the others translate.
    package var languages: [Language]
    /// Folders of the lessons, in the order of the course.
    package var lessonFolders: [String]
}
