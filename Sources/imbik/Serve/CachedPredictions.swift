import PredictionCache
import PredictionService
import QuerySpelling

/// One context of a cache, as a service asks it.
struct CachedPredictions: PredictionLookup {
    let cache: PredictionCache
    let context: CacheContext

    func prediction(for query: String) throws -> ServedPrediction? {
        try cache.answer(to: query, in: context, at: .now).map { ServedPrediction(answer: $0.answer, computedAt: $0.computedAt) }
    }

    func key(of query: String) -> String { NormalizedQuery(query, cache.language).text }

    func check() throws { _ = try cache.kept("", in: context, at: .now) }
}
