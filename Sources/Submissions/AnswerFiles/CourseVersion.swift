import Hashing
package import Lessons

/// Twelve digits that say which quizzes a course asks: the hash of every quiz's kind, words and key, not of the prose and
/// cells around them. Translations do not count.
package struct CourseVersion: Hashable, Sendable, CustomStringConvertible {
    package let digits: String

    package init(digits: String) { self.digits = digits }

    package init(of course: Course) {
        var parts: [String] = []
        let first = course.outline.languages.first ?? .english
        for entry in course.entries {
            guard let lesson = entry.lesson(in: first) else { continue }
            parts += ["lesson", lesson.id.name]
            for quiz in lesson.quizzes { parts += Self.parts(of: quiz) }
        }
        // Each part with its length, so that no two courses write the same text.
        digits = String(SHA256Digest(of: parts.map { "\($0.utf8.count):\($0)" }.joined()).description.prefix(12))
    }

    package var description: String { digits }

    private static func parts(of quiz: Quiz) -> [String] {
        var parts = ["quiz", quiz.id.name, quiz.question, "\(quiz.points)", "\(quiz.isGraded)", "\(quiz.isShuffled)"]
        for variable in quiz.vary { parts += [variable.name, variable.values.map { "\($0)" }.joined(separator: " ")] }
        switch quiz.kind {
        case .choice(let choices): parts += ["choice"] + choices.flatMap { [$0.text, "\($0.isRight)"] }
        case .choices(let choices): parts += ["choices"] + choices.flatMap { [$0.text, "\($0.isRight)"] }
        case .number(let key): parts += ["number", key.expression, key.unit ?? "", Self.text(key.tolerance)]
        case .text(let accepted): parts += ["text"] + accepted
        case .order(let items): parts += ["order"] + items
        }
        return parts
    }

    private static func text(_ tolerance: Quiz.Tolerance) -> String {
        switch tolerance {
        case .exact: "exact"
        case .absolute(let value): "absolute \(value)"
        case .relative(let value): "relative \(value)"
        }
    }
}
