package import Grading
package import Lessons

/// A course made ready for grading any number of answer files.
package struct CourseKey: Sendable {
    /// A quiz in every language of its lesson.
    struct Item: Sendable {
        var lesson: Lesson.ID
        /// In the course's first language; points and kind are the same in all.
        var quiz: Quiz
        /// Nil for a quiz whose arithmetic is wrong.
        var prepared: [Language: PreparedQuiz]?
    }

    package let version: CourseVersion
    package let title: [Language: String]
    /// In the order of the course.
    let items: [Item]
    let facts: FactSource
    let drawn = DrawnQuestions()
    let renames: Renames
    /// Quizzes that cannot be graded, by the fault of the course.
    package let faults: [QuizKeyError]

    package init(_ course: Course, facts: @escaping FactSource) {
        var faults: [QuizKeyError] = []
        var items: [Item] = []
        for entry in course.entries {
            guard let first = course.outline.languages.first, let original = entry.lesson(in: first) else { continue }
            for quiz in original.quizzes {
                var prepared: [Language: PreparedQuiz]? = [:]
                for (language, lesson) in entry.lessons.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    guard let quiz = lesson.quizzes.first(where: { $0.id == quiz.id }) else { continue }
                    do throws(QuizKeyError) {
                        prepared?[language] = try PreparedQuiz(quiz)
                    } catch {
                        faults.append(error)
                        prepared = nil
                    }
                }
                items.append(Item(lesson: original.id, quiz: quiz, prepared: prepared))
            }
        }
        (version, title) = (CourseVersion(of: course), course.outline.title)
        (self.items, self.facts, self.faults, renames) = (items, facts, faults, course.renames)
    }

    package var quizCount: Int { items.count }
}
