import Dispatch
package import HTTP
import JSON
import Synchronization

/// Where a service looks predictions up.
package protocol PredictionLookup: Sendable {
    /// The prediction that is kept for a query, nil where there is none or it has expired. The lookup is counted.
    func prediction(for query: String) throws -> ServedPrediction?
    /// The same for queries that are one.
    func key(of query: String) -> String
    /// Throws if predictions cannot be looked up at present.
    func check() throws
}

/// Answers requests: values in, values out. Whoever listens to a socket calls it from as many threads as it likes.
package final class PredictionService: Sendable {
    private struct Record {
        var metrics = ServiceMetrics()
        var traffic = LiveTraffic()
    }

    package let limits: ServiceLimits
    private let lookup: any PredictionLookup
    /// nil: what is not there is unknown.
    private let desk: MissDesk?
    private let access: Access
    private let startedAt: Int64
    private let now: @Sendable () -> Int64
    private let record = Mutex(Record())

    /// - Parameters:
    ///   - desk: where misses are computed.
    ///   - now: milliseconds since 1970.
    package init(
        _ lookup: any PredictionLookup, misses desk: MissDesk?, access: Access, limits: ServiceLimits = ServiceLimits(),
        now: @escaping @Sendable () -> Int64
    ) {
        (self.lookup, self.desk, self.access, self.limits, self.now) = (lookup, desk, access, limits, now)
        startedAt = now()
    }

    /// A response, and what is needed to count it once it is sent.
    package struct Reply: Sendable {
        package var response: HTTPResponse
        fileprivate var route: Route?
        fileprivate var asked: [Exchange.Asked] = []
    }

    /// Waits for the model where it must.
    package func reply(to request: HTTPRequest) -> Reply {
        let route = Route(rawValue: request.path)
        // Whoever may not ask learns nothing else, not even what is there.
        if let refusal = access.refusal(of: request, for: route ?? .predict) { return Reply(response: refusal, route: route) }
        guard let route else {
            return Reply(response: .error(.notFound, "there is nothing at this path", hint: "/openapi.json says what there is"))
        }
        guard route.methods.contains(request.method) else {
            let allowed = route.methods.joined(separator: ", ")
            return Reply(
                response: .error(.methodNotAllowed, "this path takes \(allowed)", headers: ["Allow": allowed]), route: route)
        }
        if request.isTooLong {
            let problem = "the body has more than \(limits.http.bodyBytes) bytes"
            return Reply(response: .error(.tooLarge, problem, hint: "send fewer queries at once"), route: route)
        }
        switch route {
        case .predict: return predict(request)
        case .page:
            let words = LivePage.Words.preferred(asked: request.arguments["lang"], header: request.headers["accept-language"] ?? "")
            return Reply(
                response: HTTPResponse(
                    .ok, "text/html; charset=utf-8", Array(LivePage.html(words).utf8), headers: LivePage.headers), route: route)
        case .style: return Reply(response: HTTPResponse(.ok, "text/css; charset=utf-8", Array(LivePage.style.utf8)), route: route)
        case .script:
            return Reply(response: HTTPResponse(.ok, "text/javascript; charset=utf-8", Array(LivePage.script.utf8)), route: route)
        case .live:
            let record = record.withLock { $0 }
            return Reply(
                response: .json(.ok, record.traffic.report(record.metrics, waitingMisses: desk?.waiting ?? 0, at: now())), route: route)
        case .health: return Reply(response: health(), route: route)
        case .metrics:
            let text = record.withLock { $0.metrics }.text(waitingMisses: desk?.waiting ?? 0, startedAt: startedAt)
            return Reply(
                response: HTTPResponse(.ok, "text/plain; version=0.0.4; charset=utf-8", Array(text.utf8)), route: route)
        case .openAPI: return Reply(response: HTTPResponse(.ok, "application/json", Array(OpenAPI.description.utf8)), route: route)
        }
    }

    /// Counts an answer that was sent. `bytes` are those of its body.
    package func note(_ reply: Reply, to request: HTTPRequest, seconds: Double, bytes: Int) -> Exchange {
        let exchange = Exchange(
            method: request.method, path: request.path, route: reply.route, status: reply.response.status,
            asked: reply.asked, at: now(), seconds: seconds, bytes: bytes)
        record.withLock { record in
            record.metrics.count(exchange)
            record.traffic.note(exchange)
        }
        return exchange
    }

    private func health() -> HTTPResponse {
        do { try lookup.check() } catch {
            return .error(.unavailable, "the cache cannot be read")
        }
        return .json(.ok, .object([.init("status", "ok")]))
    }

    private func predict(_ request: HTTPRequest) -> Reply {
        let body: PredictBody
        do throws(PredictBody.Fault) { body = try PredictBody(request.body, limit: limits.queries) } catch {
            return Reply(response: .error(.badRequest, error.problem, hint: error.hint), route: .predict)
        }
        let outcomes: [Outcome]
        do { outcomes = try answers(to: body.queries.map(\.text)) } catch {
            return Reply(response: .error(.unavailable, "the cache cannot be read", hint: "see /healthz"), route: .predict)
        }
        let values = zip(body.queries, outcomes).map { query, outcome in
            JSONValue.object((query.id.map { [.init("id", $0)] } ?? []) + outcome.members)
        }
        return Reply(
            response: .json(.ok, body.isArray ? .array(values) : values[0]), route: .predict,
            asked: zip(body.queries, outcomes).map { Exchange.Asked(query: $0.text, outcome: $1.kind) })
    }

    /// All misses go to the desk before the first is waited for, so that they are computed together.
    private func answers(to queries: [String]) throws -> [Outcome] {
        let found = try queries.map { try lookup.prediction(for: $0) }
        let deadline = DispatchTime.now() + limits.answerSeconds
        let seats = zip(queries, found).map { query, prediction in
            prediction == nil ? desk?.seat(for: query, key: lookup.key(of: query)) : nil
        }
        return zip(found, seats).map { prediction, seat in
            if let prediction { return .hit(prediction) }
            guard desk != nil else { return .unknown(.absent) }
            guard let seat else { return .unknown(.busy) }
            return seat.wait(until: deadline) ?? .unknown(.late)
        }
    }

}
