import GRDB
package import JSON

/// How one context of a cache stands.
package struct CacheStatistics: Hashable, Sendable {
    /// Its number in the file; the newest has the highest.
    package let number: Int
    package let context: CacheContext
    package let predictions: Int
    package let expired: Int
    package let hits: Int
    package let misses: Int
    /// Of the oldest and the newest prediction.
    package let computed: ClosedRange<Milliseconds>?
    /// The mean age in milliseconds.
    package let meanAge: Double?

    /// The share of questions that had an answer; nil where nothing was asked.
    package var hitRate: Double? { hits + misses > 0 ? Double(hits) / Double(hits + misses) : nil }
}

extension PredictionCache {
    /// Of all contexts, the newest first. What `keepTraffic` has not written down yet does not count.
    package func statistics(at now: Milliseconds) throws(CacheError) -> [CacheStatistics] {
        try explainingFailures(of: path) {
            try pool.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT id, task, prompt, model, context.hits, misses, count(query), min(computed), max(computed),
                            avg(computed), coalesce(sum(expires <= ?), 0)
                        FROM context LEFT JOIN prediction ON prediction.context = context.id GROUP BY id ORDER BY id DESC
                        """, arguments: [now]
                ).map { row in
                    let (first, last, mean): (Int64?, Int64?, Double?) = (row[7], row[8], row[9])
                    return CacheStatistics(
                        number: row[0], context: CacheContext(task: row[1], prompt: row[2], model: row[3]), predictions: row[6],
                        expired: row[10], hits: row[4], misses: row[5], computed: first.flatMap { a in last.map { a...$0 } },
                        meanAge: mean.map { Double(now) - $0 })
                }
            }
        }
    }

    /// Every prediction of a context in the order of the queries, one at a time, as JSON with the members query, asked,
    /// answer, computed, expires and hits. What is written meanwhile is not seen.
    package func export(_ context: CacheContext, _ body: (JSONValue) throws -> Void) throws(CacheError) {
        try explainingFailures(of: path) {
            try pool.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT prediction.query, asked, answer, computed, expires, prediction.hits
                        FROM prediction JOIN context ON context.id = prediction.context
                        WHERE task = ? AND prompt = ? AND model = ? ORDER BY prediction.query
                        """, arguments: [context.task, context.prompt, context.model])
                while let row = try rows.next() {
                    let (answer, expires): (String, Int?) = (row[2], row[4])
                    try body(
                        .object([
                            .init("query", .string(row[0])), .init("asked", .string(row[1])),
                            .init("answer", (try? JSONValue(parsing: answer.utf8)) ?? .string(answer)),
                            .init("computed", .integer(row[3])), .init("expires", expires.map { .integer($0) } ?? .null),
                            .init("hits", .integer(row[5])),
                        ]))
                }
            }
        }
    }

    /// Queries whose predictions should be computed anew: those that expire before `deadline` or were computed before
    /// `oldest`, the most popular first. As they were asked.
    package func due(
        in context: CacheContext, expiringBefore deadline: Milliseconds, computedBefore oldest: Milliseconds, limit: Int
    ) throws(CacheError) -> [String] {
        try explainingFailures(of: path) {
            try pool.read { database in
                try String.fetchAll(
                    database,
                    sql: """
                        SELECT asked FROM prediction JOIN context ON context.id = prediction.context
                        WHERE task = ? AND prompt = ? AND model = ? AND (expires < ? OR computed < ?)
                        ORDER BY prediction.hits DESC, computed, prediction.query LIMIT ?
                        """, arguments: [context.task, context.prompt, context.model, deadline, oldest, limit])
            }
        }
    }
}
