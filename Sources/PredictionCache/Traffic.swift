import GRDB
import Synchronization

/// What was asked since it was last written down: counting in memory costs a lookup nothing.
struct Traffic {
    struct Place: Hashable {
        let context: Int64
        let query: String
    }

    private(set) var hits: [Place: Int] = [:]
    private(set) var misses: [Int64: Int] = [:]

    mutating func count(_ query: String, context: Int64, isHit: Bool) {
        if isHit { hits[Place(context: context, query: query), default: 0] += 1 } else { misses[context, default: 0] += 1 }
    }
}

extension PredictionCache {
    /// Writes down what was asked since the last call. Whoever serves calls it now and then, and at the end.
    package func keepTraffic() throws(CacheError) {
        let seen = traffic.withLock { traffic in
            defer { traffic = Traffic() }
            return traffic
        }
        if seen.hits.isEmpty && seen.misses.isEmpty { return }
        try explainingFailures(of: path) {
            try pool.write { database in
                let ofPrediction = try database.cachedStatement(
                    sql: "UPDATE prediction SET hits = hits + ? WHERE context = ? AND query = ?")
                let ofContext = try database.cachedStatement(
                    sql: "UPDATE context SET hits = hits + ?, misses = misses + ? WHERE id = ?")
                for (place, count) in seen.hits {
                    try ofPrediction.execute(arguments: [count, place.context, place.query])
                    try ofContext.execute(arguments: [count, 0, place.context])
                }
                for (context, count) in seen.misses { try ofContext.execute(arguments: [0, count, context]) }
            }
        }
    }
}
