import HTTP
import JSON
import PredictionService
import Testing

@Suite("What was answered is counted, shown and logged")
struct CountingTests {
    /// Answers and counts a request.
    private func exchange(_ service: PredictionService, _ request: HTTPRequest, seconds: Double = 0.0002) -> Exchange {
        service.note(service.reply(to: request), to: request, seconds: seconds, bytes: 99)
    }

    private func metrics(_ service: PredictionService) -> [String] {
        service.reply(to: .local("GET", "/metrics")).response.text.split(separator: "\n").map(String.init)
    }

    @Test func metricsInPrometheussFormat() {
        let service = makeService()
        _ = exchange(service, .local("POST", "/predict", body: "[{\"text\": \"is it safe?\"}, {\"text\": \"a\"}]"))
        _ = exchange(service, .local("POST", "/predict", body: "?"), seconds: 60)
        _ = exchange(service, .local("GET", "/\"}\n"))
        let lines = metrics(service)
        let facts = [
            "imbik_requests_total{path=\"/predict\",code=\"200\"} 1", "imbik_requests_total{path=\"/predict\",code=\"400\"} 1",
            "imbik_requests_total{path=\"other\",code=\"404\"} 1", "imbik_predictions_total{result=\"hit\"} 1",
            "imbik_predictions_total{result=\"computed\"} 0", "imbik_predictions_total{result=\"unknown\"} 1",
            "imbik_predict_seconds_bucket{le=\"0.0001\"} 0", "imbik_predict_seconds_bucket{le=\"0.00025\"} 1",
            "imbik_predict_seconds_bucket{le=\"30.0\"} 1", "imbik_predict_seconds_bucket{le=\"+Inf\"} 2",
            "imbik_predict_seconds_count 2", "imbik_waiting_misses 0", "imbik_start_time_seconds 1.0",
        ]
        for fact in facts { #expect(lines.contains(fact), "\(fact)") }
        let form = /# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.e+-]+/
        #expect(lines.filter { $0.wholeMatch(of: form) == nil } == [])
    }

    @Test func aLineOfTheLogHasNoQuery() {
        let line = exchange(makeService(), .local("POST", "/predict", body: "{\"text\": \"my illness\"}")).logLine
        #expect(
            String(decoding: line, as: UTF8.self)
                == "{\"at\":1000,\"method\":\"POST\",\"path\":\"/predict\",\"status\":200,\"bytes\":99,\"microseconds\":200,\"hit\":0,\"computed\":0,\"unknown\":1}\n")
    }

    @Test func whatIsTooLongIsCountedToo() {
        let service = makeService()
        var request = HTTPRequest.local("POST", "/predict")
        request.isTooLong = true
        let line = exchange(service, request).logLine
        #expect(String(decoding: line, as: UTF8.self).contains("\"path\":\"/predict\",\"status\":413"))
        #expect(metrics(service).contains("imbik_requests_total{path=\"/predict\",code=\"413\"} 1"))
    }

    @Test func theLastQueriesAreShownNewestFirst() throws {
        let service = makeService()
        for number in 0..<50 { _ = exchange(service, .local("POST", "/predict", body: "{\"text\": \"<b>\(number)\"}")) }
        let live = try JSONValue(parsing: service.reply(to: .local("GET", "/live.json")).response.body)
        let queries = live["queries"]?.array ?? []
        #expect(live["unknown"] == 50 && queries.count == 40)
        #expect(queries.first?["query"] == "<b>49" && queries.last?["query"] == "<b>10")
    }

    @Test func responsesAreKeptByNobody() {
        let response = makeService().reply(to: .local("GET", "/healthz")).response
        #expect(
            response.headers == ["Content-Type": "application/json", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"])
    }
}
