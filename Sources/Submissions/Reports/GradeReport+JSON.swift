import Diagnostics
import Grading
package import JSON
package import Lessons

extension GradeReport {
    /// Everything in the report; `docs/commands.md` describes the fields.
    package func json(in language: Language) -> JSONValue {
        let words = ReportWords(language)
        return [
            "format": "imbik-grades", "version": 1, "title": .string(title), "course": .string(course.digits),
            "counting": .string(counting.rawValue), "mean": mean.map { .number($0) } ?? .null,
            "submissions": .array(submissions.map { $0.json(words) }),
            "refused": .array(refused.map { refusal in
                let words = refusal.reason.explanation(file: refusal.file, in: language)
                return [
                    "file": .string(refusal.file), "reason": .string(refusal.reason.word), "text": .string(words.problem),
                    "hint": words.hint.map { .string($0) } ?? .null,
                ]
            }),
        ]
    }
}

extension SubmissionGrade {
    fileprivate func json(_ words: ReportWords) -> JSONValue {
        [
            "file": .string(file), "learner": .string(learner.id), "name": name.map { .string($0) } ?? .null,
            "writtenAt": .string(writtenAt.timestamp), "points": .number(reached), "possible": .integer(possible),
            "score": score.map { .number($0) } ?? .null, "answered": .integer(answered),
            "notes": .array(notes.map { ["note": .string($0.word), "text": .string(words.note($0))] }),
            "items": .array(items.map { $0.json(words) }),
        ]
    }
}

extension ItemGrade {
    fileprivate func json(_ words: ReportWords) -> JSONValue {
        let (outcome, score): (String, JSONValue) =
            switch self.outcome {
            case .graded(let score): ("graded", .number(score))
            case .unanswered: ("unanswered", .number(0))
            case .unreadable: ("unreadable", .number(0))
            case .notGraded: ("notGraded", .null)
            }
        let members: JSONValue = [
            "lesson": .string(lesson.name), "item": .string(item), "kind": .string(kind.rawValue),
            "outcome": .string(outcome), "text": .string(words.outcome(of: self)), "score": score,
            "points": .number(reached), "possible": .integer(possible), "attempts": .integer(attempts),
            "hintsTaken": .integer(hintsTaken), "answerShown": .bool(isAnswerShown),
            "seconds": seconds.map { .number($0) } ?? .null, "answer": counted?.answer.json ?? .null,
            "reasons": .array(reasons.map { .string($0) }),
        ]
        guard kind == .exercise, case .object(let rest) = members else { return members }
        let tried = checks.map { ["name": .string($0.name), "passed": .bool($0.isPassed), "text": .string($0.text)] as JSONValue }
        return .object(rest + [.init("checks", .array(tried))])
    }
}

extension SubmissionNote {
    /// Its name in JSON.
    fileprivate var word: String {
        switch self {
        case .edited: "edited"
        case .strangeMembers: "strangeMembers"
        case .otherCourse: "otherCourse"
        case .unknownQuizzes: "unknownQuizzes"
        case .otherVariants: "otherVariants"
        case .noAnswerFile: "noAnswerFile"
        case .otherFiles: "otherFiles"
        case .unreadableSources: "unreadableSources"
        case .earlierExercises: "earlierExercises"
        }
    }
}

extension AnswerFileError {
    /// Its name in JSON, CSV and JUnit.
    var word: String {
        switch self {
        case .unreadable: "unreadable"
        case .notAFile: "notAFile"
        case .tooLarge: "tooLarge"
        case .notUTF8: "notUTF8"
        case .notJSON: "notJSON"
        case .foreign: "foreign"
        case .newer: "newer"
        case .malformed: "malformed"
        case .sameFile: "sameFile"
        case .sameLearner: "sameLearner"
        }
    }
}
