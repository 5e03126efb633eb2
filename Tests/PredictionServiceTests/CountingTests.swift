import JSON
import PredictionService
import Testing

@Suite("What was answered is counted, shown and logged")
struct CountingTests {
    /// Answers and counts a request.
    private func exchange(_ service: PredictionService, _ request: ServiceRequest, seconds: Double = 0.0002) -> Exchange {
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

    @Test func whatIsNoRequestIsCountedToo() {
        let service = makeService()
        let line = service.note(service.reply(to: RequestFault.slow), to: nil, seconds: 0, bytes: 1).logLine
        #expect(String(decoding: line, as: UTF8.self).contains("\"method\":\"-\",\"path\":\"-\",\"status\":408"))
        #expect(metrics(service).contains("imbik_requests_total{path=\"other\",code=\"408\"} 1"))
    }

    @Test func theLastQueriesAreShownNewestFirst() throws {
        let service = makeService()
        for number in 0..<50 { _ = exchange(service, .local("POST", "/predict", body: "{\"text\": \"<b>\(number)\"}")) }
        let live = try JSONValue(parsing: service.reply(to: .local("GET", "/live.json")).response.body)
        let queries = live["queries"]?.array ?? []
        #expect(live["unknown"] == 50 && queries.count == 40)
        #expect(queries.first?["query"] == "<b>49" && queries.last?["query"] == "<b>10")
    }

    @Test(arguments: [true, false])
    func responsesAreOnePieceOfHTTP(keepsAlive: Bool) {
        let response = makeService().reply(to: .local("GET", "/healthz")).response
        let text = String(decoding: response.bytes(keepsAlive: keepsAlive, omitsBody: false), as: UTF8.self)
        #expect(
            text
                == "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\nCache-Control: no-store\r\n"
                + "X-Content-Type-Options: nosniff\r\nConnection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n{\"status\":\"ok\"}\n")
        #expect(response.bytes(keepsAlive: true, omitsBody: true).suffix(4) == [0x0D, 0x0A, 0x0D, 0x0A])
    }
}
