import Foundation
import Grading
import Hashing
package import JSON
import Lessons

extension AnswerFile {
    /// The word that says what a file is.
    static let format = "imbik-answers"

    /// The file's value, with a digest over the rest as its last member.
    package var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("format", .string(Self.format)),
            .init("version", .integer(Self.version)),
            .init("learner", .string(learner.id)),
        ]
        if let name { members.append(.init("name", .string(name))) }
        members += [
            .init("course", .string(course.digits)),
            .init("writtenAt", .string(writtenAt.timestamp)),
            .init("answers", .array(quizzes.map(\.json))),
        ]
        members.append(.init("digest", .string(Self.digest(of: members))))
        return .object(members)
    }

    /// Tells a file that was edited by hand or damaged from one that is as imbik wrote it. It is no signature: who knows how
    /// can compute it again.
    static func digest(of members: [JSONValue.Member]) -> String {
        let rest = JSONValue.object(members.filter { $0.key != "digest" }).bytes
        return rest.withUnsafeBytes { SHA256Digest(of: $0).description }
    }
}

extension QuizAnswers {
    fileprivate var json: JSONValue {
        [
            "lesson": .string(lesson.name), "quiz": .string(quiz.name), "variant": .integer(variant),
            "hintsTaken": .integer(hintsTaken), "answerShown": .bool(isAnswerShown),
            "attempts": .array(attempts.map(\.json)),
        ]
    }
}

extension GivenAnswer {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("answer", answer.json), .init("language", .string(language.rawValue)),
            .init("hintsTaken", .integer(hintsTaken)), .init("at", .string(at.timestamp)),
        ]
        if let seconds, seconds.isFinite { members.append(.init("seconds", .number(seconds))) }
        return .object(members)
    }
}

extension Answer {
    var json: JSONValue {
        switch self {
        case .choice(let index): ["choice": .integer(index)]
        case .choices(let indices): ["choices": .array(indices.sorted().map { .integer($0) })]
        case .number(let text): ["number": .string(text)]
        case .text(let text): ["text": .string(text)]
        case .order(let indices): ["order": .array(indices.map { .integer($0) })]
        }
    }
}

extension Date {
    /// `2026-11-23T05:00:00.000Z`.
    package var timestamp: String { formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }

    /// Nil for a text of another form.
    package init?(timestamp: String) {
        guard let date = try? Date(timestamp, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)) else { return nil }
        self = date
    }
}
