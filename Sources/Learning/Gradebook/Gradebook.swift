package import Foundation
import GRDB
package import Grading

/// The database in which an instructor's grades of exercises are kept (SQLite in WAL mode): a row for each learner and
/// exercise, on the disk when `record` returns. Whoever grades a class and is killed goes on where the last row stands.
package final class Gradebook: Sendable {
    /// One grade, and what it was given for.
    package struct Entry: Hashable, Sendable {
        package var learner: Learner
        /// The exercise's id.
        package var exercise: String
        /// A digest of what the learner wrote.
        package var source: String
        /// A digest of the exercise as it was then, with the seed of its inputs.
        package var version: String
        /// From 0 to 1.
        package var score: Double
        /// What reports say about it: JSON.
        package var detail: String
        package var givenAt: Date

        package init(
            learner: Learner, exercise: String, source: String, version: String, score: Double, detail: String, givenAt: Date
        ) {
            (self.learner, self.exercise, self.source, self.version) = (learner, exercise, source, version)
            (self.score, self.detail, self.givenAt) = (score, detail, givenAt)
        }
    }

    package let path: String
    /// Draws the random inputs of checks: the same for the whole class.
    package let seed: UInt64
    private let queue: DatabaseQueue

    /// Opens the gradebook at `path`, or makes it.
    ///
    /// - Parameters:
    ///   - newSeed: of a gradebook that is made.
    ///   - patience: how long a write waits for another program, in seconds.
    package init(path: String, newSeed: UInt64, patience: Double = 10) throws(GradebookError) {
        self.path = path
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.label = "gradebook"
        (queue, seed) = try Self.explaining(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.read { try GradebookSchema.inspect($0, path: path) }
            try queue.writeWithoutTransaction { database in
                _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
                try database.execute(sql: "PRAGMA synchronous = FULL")
            }
            try GradebookSchema.migrator.migrate(queue)
            let seed = try queue.write { database in
                // Bits, since SQLite's integers have a sign.
                try database.execute(
                    sql: "INSERT INTO setting (name, value) VALUES ('seed', ?) ON CONFLICT DO NOTHING",
                    arguments: [Int64(bitPattern: newSeed)])
                return UInt64(bitPattern: try Int64.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'seed'") ?? 0)
            }
            return (queue, seed)
        }
    }

    /// Every grade, by learner and exercise.
    package func entries() throws(GradebookError) -> [Entry] {
        try Self.explaining(path) {
            try queue.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM grade ORDER BY learner, exercise").map { row in
                    Entry(
                        learner: Learner(id: row["learner"]), exercise: row["exercise"], source: row["source"], version: row["version"],
                        score: row["score"], detail: row["detail"], givenAt: Date(milliseconds: row["givenAt"]))
                }
            }
        }
    }

    /// Keeps grades, all or none. A grade that takes another's place leaves it in the table `former`; one that is there
    /// already, for the same source and version, stays as it is.
    ///
    /// - Parameter isAfresh: whether a grade for the same source and version is replaced too.
    package func record(_ entries: [Entry], afresh isAfresh: Bool = false) throws(GradebookError) {
        try Self.explaining(path) {
            try queue.write { database in
                for entry in entries {
                    let key: StatementArguments = [entry.learner.id, entry.exercise]
                    let old = try Row.fetchOne(
                        database, sql: "SELECT source, version FROM grade WHERE learner = ? AND exercise = ?", arguments: key)
                    if let old {
                        if !isAfresh, old["source"] == entry.source, old["version"] == entry.version { continue }
                        try database.execute(
                            sql: "INSERT INTO former SELECT * FROM grade WHERE learner = ? AND exercise = ?", arguments: key)
                    }
                    try database.execute(
                        sql: """
                            INSERT OR REPLACE INTO grade (learner, exercise, source, version, score, detail, givenAt)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """,
                        arguments: [
                            entry.learner.id, entry.exercise, entry.source, entry.version, entry.score, entry.detail,
                            entry.givenAt.milliseconds,
                        ])
                }
            }
        }
    }

    /// How many grades had their place taken by a later one.
    package func formerCount() throws(GradebookError) -> Int {
        try Self.explaining(path) { try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM former") ?? 0 } }
    }

    private static func explaining<Value>(_ path: String, _ body: () throws -> Value) throws(GradebookError) -> Value {
        do throws(StoreError) {
            return try explainingFailures(of: path, body)
        } catch {
            throw GradebookError(cause: error)
        }
    }
}
