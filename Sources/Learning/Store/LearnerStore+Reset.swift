import GRDB
import Grading
package import Lessons

extension LearnerStore {
    /// Forgets the place, cells, quizzes, exercises and this learner's attempts: of one lesson, or of all.
    ///
    /// Whoever calls keeps a copy first; see `export`.
    package func reset(_ lesson: Lesson.ID?) throws(StoreError) {
        let learner = self.learner.id
        try write { database in
            guard let lesson else {
                for table in ["lesson", "cell", "quiz", "exercise"] { try database.execute(sql: "DELETE FROM \(table)") }
                for table in ["attempt", "exerciseAttempt"] {
                    try database.execute(sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [learner])
                }
                return try Setting.write(.current, nil, to: database)
            }
            try ProgressRows.delete(lesson: lesson.name, from: database)
            try database.execute(sql: "DELETE FROM exercise WHERE lesson = ?", arguments: [lesson.name])
            for table in ["attempt", "exerciseAttempt"] {
                try database.execute(sql: "DELETE FROM \(table) WHERE learner = ? AND lesson = ?", arguments: [learner, lesson.name])
            }
        }
        forgetKnown()
    }
}
