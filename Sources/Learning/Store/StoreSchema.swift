import GRDB

/// The tables of a learner's database, step by step as they came to be.
///
/// A step that was ever released is never edited; what changes is another step.
enum StoreSchema {
    /// "imbk": `PRAGMA application_id` of our files.
    static let applicationID = 0x696D_626B
    /// `PRAGMA user_version` of the newest format; as many as there are steps.
    static let version = 2

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: progress and attempts") { database in
            try database.execute(sql: tables)
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("2: exercises") { database in
            try database.execute(sql: exercises)
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        return migrator
    }

    /// Times are whole milliseconds since 1970.
    private static let tables = """
        CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE lesson (
            id TEXT NOT NULL PRIMARY KEY,
            landmark TEXT NOT NULL, offset INTEGER NOT NULL, part INTEGER NOT NULL DEFAULT 0,
            furthestLandmark TEXT NOT NULL DEFAULT 'start', furthestOffset INTEGER NOT NULL DEFAULT 0,
            furthestPart INTEGER NOT NULL DEFAULT 0,
            finished INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE cell (
            lesson TEXT NOT NULL, label TEXT NOT NULL,
            state TEXT NOT NULL, source TEXT, stale INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL,
            PRIMARY KEY (lesson, label)
        ) WITHOUT ROWID;
        CREATE TABLE quiz (
            lesson TEXT NOT NULL, id TEXT NOT NULL,
            hints INTEGER NOT NULL, answerShown INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            PRIMARY KEY (lesson, id)
        ) WITHOUT ROWID;
        CREATE TABLE attempt (
            id TEXT NOT NULL PRIMARY KEY,
            learner TEXT NOT NULL, lesson TEXT NOT NULL, quiz TEXT NOT NULL,
            answer TEXT NOT NULL, language TEXT NOT NULL, score REAL NOT NULL, hints INTEGER NOT NULL,
            at INTEGER NOT NULL, seconds REAL
        );
        CREATE INDEX attemptOfLearner ON attempt (learner, lesson, quiz, at);
        """

    private static let exercises = """
        CREATE TABLE exercise (
            id TEXT NOT NULL PRIMARY KEY, lesson TEXT NOT NULL,
            hints INTEGER NOT NULL, solutionShown INTEGER NOT NULL,
            changed INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE exerciseAttempt (
            id TEXT NOT NULL PRIMARY KEY,
            learner TEXT NOT NULL, lesson TEXT NOT NULL, exercise TEXT NOT NULL,
            source TEXT NOT NULL, passed INTEGER NOT NULL, checks INTEGER NOT NULL, hints INTEGER NOT NULL,
            at INTEGER NOT NULL
        );
        CREATE INDEX exerciseAttemptOfLearner ON exerciseAttempt (learner, exercise, at);
        """
}
