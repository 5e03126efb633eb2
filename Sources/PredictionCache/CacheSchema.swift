import GRDB

/// The tables of a cache.
enum CacheSchema {
    /// "imbp": `PRAGMA application_id` of our files.
    static let applicationID = 0x696D_6270
    /// `PRAGMA user_version` of the newest format.
    static let version = 1

    /// Times are whole milliseconds since 1970.
    static let tables = """
        CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE context (
            id INTEGER NOT NULL PRIMARY KEY, task TEXT NOT NULL, prompt TEXT NOT NULL, model TEXT NOT NULL,
            hits INTEGER NOT NULL DEFAULT 0, misses INTEGER NOT NULL DEFAULT 0, UNIQUE (task, prompt, model)
        );
        CREATE TABLE prediction (
            context INTEGER NOT NULL REFERENCES context (id), query TEXT NOT NULL, asked TEXT NOT NULL,
            answer TEXT NOT NULL, computed INTEGER NOT NULL, expires INTEGER, hits INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (context, query)
        ) WITHOUT ROWID;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """

    /// Whether the file is new; throws if it is not ours, too new or damaged.
    static func inspect(_ database: Database, path: String, thoroughly: Bool) throws -> Bool {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if application == 0 && tables == 0 { return true }
        guard application == applicationID else { throw CacheError.foreign(path: path) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= Self.version else { throw CacheError.newer(path: path, version: version, known: Self.version) }
        if thoroughly {
            let complaint = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? "ok"
            guard complaint == "ok" else {
                let lines = complaint.split(separator: "\n").filter { !$0.hasPrefix("*** ") }
                throw CacheError.damaged(path: path, detail: lines.first.map(String.init) ?? complaint)
            }
        }
        return false
    }
}
