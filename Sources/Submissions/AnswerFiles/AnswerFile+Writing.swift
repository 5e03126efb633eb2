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
        if !exercises.isEmpty {
            members.append(.init("exercises", .object(exercises.map { .init($0.exercise.name, ["source": .string($0.source)]) })))
        }
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

    /// Nil for a text of another form, or a day that no calendar has.
    package init?(timestamp: String) {
        // Read by hand: a class's files have a hundred thousand of them.
        let bytes = Array(timestamp.utf8)
        let form = Array("0000-00-00T00:00:00.000Z".utf8)
        guard bytes.count == form.count else { return nil }
        for (byte, expected) in zip(bytes, form) {
            let isDigit = (0x30...0x39).contains(byte)
            guard expected == 0x30 ? isDigit : byte == expected else { return nil }
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard year > 0, (1...12).contains(month), (1...lengths[month - 1]).contains(day), hour < 24, minute < 60, second < 60
        else { return nil }
        // Days before the year and before the month, from the first of January of the year 1.
        let past = year - 1
        let days = past * 365 + past / 4 - past / 100 + past / 400 + lengths[..<(month - 1)].reduce(0, +) + day - 1
        let seconds = (days - 719_162) * 86_400 + hour * 3600 + minute * 60 + second
        self.init(timeIntervalSince1970: Double(seconds) + Double(number(20..<23)) / 1000)
    }
}
