import Foundation
import GRDB
package import Grading
package import Lessons

extension LearnerStore {
    /// Adds an attempt of this store's learner. Attempts are never changed; adding the same one twice is harmless.
    package func record(_ attempt: Attempt) throws(StoreError) {
        _ = try write { try AttemptRows.insert(attempt, of: learner.id, into: $0) }
    }

    /// This store's learner's attempts, the oldest first: all, those of a lesson, or those of one quiz.
    package func attempts(lesson: Lesson.ID? = nil, quiz: Quiz.ID? = nil) throws(StoreError) -> [Attempt] {
        try read { try AttemptRows.read($0, learner: learner.id, lesson: lesson?.name, quiz: quiz?.name) }
    }

    /// The learners of whom there are attempts, by id.
    package func learners() throws(StoreError) -> [Learner] {
        try read { try String.fetchAll($0, sql: "SELECT DISTINCT learner FROM attempt ORDER BY learner").map { Learner(id: $0) } }
    }
}

/// Attempts to rows and back.
enum AttemptRows {
    /// Whether the attempt was new.
    @discardableResult
    static func insert(_ attempt: Attempt, of learner: String, into database: Database) throws -> Bool {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let answer = String(decoding: try encoder.encode(attempt.answer), as: UTF8.self)
        try database.execute(
            sql: """
                INSERT INTO attempt (id, learner, lesson, quiz, answer, language, score, hints, at, seconds)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                attempt.id.uuidString, learner, attempt.lesson.name, attempt.quiz.name, answer,
                attempt.language.rawValue, attempt.score, attempt.hintsTaken, attempt.at.milliseconds, attempt.seconds,
            ])
        return database.changesCount > 0
    }

    static func read(_ database: Database, learner: String, lesson: String? = nil, quiz: String? = nil) throws -> [Attempt] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, lesson, quiz, answer, language, score, hints, at, seconds FROM attempt
                WHERE learner = ?1 AND (?2 IS NULL OR lesson = ?2) AND (?3 IS NULL OR quiz = ?3) ORDER BY at, rowid
                """, arguments: [learner, lesson, quiz])
        return rows.compactMap(attempt)
    }

    /// Nil for a row that imbik did not write: one that cannot be read keeps nobody from their course.
    private static func attempt(_ row: Row) -> Attempt? {
        let answer: String = row["answer"]
        guard let id = UUID(uuidString: row["id"]),
            let answer = try? JSONDecoder().decode(Answer.self, from: Data(answer.utf8)),
            let language = Language(rawValue: row["language"])
        else { return nil }
        return Attempt(
            id: id, lesson: Lesson.ID(row["lesson"]), quiz: Quiz.ID(row["quiz"]), answer: answer, language: language,
            score: row["score"], hintsTaken: row["hints"], at: Date(milliseconds: row["at"]), seconds: row["seconds"])
    }
}
