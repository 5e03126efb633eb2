import Foundation
import GRDB
import Grading
package import JSON
import Lessons

/// What came of merging an exported file.
package struct ImportSummary: Hashable, Sendable {
    /// Attempts that were not yet there.
    package var newAttempts = 0
    /// Rows about lessons, cells, quizzes and exercises that were new or newer.
    package var changes = 0
    /// The file's learner, if this database now has another.
    package var otherLearner: String?
}

extension LearnerStore {
    /// Merges what `export` wrote, here or on another machine, in one transaction.
    ///
    /// Attempts are added. Of places, cells and quizzes the one that changed last counts; what is finished stays finished,
    /// and no taken hint is forgotten. Merging the same file again changes nothing. A database in which nothing was done yet
    /// takes over the file's learner.
    package func merge(_ file: JSONValue) throws -> ImportSummary {
        guard file["format"]?.string == Self.exportFormat else { throw ProgressImportError.foreign }
        guard let version = file["version"]?.integer else { throw ProgressImportError.malformed("version") }
        guard version <= Self.exportVersion else { throw ProgressImportError.newer(version: version, known: Self.exportVersion) }
        guard let learner = file["learner"]?.string, !learner.isEmpty else { throw ProgressImportError.malformed("learner") }
        let time = now()
        defer { forgetKnown() }
        do {
            return try queue.write { database in
                var summary = ImportSummary()
                let isFresh = try Int.fetchOne(database, sql: "SELECT (SELECT count(*) FROM lesson) + (SELECT count(*) FROM attempt) + (SELECT count(*) FROM exerciseAttempt)") == 0
                if isFresh { try Setting.write(.learner, learner, to: database) }
                if try Setting.read(.learner, from: database) != learner { summary.otherLearner = learner }
                for (setting, key) in [(Setting.current, "current"), (.language, "language")] {
                    guard let value = file[key]?.string, try Setting.read(setting, from: database) == nil else { continue }
                    try Setting.write(setting, value, to: database)
                }
                for table in ExportedTable.allCases where table.since <= version {
                    let changed = try merge(file[table.plural], into: table, at: time.milliseconds, database)
                    if table.isOfAttempts { summary.newAttempts += changed } else { summary.changes += changed }
                }
                return summary
            }
        } catch let error as ProgressImportError {
            throw error
        } catch {
            return try explainingFailures(of: path) { throw error }
        }
    }

    /// How many rows were new or newer.
    private func merge(_ rows: JSONValue?, into table: ExportedTable, at time: Int64, _ database: Database) throws -> Int {
        guard let rows = rows?.array else { throw ProgressImportError.malformed(table.plural) }
        let columns = try table.columns(in: database)
        let before = database.totalChangesCount
        for (index, row) in rows.enumerated() {
            let place = "\(table.plural)[\(index)]"
            guard case .object = row else { throw ProgressImportError.malformed(place) }
            var names: [String] = []
            var values: [DatabaseValue] = []
            for column in columns {
                guard let value = row[column.name], value != .null else {
                    if column.isRequired { throw ProgressImportError.malformed("\(place).\(column.name)") }
                    continue
                }
                guard var stored = Self.stored(value, in: column, of: table) else {
                    throw ProgressImportError.malformed("\(place).\(column.name)")
                }
                // A clock that runs ahead elsewhere must not win for ever.
                if column.name == "changed", let own = Int64.fromDatabaseValue(stored) { stored = min(own, time).databaseValue }
                names.append(column.name)
                values.append(stored)
            }
            try database.execute(
                sql: """
                    INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
                    ON CONFLICT \(table.resolution(names.filter { name in !columns.contains { $0.isKey && $0.name == name } }))
                    """, arguments: StatementArguments(values))
        }
        return database.totalChangesCount - before
    }

    /// Nil for a value that does not belong into the column.
    private static func stored(_ value: JSONValue, in column: ExportedTable.Column, of table: ExportedTable) -> DatabaseValue? {
        if table == .attempt, column.name == ExportedTable.answerColumn {
            guard (try? JSONDecoder().decode(Answer.self, from: Data(value.bytes))) != nil else { return nil }
            return String(decoding: value.bytes, as: UTF8.self).databaseValue
        }
        switch column.type {
        case "INTEGER": return value.integer?.databaseValue
        case "REAL": return value.double.flatMap { $0.isFinite ? $0.databaseValue : nil }
        default:
            guard let text = value.string else { return nil }
            if table.isOfAttempts, column.name == "id" { return UUID(uuidString: text)?.uuidString.databaseValue }
            if table == .attempt, column.name == "language" { return Language(rawValue: text)?.rawValue.databaseValue }
            return text.databaseValue
        }
    }
}

extension ExportedTable {
    /// Rows that are added and never changed.
    fileprivate var isOfAttempts: Bool {
        switch self {
        case .attempt, .exerciseAttempt: true
        case .lesson, .cell, .quiz, .exercise: false
        }
    }

    /// What happens where the row is already there: the end of an `ON CONFLICT`.
    fileprivate func resolution(_ columns: [String]) -> String {
        /// What only grows, whichever of two rows is newer.
        let growing: Set<String> =
            switch self {
            case .lesson: ["finished"]
            case .quiz: ["hints", "answerShown"]
            case .exercise: ["hints", "solutionShown"]
            case .cell, .attempt, .exerciseAttempt: []
            }
        if isOfAttempts { return "DO NOTHING" }
        let assignments = columns.map { column in
            growing.contains(column)
                ? "\(column) = max(\(self).\(column), excluded.\(column))"
                : "\(column) = iif(excluded.changed > \(self).changed, excluded.\(column), \(self).\(column))"
        }
        // Rows that stay as they are do not count as changed.
        let differs = ["excluded.changed > \(self).changed"] + growing.sorted().map { "excluded.\($0) > \(self).\($0)" }
        return "DO UPDATE SET \(assignments.joined(separator: ", ")) WHERE \(differs.joined(separator: " OR "))"
    }
}
