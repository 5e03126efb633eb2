import JSON

/// The last queries, for the page that shows them.
struct LiveTraffic: Hashable, Sendable {
    struct Line: Hashable {
        var at: Int64
        var query: String
        var outcome: Outcome.Kind
        var seconds: Double
    }

    static let longest = 40
    /// Longer queries are cut: a page of 40 books helps nobody.
    static let longestQuery = 120

    /// The newest last.
    private(set) var lines: [Line] = []

    mutating func note(_ exchange: Exchange) {
        for asked in exchange.asked.suffix(Self.longest) {
            if lines.count >= Self.longest { lines.removeFirst() }
            lines.append(
                Line(at: exchange.at, query: String(asked.query.prefix(Self.longestQuery)), outcome: asked.outcome, seconds: exchange.seconds))
        }
    }

    /// The newest first.
    func report(_ metrics: ServiceMetrics, waitingMisses: Int, at now: Int64) -> JSONValue {
        .object(
            [.init("at", .integer(Int(now)))]
                + Outcome.Kind.allCases.map { .init($0.rawValue, .integer(metrics.predictions[$0] ?? 0)) }
                + [
                    .init("waiting", .integer(waitingMisses)),
                    .init(
                        "queries",
                        .array(
                            lines.reversed().map { line in
                                .object([
                                    .init("at", .integer(Int(line.at))), .init("query", .string(line.query)),
                                    .init("status", .string(line.outcome.rawValue)),
                                    .init("microseconds", .integer(Int((line.seconds * 1e6).rounded()))),
                                ])
                            })),
                ])
    }
}
