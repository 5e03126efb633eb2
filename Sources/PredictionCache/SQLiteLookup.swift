import GRDB
import GRDBSQLite
import Synchronization

/// Looks single predictions up by SQLite's own interface, on a connection that only reads: GRDB's pool, made for what is
/// less hurried, takes several times as long as the search itself.
final class SQLiteLookup: Sendable {
    private struct Connection {
        var database: OpaquePointer?
        /// Wants a context and a query; gives answer, computed, expires.
        var statement: OpaquePointer?
    }

    private let connection: Mutex<Connection>

    private static let query = "SELECT answer, computed, expires FROM prediction WHERE context = ? AND query = ?"

    /// Pages kept in memory, in KiB: the tree above the leaves of millions of predictions.
    private static let keptKiB = 16 << 10

    /// - Parameters:
    ///   - path: a cache that is open elsewhere in this process too, so that SQLite's log is there.
    ///   - patience: how long a read waits for another program, in seconds.
    /// - Throws: `DatabaseError`.
    init(path: String, patience: Double) throws {
        var new = Connection()
        var opened = sqlite3_open_v2(path, &new.database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        if opened == SQLITE_OK { opened = sqlite3_busy_timeout(new.database, Int32(patience * 1000)) }
        if opened == SQLITE_OK { opened = sqlite3_exec(new.database, "PRAGMA cache_size = -\(Self.keptKiB)", nil, nil, nil) }
        if opened == SQLITE_OK { opened = sqlite3_prepare_v2(new.database, Self.query, -1, &new.statement, nil) }
        guard opened == SQLITE_OK else {
            defer { sqlite3_close_v2(new.database) }
            throw Self.failure(of: new)
        }
        let (database, statement) = (new.database, new.statement)
        connection = Mutex(Connection(database: database, statement: statement))
    }

    /// The row of a query in its one spelling, expired or not.
    ///
    /// - Throws: `DatabaseError`.
    func prediction(for query: String, context: Int64) throws -> CachedPrediction? {
        var query = query
        return try connection.withLock { connection in
            try query.withUTF8 { bytes in
                let statement = connection.statement
                defer { sqlite3_reset(statement) }
                sqlite3_bind_int64(statement, 1, context)
                bytes.withMemoryRebound(to: CChar.self) { _ = sqlite3_bind_text(statement, 2, $0.baseAddress, Int32($0.count), nil) }
                switch sqlite3_step(statement) {
                case SQLITE_ROW:
                    let answer = UnsafeBufferPointer(start: sqlite3_column_text(statement, 0), count: Int(sqlite3_column_bytes(statement, 0)))
                    let isForEver = sqlite3_column_type(statement, 2) == SQLITE_NULL
                    return CachedPrediction(
                        answer: String(decoding: answer, as: UTF8.self), computedAt: sqlite3_column_int64(statement, 1),
                        expiresAt: isForEver ? nil : sqlite3_column_int64(statement, 2))
                case SQLITE_DONE: return nil
                default: throw Self.failure(of: connection)
                }
            }
        }
    }

    /// Nothing may be asked afterwards.
    func close() {
        connection.withLock { connection in
            sqlite3_finalize(connection.statement)
            sqlite3_close_v2(connection.database)
            connection = Connection()
        }
    }

    private static func failure(of connection: Connection) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_errcode(connection.database)), message: String(cString: sqlite3_errmsg(connection.database)))
    }
}
