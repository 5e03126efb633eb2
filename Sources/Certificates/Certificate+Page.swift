import Escaping
import Foundation
import Learning
import Lessons
import Mustache

extension Certificate {
    /// The page: one file that needs no other, for a browser and for paper.
    package func page() throws -> String {
        let words = CertificateWords(language: language)
        let reached = lessons.reduce(0) { $0 + $1.pointsReached }
        let possible = lessons.reduce(0) { $0 + $1.pointsPossible }
        var values: [String: Any] = [
            "mark": Self.mark, "language": language.rawValue, "lessons": lessons.enumerated().map { part($0.element, number: $0.offset + 1, words) },
        ]
        let texts: [String: String] = [
            "title": words.title, "has": words.has, "course": courseTitle, "byHand": words.byHand, "heading": words.lessons,
            "all": words.all, "score": words.score(reached, possible), "percent": words.percent(reached, possible),
            "versionName": words.version, "version": courseVersion, "learnerName": words.learner, "learner": learner,
            "dayName": words.day, "day": words.date(date, timeZone), "what": words.what, "check": words.check,
        ]
        for (key, text) in texts { values[key] = escapedMarkup(text) }
        if let name { values["name"] = escapedMarkup(name) }
        if exercises.all > 0 { values["exercises"] = escapedMarkup("\(words.exercises): \(exercises.passed)/\(exercises.all)") }
        return try MustacheTemplate(string: Self.template).render(values)
    }

    private func part(_ standing: LessonStanding, number: Int, _ words: CertificateWords) -> [String: Any] {
        var part: [String: Any] = [
            "lesson": escapedMarkup("\(number) \(standing.lesson.title)"),
            "goals": standing.goals.map { goal in
                let score = goal.possible == 0 ? "" : " ·\u{A0}\(words.score(goal.reached, goal.possible))"
                return escapedMarkup(goal.goal + score)
            },
        ]
        if standing.pointsPossible > 0 {
            part["points"] = "\(words.score(standing.pointsReached, standing.pointsPossible)) · \(words.percent(standing.pointsReached, standing.pointsPossible))"
        }
        return part
    }
}
