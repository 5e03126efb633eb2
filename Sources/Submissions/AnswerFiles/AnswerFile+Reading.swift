import Foundation
import Grading
import JSON
import Lessons

extension AnswerFile {
    /// Largest file that is read. Five hundred quizzes with a hundred attempts each fit ten times.
    package static let mostBytes = 8 << 20

    /// An answer file as it was read, and what was noticed.
    package struct Reading: Hashable, Sendable {
        package var file: AnswerFile
        /// Whether the digest is the one of the contents.
        package var isAsWritten: Bool
        /// Names of members that no answer file has; for instance a score.
        package var strangeMembers: [String]
        /// Of the file's bytes, to tell copies.
        var fingerprint = 0
    }

    /// Reads the bytes of a file. They may come from anywhere: nothing in them is trusted, and nothing traps.
    package static func read(_ bytes: [UInt8]) throws(AnswerFileError) -> Reading {
        guard bytes.count <= mostBytes else { throw .tooLarge(bytes: bytes.count, most: mostBytes) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        // A byte-order mark, as some editors write it.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: text)
        } catch {
            throw .notJSON(problem: error.problem, line: 1 + text.prefix(error.offset).count { $0 == 0x0A })
        }
        var reading = try read(value)
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        reading.fingerprint = hasher.finalize()
        return reading
    }

    private static func read(_ value: JSONValue) throws(AnswerFileError) -> Reading {
        guard case .object(let members) = value, value["format"]?.string == format else { throw .foreign }
        let root = JSONField(value, path: "")
        let version = try root.integer("version", 1...Int.max)
        guard version <= Self.version else { throw .newer(version: version, known: Self.version) }
        var strange: Set<String> = []
        root.note(notIn: ["format", "version", "learner", "name", "course", "writtenAt", "answers", "exercises", "digest"], in: &strange)
        var quizzes: [QuizAnswers] = []
        for item in try root.array("answers") { quizzes.append(try QuizAnswers(item, &strange)) }
        var exercises: [ExerciseAnswer] = []
        if root.has("exercises") {
            for (name, item) in try root.members("exercises", most: 1000) {
                item.note(notIn: ["source"], in: &strange)
                let source = try item.text("source", most: ExerciseAnswer.mostBytes)
                exercises.append(ExerciseAnswer(exercise: ExerciseID(name), source: source))
            }
        }
        let file = AnswerFile(
            learner: Learner(id: try root.line("learner")),
            name: root.has("name") ? try root.line("name") : nil,
            course: CourseVersion(digits: try root.line("course")),
            writtenAt: try root.date("writtenAt"), quizzes: quizzes, exercises: exercises)
        return Reading(
            file: file, isAsWritten: value["digest"]?.string == digest(of: members), strangeMembers: strange.sorted())
    }
}

extension QuizAnswers {
    fileprivate init(_ field: JSONField, _ strange: inout Set<String>) throws(AnswerFileError) {
        field.note(notIn: ["lesson", "quiz", "variant", "hintsTaken", "answerShown", "attempts"], in: &strange)
        var attempts: [GivenAnswer] = []
        for item in try field.array("attempts") { attempts.append(try GivenAnswer(item, &strange)) }
        self.init(
            lesson: Lesson.ID(try field.line("lesson")), quiz: Quiz.ID(try field.line("quiz")),
            variant: try field.integer("variant", 0...Int.max), hintsTaken: try field.integer("hintsTaken", 0...1000),
            isAnswerShown: try field.bool("answerShown"), attempts: attempts)
    }
}

extension GivenAnswer {
    fileprivate init(_ field: JSONField, _ strange: inout Set<String>) throws(AnswerFileError) {
        field.note(notIn: ["answer", "language", "hintsTaken", "at", "seconds"], in: &strange)
        guard let language = Language(rawValue: try field.line("language")) else {
            throw field.malformed("language", .oneOf(Language.allCases.map(\.rawValue)))
        }
        self.init(
            answer: try Answer(try field.member("answer")), language: language,
            hintsTaken: try field.integer("hintsTaken", 0...1000), at: try field.date("at"),
            seconds: field.has("seconds") ? try field.seconds("seconds") : nil)
    }
}

extension Answer {
    fileprivate init(_ field: JSONField) throws(AnswerFileError) {
        guard case .object(let members) = field.value, members.count == 1, let kind = members.first?.key else {
            throw field.malformed(nil, .oneMember)
        }
        switch kind {
        case "choice": self = .choice(try field.integer(kind, 0...Int.max))
        case "choices": self = .choices(Set(try field.integers(kind)))
        case "number": self = .number(try field.text(kind, most: 1000))
        case "text": self = .text(try field.text(kind, most: 10_000))
        case "order": self = .order(try field.integers(kind))
        default: throw field.malformed(nil, .oneOf(["choice", "choices", "number", "text", "order"]))
        }
    }
}
