import HTTP

/// What a service has done since it started.
struct ServiceMetrics: Hashable, Sendable {
    struct Answer: Hashable, Comparable {
        let path: String
        let code: Int

        static func < (one: Answer, other: Answer) -> Bool { (one.path, one.code) < (other.path, other.code) }
    }

    /// Upper bounds in seconds of the histogram's buckets.
    static let bounds = [0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10, 30]

    private(set) var requests: [Answer: Int] = [:]
    private(set) var predictions: [Outcome.Kind: Int] = [:]
    /// Of the requests to predict: how many took no longer than each bound and longer than the one before.
    private(set) var buckets = [Int](repeating: 0, count: bounds.count + 1)
    private(set) var seconds = 0.0

    mutating func count(_ exchange: Exchange) {
        requests[Answer(path: exchange.route?.rawValue ?? "other", code: exchange.status.rawValue), default: 0] += 1
        guard exchange.route == .predict else { return }
        for asked in exchange.asked { predictions[asked.outcome, default: 0] += 1 }
        buckets[Self.bounds.firstIndex { exchange.seconds <= $0 } ?? Self.bounds.count] += 1
        seconds += exchange.seconds
    }

    /// In Prometheus's text format, version 0.0.4.
    func text(waitingMisses: Int, startedAt: Int64) -> String {
        var lines = ["# HELP imbik_requests_total Requests answered.", "# TYPE imbik_requests_total counter"]
        for (answer, count) in requests.sorted(by: { $0.key < $1.key }) {
            lines.append("imbik_requests_total{path=\"\(answer.path)\",code=\"\(answer.code)\"} \(count)")
        }
        lines += ["# HELP imbik_predictions_total Queries answered, by where the answer came from.", "# TYPE imbik_predictions_total counter"]
        for kind in Outcome.Kind.allCases { lines.append("imbik_predictions_total{result=\"\(kind.rawValue)\"} \(predictions[kind] ?? 0)") }
        lines += [
            "# HELP imbik_predict_seconds Time from a whole request to predict to its written answer.",
            "# TYPE imbik_predict_seconds histogram",
        ]
        var total = 0
        for (bound, count) in zip(Self.bounds, buckets) {
            total += count
            lines.append("imbik_predict_seconds_bucket{le=\"\(bound)\"} \(total)")
        }
        total += buckets[Self.bounds.count]
        lines += [
            "imbik_predict_seconds_bucket{le=\"+Inf\"} \(total)", "imbik_predict_seconds_sum \(seconds)",
            "imbik_predict_seconds_count \(total)",
            "# HELP imbik_waiting_misses Queries that wait for the model.", "# TYPE imbik_waiting_misses gauge",
            "imbik_waiting_misses \(waitingMisses)",
            "# HELP imbik_start_time_seconds When the service started, in seconds since 1970.",
            "# TYPE imbik_start_time_seconds gauge", "imbik_start_time_seconds \(Double(startedAt) / 1000)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
