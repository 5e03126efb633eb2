import HTTP
import JSON
import PredictionService
import Synchronization

/// A lookup in a dictionary. Queries are one where they differ in capital letters only.
final class KnownPredictions: PredictionLookup {
    struct Broken: Error {}

    private let answers = Mutex<[String: String]>([:])
    private let isBroken = Mutex(false)

    init(_ answers: [String: String] = ["is it safe?": "{\"label\":\"yes\"}"]) { self.answers.withLock { $0 = answers } }

    func prediction(for query: String) throws -> ServedPrediction? {
        try check()
        return answers.withLock { $0[key(of: query)] }.map { ServedPrediction(answer: $0, computedAt: 7) }
    }

    func key(of query: String) -> String { query.lowercased() }

    func check() throws { if isBroken.withLock({ $0 }) { throw Broken() } }

    func breakDown() { isBroken.withLock { $0 = true } }
}

func makeService(
    _ lookup: KnownPredictions = KnownPredictions(), misses: MissDesk? = nil, token: String? = nil, port: UInt16? = 8322,
    limits: ServiceLimits = ServiceLimits()
) -> PredictionService {
    PredictionService(lookup, misses: misses, access: Access(token: token, loopbackPort: port), limits: limits, now: { 1000 })
}

extension HTTPRequest {
    /// From this machine to port 8322.
    static func local(
        _ method: String, _ path: String, _ headers: [String: String] = [:], body: String = "", arguments: [String: String] = [:]
    ) -> HTTPRequest {
        HTTPRequest(
            method: method, path: path, arguments: arguments,
            headers: ["host": "127.0.0.1:8322"].merging(headers) { $1 }, body: Array(body.utf8))
    }
}

extension HTTPResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
}
