import Foundation
import GRDB
package import QuerySpelling
import Synchronization

/// Predictions computed ahead, on disk (SQLite in WAL mode): looked up in microseconds while another process fills it.
///
/// What `store` has taken is on the disk when it returns. Times are given by whoever calls.
package final class PredictionCache: Sendable {
    package enum Opening: Hashable, Sendable {
        /// Made where it is not there; looked through for damage.
        case filling
        /// Must be there.
        case asking
    }

    package let path: String
    package let language: QueryLanguage
    let pool: DatabasePool
    private let lookup: SQLiteLookup
    /// The contexts known so far, by their numbers in the file.
    private let contexts = Mutex<[CacheContext: Int64]>([:])
    let traffic = Mutex(Traffic())

    /// - Parameters:
    ///   - language: nil: the file's own, English in a new file.
    ///   - patience: how long a write waits for another program, in seconds.
    package init(
        path: String, _ opening: Opening, language: QueryLanguage? = nil, patience: Double = 10
    ) throws(CacheError) {
        self.path = path
        let exists = FileManager.default.fileExists(atPath: path)
        switch opening {
        case .filling: break
        case .asking: if !exists { throw .absent(path: path) }
        }
        if exists { try Self.inspect(path, thoroughly: opening == .filling) }
        (pool, lookup, self.language) = try explainingFailures(of: path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(patience)
            // The log is on the disk before a write counts as done.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let pool = try DatabasePool(path: path, configuration: configuration)
            let found = try pool.write { database in
                if try CacheSchema.inspect(database, path: path, thoroughly: false) {
                    try database.execute(sql: CacheSchema.tables)
                    try database.execute(
                        sql: "INSERT INTO setting VALUES ('language', ?)", arguments: [(language ?? .english).rawValue])
                }
                return try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'language'")
            }
            guard let own = found.flatMap(QueryLanguage.init(rawValue:)) else {
                throw CacheError.damaged(path: path, detail: "its language is missing")
            }
            if let language, language != own { throw CacheError.otherLanguage(path: path, found: own, asked: language) }
            return (pool, try SQLiteLookup(path: path, patience: patience), own)
        }
    }

    // The pool is the last to leave: what only reads can't put the log into the file.
    deinit { lookup.close() }

    /// Looks at the file before anything could change it: a file that is not ours is not even opened for writing.
    private static func inspect(_ path: String, thoroughly: Bool) throws(CacheError) {
        guard let head = FileHandle(forReadingAtPath: path).flatMap({ try? $0.read(upToCount: 16) ?? Data() }) else {
            throw .unwritable(path: path)
        }
        if head.isEmpty { return }
        guard head == Data("SQLite format 3\0".utf8) else { throw .foreign(path: path) }
        try explainingFailures(of: path) {
            let queue = try DatabaseQueue(path: path)
            _ = try queue.read { try CacheSchema.inspect($0, path: path, thoroughly: thoroughly) }
            try queue.close()
        }
    }

    /// The prediction for `query`, nil where there is none or it has expired. Counted in `statistics`; see `keepTraffic`.
    package func answer(to query: String, in context: CacheContext, at now: Milliseconds) throws(CacheError) -> CachedPrediction? {
        let query = NormalizedQuery(query, language).text
        let (id, row) = try find(query, context)
        let answer = row.flatMap { row in row.expiresAt.map { $0 > now } ?? true ? row : nil }
        if let id { traffic.withLock { $0.count(query, context: id, isHit: answer != nil) } }
        return answer
    }

    /// Whether a fresh prediction is there; nothing is counted.
    package func holds(_ query: String, in context: CacheContext, at now: Milliseconds) throws(CacheError) -> Bool {
        try kept(query, in: context, at: now) != nil
    }

    /// As `answer`, but nothing is counted.
    package func kept(_ query: String, in context: CacheContext, at now: Milliseconds) throws(CacheError) -> CachedPrediction? {
        let row = try find(NormalizedQuery(query, language).text, context).row
        return row.flatMap { row in row.expiresAt.map { $0 > now } ?? true ? row : nil }
    }

    private func find(_ query: String, _ context: CacheContext) throws(CacheError) -> (context: Int64?, row: CachedPrediction?) {
        let known = contexts.withLock { $0[context] }
        return try explainingFailures(of: path) {
            guard let id = try known ?? pool.unsafeRead({ try Self.id(of: context, $0) }) else { return (nil, nil) }
            if known == nil { contexts.withLock { $0[context] = id } }
            return (id, try lookup.prediction(for: query, context: id))
        }
    }

    private static func id(of context: CacheContext, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database, sql: "SELECT id FROM context WHERE task = ? AND prompt = ? AND model = ?",
            arguments: [context.task, context.prompt, context.model])
    }

    /// Stores predictions, all or none of them; what was there for their queries is replaced, its hits are kept.
    package func store(
        _ predictions: [NewPrediction], in context: CacheContext, computedAt: Milliseconds, expiresAt: Milliseconds? = nil
    ) throws(CacheError) {
        try explainingFailures(of: path) {
            try pool.write { database in
                try database.execute(
                    sql: "INSERT INTO context (task, prompt, model) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    arguments: [context.task, context.prompt, context.model])
                let id = try Self.id(of: context, database)
                let statement = try database.cachedStatement(
                    sql: """
                        INSERT INTO prediction (context, query, asked, answer, computed, expires) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET asked = excluded.asked, answer = excluded.answer, computed = excluded.computed,
                            expires = excluded.expires
                        """)
                for prediction in predictions {
                    try statement.execute(arguments: [
                        id, NormalizedQuery(prediction.query, language).text, prediction.query, prediction.answer, computedAt,
                        expiresAt,
                    ])
                }
            }
        }
    }

    /// Ends the connections; the log goes into the file. Nothing may be asked afterwards.
    package func close() throws(CacheError) {
        lookup.close()
        try explainingFailures(of: path) { try pool.close() }
    }
}
