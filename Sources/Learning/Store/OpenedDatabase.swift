import Diagnostics
import Foundation
import GRDB
import Grading

/// Opens a learner's database: looks at what the file is before anything in it is changed, then brings it up to date.
struct OpenedDatabase {
    var queue: DatabaseQueue
    var learner: Learner
    var note: Explanation?

    init(path: String, newLearner: Learner, patience: Double, now: Date) throws(StoreError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        // One program at a time opens, so that two that start at once do not both make the tables.
        let lock = try OpeningLock(folder: folder, path: path)
        defer { lock.release() }

        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.label = "learner"
        (queue, learner, note) = try explainingFailures(of: path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let isNew = try queue.read { try Self.inspect($0, path: path) }
            try queue.writeWithoutTransaction { database in
                // Where shared memory does not work (some network folders), SQLite stays with its other journal: slower, as safe.
                _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
                // The log is on the disk before a write counts as done: a power cut takes back nothing that was shown as saved.
                try database.execute(sql: "PRAGMA synchronous = FULL")
            }
            try StoreSchema.migrator.migrate(queue)
            return try queue.write { database in
                let learner = try Setting.read(.learner, from: database) ?? newLearner.id
                try Setting.write(.learner, learner, to: database)
                let note = isNew ? try OldProgressFile.takeOver(from: folder, into: database, at: now) : nil
                return (queue, Learner(id: learner), note)
            }
        }
    }

    /// Whether the file is new; throws if it is not ours, too new or damaged.
    private static func inspect(_ database: Database, path: String) throws -> Bool {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        // Between SQLite's first page and our first migration a program may have been killed.
        let onlyMigrations = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") == 0
        if application == 0 && (tables == 0 || onlyMigrations) { return true }
        guard application == StoreSchema.applicationID else { throw StoreError.foreign(path: path) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= StoreSchema.version else {
            throw StoreError.newer(path: path, version: version, known: StoreSchema.version)
        }
        let complaint = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? "ok"
        guard complaint == "ok" else {
            let lines = complaint.split(separator: "\n").filter { !$0.hasPrefix("*** ") }
            throw StoreError.damaged(path: path, detail: lines.first.map(String.init) ?? complaint)
        }
        return false
    }
}

/// Held while a database is opened; the system lets go of it when a program dies.
private struct OpeningLock {
    private let descriptor: Int32

    init(folder: String, path: String) throws(StoreError) {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        descriptor = open(folder + "/learner.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == ENOSPC ? .full(path: path) : .unwritable(path: path) }
        // A file system without locks is no reason to refuse: SQLite's own are still there.
        while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    }

    func release() { close(descriptor) }
}
