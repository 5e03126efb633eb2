/// What the published ids of a course are called now, for everything that is kept under them.
package struct Renames: Hashable, Sendable {
    /// A cell's label, a quiz or an exercise with the lesson that it stands in.
    package struct Name: Hashable, Sendable {
        package var lesson: String
        package var name: String

        package init(lesson: String, name: String) { (self.lesson, self.name) = (lesson, name) }
    }

    /// By the old id; each goes to the present one at once.
    package var lessons: [String: String] = [:]
    package var cells: [Name: Name] = [:]
    package var quizzes: [Name: Name] = [:]

    package init() {}

    package var isEmpty: Bool { lessons.isEmpty && cells.isEmpty && quizzes.isEmpty }

    /// What a quiz that was once called so is called now.
    package func quiz(_ old: Name) -> Name { quizzes[old] ?? Name(lesson: lessons[old.lesson] ?? old.lesson, name: old.name) }

    /// The name that a quiz was first published under: its variants are drawn by that one for good.
    package func firstName(ofQuiz name: String) -> String? {
        quizzes.filter { $0.value.name == name && $0.key.name != name }.keys.map(\.name).min { first($0, $1) }
    }

    /// Which of two old names of a quiz was there before the other; the order of the file decides.
    package var order: [String: Int] = [:]

    private func first(_ a: String, _ b: String) -> Bool { (order[a] ?? .max, a) < (order[b] ?? .max, b) }
}

extension Course {
    /// Keeps the renames, and for each quiz the id that it was first published under.
    mutating func follow(_ renames: Renames) {
        self.renames = renames
        guard !renames.quizzes.isEmpty else { return }
        for index in entries.indices {
            for language in entries[index].lessons.keys {
                entries[index].lessons[language]?.nameQuizzes(by: renames)
            }
        }
    }
}

extension Lesson {
    fileprivate mutating func nameQuizzes(by renames: Renames) {
        for index in blocks.indices {
            guard case .quiz(var quiz) = blocks[index], let first = renames.firstName(ofQuiz: quiz.id.name) else { continue }
            quiz.firstID = Quiz.ID(first)
            blocks[index] = .quiz(quiz)
        }
    }
}
