import GRDB
package import Lessons

extension LearnerStore {
    /// Puts what is kept under old ids under the present ones; a record that is there already stays as it is.
    package func follow(_ renames: Renames) throws(StoreError) {
        guard !renames.isEmpty else { return }
        try write { database in
            for (old, new) in renames.cells { try Self.move("cell", "label", old, to: new, in: database) }
            for (old, new) in renames.quizzes {
                try Self.move("quiz", "id", old, to: new, in: database)
                try database.execute(
                    sql: "UPDATE attempt SET lesson = ?, quiz = ? WHERE lesson = ? AND quiz = ?",
                    arguments: [new.lesson, new.name, old.lesson, old.name])
            }
            for (old, new) in renames.lessons {
                for (table, column) in [("lesson", "id"), ("cell", "lesson"), ("quiz", "lesson")] {
                    try database.execute(sql: "UPDATE OR IGNORE \(table) SET \(column) = ? WHERE \(column) = ?", arguments: [new, old])
                    try database.execute(sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [old])
                }
                try database.execute(sql: "UPDATE attempt SET lesson = ? WHERE lesson = ?", arguments: [new, old])
                if try Setting.read(.current, from: database) == old { try Setting.write(.current, new, to: database) }
            }
        }
        forgetKnown()
    }

    /// Moves a cell's or quiz's row, and the places that name it.
    private static func move(
        _ table: String, _ column: String, _ old: Renames.Name, to new: Renames.Name, in database: Database
    ) throws {
        try database.execute(
            sql: "UPDATE OR IGNORE \(table) SET lesson = ?, \(column) = ? WHERE lesson = ? AND \(column) = ?",
            arguments: [new.lesson, new.name, old.lesson, old.name])
        try database.execute(
            sql: "DELETE FROM \(table) WHERE lesson = ? AND \(column) = ?", arguments: [old.lesson, old.name])
        // A place in a lesson cannot move to another one.
        for landmark in ["landmark", "furthestLandmark"] {
            try database.execute(
                sql: "UPDATE lesson SET \(landmark) = ? WHERE \(landmark) = ? AND id = ?",
                arguments: ["\(table) \(new.name)", "\(table) \(old.name)", old.lesson])
        }
    }
}
