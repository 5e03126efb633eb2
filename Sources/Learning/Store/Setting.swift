import GRDB

/// The single values in the table `setting`.
enum Setting: String {
    case learner
    /// The lesson that was open last.
    case current
    /// The language that was chosen.
    case language

    static func read(_ setting: Setting, from database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [setting.rawValue])
    }

    static func write(_ setting: Setting, _ value: String?, to database: Database) throws {
        guard let value else {
            return try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [setting.rawValue])
        }
        try database.execute(
            sql: "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            arguments: [setting.rawValue, value])
    }
}
