import JSON

/// A prediction as it is served.
package struct ServedPrediction: Hashable, Sendable {
    /// JSON, as it is kept.
    package var answer: String
    /// Milliseconds since 1970.
    package var computedAt: Int64

    package init(answer: String, computedAt: Int64) { (self.answer, self.computedAt) = (answer, computedAt) }
}

/// What came of one query.
package enum Outcome: Hashable, Sendable {
    /// It was in the cache.
    case hit(ServedPrediction)
    /// The model has answered it now.
    case computed(ServedPrediction)
    case unknown(Reason)

    package enum Reason: Hashable, Sendable {
        /// Not in the cache, and no model is asked.
        case absent
        /// The model is still at it; asked again later, it is in the cache.
        case late
        /// Too many wait for the model.
        case busy
        /// The model cannot answer it, such as a text that is too long.
        case refused(String)
        /// The answer could not be computed or kept.
        case failed(String)
    }

    /// `hit`, `computed` or `unknown`.
    package enum Kind: String, CaseIterable, Sendable { case hit, computed, unknown }

    package var kind: Kind {
        switch self {
        case .hit: .hit
        case .computed: .computed
        case .unknown: .unknown
        }
    }

    var members: [JSONValue.Member] {
        let status = JSONValue.Member("status", .string(kind.rawValue))
        switch self {
        case .hit(let prediction), .computed(let prediction):
            return [
                status, .init("answer", (try? JSONValue(parsing: prediction.answer.utf8)) ?? .string(prediction.answer)),
                .init("computed", .integer(Int(prediction.computedAt))),
            ]
        case .unknown(let reason):
            switch reason {
            case .absent: return [status, .init("reason", "absent")]
            case .late: return [status, .init("reason", "late")]
            case .busy: return [status, .init("reason", "busy")]
            case .refused(let words): return [status, .init("reason", "refused"), .init("error", .string(words))]
            case .failed(let words): return [status, .init("reason", "failed"), .init("error", .string(words))]
            }
        }
    }
}
