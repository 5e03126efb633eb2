import Foundation
import GRDB

/// Progress to rows and back.
enum ProgressRows {
    static func read(_ database: Database) throws -> Progress {
        var progress = Progress()
        progress.current = try Setting.read(.current, from: database)
        progress.language = try Setting.read(.language, from: database)
        let places = "landmark, offset, part, furthestLandmark, furthestOffset, furthestPart"
        for row in try Row.fetchAll(database, sql: "SELECT id, \(places), finished FROM lesson") {
            var record = Progress.LessonRecord(place: Place(landmark: row[1], offset: row[2], part: row[3]))
            record.furthest = Place(landmark: row[4], offset: row[5], part: row[6])
            record.isFinished = row[7]
            progress.lessons[row[0]] = record
        }
        for row in try Row.fetchAll(database, sql: "SELECT lesson, label, state, source, stale FROM cell") {
            // A state that we do not know counts as not yet run.
            guard let state = Progress.CellState(rawValue: row[2]) else { continue }
            progress.lessons[row[0], default: Progress.LessonRecord()].cells[row[1]] =
                Progress.CellRecord(state: state, source: row[3], isStale: row[4])
        }
        for row in try Row.fetchAll(database, sql: "SELECT lesson, id, hints, answerShown FROM quiz") {
            progress.lessons[row[0], default: Progress.LessonRecord()].quizzes[row[1]] =
                Progress.QuizRecord(hintsTaken: row[2], isAnswerShown: row[3])
        }
        return progress
    }

    /// Writes the rows in which `new` differs from `old`; others stay as they are in the database.
    static func write(_ new: Progress, since old: Progress, at time: Date, to database: Database) throws {
        if new.current != old.current { try Setting.write(.current, new.current, to: database) }
        if new.language != old.language { try Setting.write(.language, new.language, to: database) }
        for lesson in old.lessons.keys where new.lessons[lesson] == nil { try delete(lesson: lesson, from: database) }
        for (lesson, record) in new.lessons where record != old.lessons[lesson] {
            try write(record, since: old.lessons[lesson], lesson: lesson, at: time.milliseconds, to: database)
        }
    }

    static func delete(lesson: String, from database: Database) throws {
        try database.execute(sql: "DELETE FROM lesson WHERE id = ?", arguments: [lesson])
        try database.execute(sql: "DELETE FROM cell WHERE lesson = ?", arguments: [lesson])
        try database.execute(sql: "DELETE FROM quiz WHERE lesson = ?", arguments: [lesson])
    }

    private static func write(
        _ new: Progress.LessonRecord, since old: Progress.LessonRecord?, lesson: String, at time: Int64, to database: Database
    ) throws {
        if new.place != old?.place || new.furthest != old?.furthest {
            try database.execute(
                sql: """
                    INSERT INTO lesson (id, landmark, offset, part, furthestLandmark, furthestOffset, furthestPart, changed)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET landmark = excluded.landmark, offset = excluded.offset, part = excluded.part,
                        furthestLandmark = excluded.furthestLandmark, furthestOffset = excluded.furthestOffset,
                        furthestPart = excluded.furthestPart, changed = excluded.changed
                    """,
                arguments: [
                    lesson, new.place.landmark, new.place.offset, new.place.part, new.furthest.landmark, new.furthest.offset,
                    new.furthest.part, time,
                ])
        }
        if new.isFinished != old?.isFinished ?? false {
            try database.execute(sql: "UPDATE lesson SET finished = ?, changed = ? WHERE id = ?", arguments: [new.isFinished, time, lesson])
        }
        for label in (old?.cells ?? [:]).keys where new.cells[label] == nil {
            try database.execute(sql: "DELETE FROM cell WHERE lesson = ? AND label = ?", arguments: [lesson, label])
        }
        for (label, cell) in new.cells where cell != old?.cells[label] {
            try database.execute(
                sql: """
                    INSERT INTO cell (lesson, label, state, source, stale, changed) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET state = excluded.state, source = excluded.source, stale = excluded.stale,
                        changed = excluded.changed
                    """, arguments: [lesson, label, cell.state.rawValue, cell.source, cell.isStale, time])
        }
        for quiz in (old?.quizzes ?? [:]).keys where new.quizzes[quiz] == nil {
            try database.execute(sql: "DELETE FROM quiz WHERE lesson = ? AND id = ?", arguments: [lesson, quiz])
        }
        for (quiz, record) in new.quizzes where record != old?.quizzes[quiz] {
            try database.execute(
                sql: """
                    INSERT INTO quiz (lesson, id, hints, answerShown, changed) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET hints = excluded.hints, answerShown = excluded.answerShown, changed = excluded.changed
                    """, arguments: [lesson, quiz, record.hintsTaken, record.isAnswerShown, time])
        }
    }
}

extension Date {
    /// Since 1970, as the database and the files keep times.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
