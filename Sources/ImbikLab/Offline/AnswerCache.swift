internal import QuerySpelling

/// Predictions computed ahead, kept in memory and looked up: what `imbik cache` does with a file.
///
///     var cache = AnswerCache()
///     try cache.fill(phrasings, from: judge)
///     cache.answer(to: "Is the COVID vaccine safe?", from: judge)
///
/// A prediction is kept for its query, but for differences of spelling that don't matter, and for the classifier's
/// fingerprint: another model, prompt or list of labels finds nothing that this one has computed.
public struct AnswerCache: Sendable, Displayable {
    /// Whose capital letters become which small ones.
    public enum Language: Hashable, Sendable {
        /// I and İ become i.
        case english
        /// I becomes ı, İ becomes i.
        case turkish
    }

    private struct Key: Hashable {
        let query: String
        let classifier: String
    }

    private let language: QueryLanguage
    private var kept: [Key: Prediction] = [:]
    /// Queries that were asked and found.
    public private(set) var hits = 0
    /// Queries that were asked and not found.
    public private(set) var misses = 0

    /// An empty cache.
    public init(_ language: Language = .english) {
        switch language {
        case .english: self.language = .english
        case .turkish: self.language = .turkish
        }
    }

    /// How many predictions are kept, of all classifiers together.
    public var count: Int { kept.count }

    /// A query as the cache knows it: small letters, single spaces, plain quotes, no mark at the end.
    public func normalized(_ query: String) -> String { NormalizedQuery(query, language).text }

    /// Computes, in batches, what is not there yet, and keeps it.
    ///
    /// - Returns: how many queries were computed.
    /// - Throws: as `Classifier.predict(ahead:)`.
    @discardableResult
    public mutating func fill(_ queries: [String], from classifier: Classifier, width: Int = 16) throws -> Int {
        var missing: [String] = []
        var seen: Set<Key> = []
        for query in queries {
            let key = key(query, classifier)
            if kept[key] == nil, seen.insert(key).inserted { missing.append(query) }
        }
        for prediction in try classifier.predict(ahead: missing, width: width) { keep(prediction, from: classifier) }
        return missing.count
    }

    /// Keeps one prediction, in place of what is there for its query.
    public mutating func keep(_ prediction: Prediction, from classifier: Classifier) {
        kept[key(prediction.query, classifier)] = prediction
    }

    /// What is kept for a query; nil where nothing is. Counted as a hit or a miss.
    public mutating func answer(to query: String, from classifier: Classifier) -> Prediction? {
        let found = kept[key(query, classifier)]
        if found != nil { hits += 1 } else { misses += 1 }
        return found
    }

    private func key(_ query: String, _ classifier: Classifier) -> Key {
        Key(query: normalized(query), classifier: classifier.fingerprint)
    }

    /// What is kept, and how often something was found.
    public var display: MIMEBundle {
        let asked = hits + misses
        return Table(
            "Answers kept for later", columns: ["what", "how many"],
            rows: [
                ["predictions", count], ["classifiers", Set(kept.keys.map(\.classifier)).count], ["asked", asked], ["found", hits],
                ["found, share", asked == 0 ? "" : (Double(hits) / Double(asked)).percent(1)],
            ]
        ).display
    }
}
