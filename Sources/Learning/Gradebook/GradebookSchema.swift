import GRDB

/// The tables of a gradebook, step by step as they came to be.
enum GradebookSchema {
    /// "imbg": `PRAGMA application_id` of gradebooks.
    static let applicationID = 0x696D_6267
    static let version = 1

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: grades") { database in
            try database.execute(sql: tables)
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: "PRAGMA user_version = 1")
        }
        return migrator
    }

    private static let columns = """
        learner TEXT NOT NULL, exercise TEXT NOT NULL, source TEXT NOT NULL, version TEXT NOT NULL,
        score REAL NOT NULL, detail TEXT NOT NULL, givenAt INTEGER NOT NULL
        """

    /// Times are whole milliseconds since 1970.
    private static let tables = """
        CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE grade (\(columns), PRIMARY KEY (learner, exercise)) WITHOUT ROWID;
        CREATE TABLE former (\(columns));
        """

    /// Throws if the file is not a gradebook, too new or damaged.
    static func inspect(_ database: Database, path: String) throws {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        // Between SQLite's first page and our first migration a program may have been killed.
        let strangers = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
        if application == 0 && strangers == 0 { return }
        guard application == applicationID else { throw StoreError.foreign(path: path) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= Self.version else { throw StoreError.newer(path: path, version: version, known: Self.version) }
        let complaint = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? "ok"
        guard complaint == "ok" else { throw StoreError.damaged(path: path, detail: String(complaint.prefix(200))) }
    }
}
