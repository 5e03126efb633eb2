import Foundation
import GRDB
import Grading
package import Lessons

extension LearnerStore {
    /// Adds an attempt of this store's learner. Attempts are never changed.
    package func record(_ attempt: ExerciseAttempt) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO exerciseAttempt (id, learner, lesson, exercise, source, passed, checks, hints, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                arguments: [
                    attempt.id.uuidString, learner.id, attempt.lesson.name, attempt.exercise.name, attempt.source, attempt.passed,
                    attempt.checks, attempt.hintsTaken, attempt.at.milliseconds,
                ])
        }
    }

    /// This store's learner's attempts at exercises, the oldest first: all, or those at one.
    package func exerciseAttempts(_ exercise: ExerciseID? = nil) throws(StoreError) -> [ExerciseAttempt] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, lesson, exercise, source, passed, checks, hints, at FROM exerciseAttempt
                    WHERE learner = ?1 AND (?2 IS NULL OR exercise = ?2) ORDER BY at, rowid
                    """, arguments: [learner.id, exercise?.name])
            return rows.compactMap { row in
                UUID(uuidString: row["id"]).map { id in
                    ExerciseAttempt(
                        id: id, lesson: Lesson.ID(row["lesson"]), exercise: ExerciseID(row["exercise"]), source: row["source"],
                        passed: row["passed"], checks: row["checks"], hintsTaken: row["hints"], at: Date(milliseconds: row["at"]))
                }
            }
        }
    }

    package func exerciseRecords() throws(StoreError) -> [ExerciseID: ExerciseRecord] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT id, hints, solutionShown FROM exercise")
            return Dictionary(
                rows.map { row in
                    (ExerciseID(row["id"]), ExerciseRecord(hintsTaken: row["hints"], isSolutionShown: row["solutionShown"]))
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    package func save(_ record: ExerciseRecord, of exercise: ExerciseID, lesson: Lesson.ID) throws(StoreError) {
        let time = now().milliseconds
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO exercise (lesson, id, hints, solutionShown, changed) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET lesson = excluded.lesson, hints = excluded.hints,
                        solutionShown = excluded.solutionShown, changed = excluded.changed
                    """, arguments: [lesson.name, exercise.name, record.hintsTaken, record.isSolutionShown, time])
        }
    }

    /// How far this learner is with every exercise that they touched.
    package func exerciseStandings() throws(StoreError) -> [ExerciseID: ExerciseStanding] {
        let (records, attempts) = (try exerciseRecords(), try exerciseAttempts())
        let touched = Set(records.keys).union(attempts.map(\.exercise))
        return Dictionary(
            touched.map { ($0, ExerciseStanding($0, records[$0], attempts: attempts)) }, uniquingKeysWith: { first, _ in first })
    }
}
