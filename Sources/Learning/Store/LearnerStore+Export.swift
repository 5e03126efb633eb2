import Foundation
import GRDB
import Grading
package import JSON

extension LearnerStore {
    /// The word that says what a file is.
    static let exportFormat = "imbik-progress"
    /// 2 has exercises too.
    package static let exportVersion = 2

    /// Everything in the database, the rows of every table with the names of its columns; see `docs/commands.md`.
    package func export() throws(StoreError) -> JSONValue {
        let learner = self.learner.id
        return try read { database in
            var members: [JSONValue.Member] = [
                .init("format", .string(Self.exportFormat)), .init("version", .integer(Self.exportVersion)),
                .init("learner", .string(learner)),
                .init("current", try Setting.read(.current, from: database).map { .string($0) } ?? .null),
                .init("language", try Setting.read(.language, from: database).map { .string($0) } ?? .null),
            ]
            for table in ExportedTable.allCases {
                let columns = try table.columns(in: database).map(\.name)
                let rows = try Row.fetchAll(database, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY \(table.order)")
                members.append(
                    .init(table.plural, .array(rows.map { row in .object(columns.map { .init($0, value(row[$0], column: $0)) }) })))
            }
            return .object(members)
        }
    }

    private func value(_ stored: DatabaseValue, column: String) -> JSONValue {
        switch stored.storage {
        case .null, .blob: return .null
        case .int64(let number): return .integer(Int(number))
        case .double(let number): return .number(number)
        case .string(let text):
            // An answer is JSON itself.
            guard column == ExportedTable.answerColumn, let answer = try? JSONValue(parsing: text.utf8) else { return .string(text) }
            return answer
        }
    }
}

/// The tables that an exported file has, each under its plural.
enum ExportedTable: String, CaseIterable, CustomStringConvertible {
    case lesson
    case cell
    case quiz
    case attempt
    case exercise
    case exerciseAttempt

    /// The one column that is JSON.
    static let answerColumn = "answer"

    var description: String { rawValue }

    /// Its member in the file.
    var plural: String {
        switch self {
        case .lesson: "lessons"
        case .cell: "cells"
        case .quiz: "quizzes"
        case .attempt: "attempts"
        case .exercise: "exercises"
        case .exerciseAttempt: "exerciseAttempts"
        }
    }

    var order: String {
        switch self {
        case .lesson, .exercise: "id"
        case .cell: "lesson, label"
        case .quiz: "lesson, id"
        case .attempt, .exerciseAttempt: "at, id"
        }
    }

    /// The first version of the file that has it.
    var since: Int {
        switch self {
        case .lesson, .cell, .quiz, .attempt: 1
        case .exercise, .exerciseAttempt: 2
        }
    }

    struct Column {
        var name: String
        /// `TEXT`, `INTEGER` or `REAL`.
        var type: String
        var isRequired: Bool
        var isKey: Bool
    }

    func columns(in database: Database) throws -> [Column] {
        try Row.fetchAll(database, sql: "PRAGMA table_info(\(rawValue))").map { row in
            let isNotNull: Bool = row["notnull"]
            let fallback: DatabaseValue = row["dflt_value"]
            return Column(name: row["name"], type: row["type"], isRequired: isNotNull && fallback.isNull, isKey: row["pk"])
        }
    }
}
