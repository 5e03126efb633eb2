/// One lesson in one language: what its file says about itself, and its blocks in reading order.
///
/// A translation is a whole lesson too: its cells and the keys of its quizzes were taken over from the English file.
package struct Lesson: Hashable, Sendable {
    /// The permanent name of a lesson, the same in every language; progress is kept under it.
    package struct ID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        package var name: String

        package init(_ name: String) { self.name = name }
        package init(stringLiteral name: String) { self.name = name }
        package var description: String { name }
    }

    package var id: ID
    package var language: Language
    package var title: String
    package var summary: String
    /// How long an attentive reader needs, in minutes.
    package var minutes: Int
    /// Names of the models that the cells load.
    package var models: [String]
    package var goals: [String]
    package var blocks: [Block]
    /// The bodies of the footnotes, in the order of their numbers: footnote 1 is first.
    package var footnotes: [Footnote]
    /// The file as the author knows it, for instance `02-fine-tuning/en.md`.
    package var file: String
    /// The sections as translators confirm them; of a translation the original's.
    package var sections: [Section] = []
    /// Sections of a translation whose English original has changed since the translation was confirmed, by anchor.
    package var outdatedSections: [String] = []

    package var cells: [Cell] {
        blocks.compactMap { block in
            switch block {
            case .cell(let cell): cell
            case .heading, .prose, .quiz, .exercise: nil
            }
        }
    }

    package var exercises: [ExerciseID] {
        blocks.compactMap { block in
            switch block {
            case .exercise(let id): id
            case .heading, .prose, .cell, .quiz: nil
            }
        }
    }

    package var quizzes: [Quiz] {
        blocks.compactMap { block in
            switch block {
            case .quiz(let quiz): quiz
            case .heading, .prose, .cell, .exercise: nil
            }
        }
    }
}

/// The body of one footnote.
package struct Footnote: Hashable, Sendable {
    /// From 1, in the order of the first reference.
    package var number: Int
    package var body: [ProseBlock]
}
