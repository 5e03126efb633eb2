import Foundation
import TestSupport
import Testing

@Suite("'imbik serve' answers over HTTP from a cache", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct ServeCommandTests {
    private let fixture: AdaptingFixture
    private static let classify = ["--task", "classify", "--labels", "in,the", "--model", "tiny.gguf", "--template", "{text}:"]
    private static let model = ["--fallback", "model", "--threads", "1"] + classify

    /// With a cache of "ox 1" to "ox 9".
    init() throws {
        fixture = try AdaptingFixture()
        let queries = (1...9).map { "{\"text\": \"ox \($0)\"}\n" }.joined()
        try #require(try fixture.imbik.run(["cache", "fill", "c.sqlite"] + Self.classify, input: queries).status == 0)
    }

    private func serve(_ more: [String] = []) throws -> RunningService {
        try RunningService(["serve", "--cache", "c.sqlite", "--port", "0"] + more, in: fixture.imbik.folder)
    }

    @Test("what is kept is answered, one query or many on one connection")
    func cached() throws {
        let connection = try serve().connect()
        let one = try connection.ask("POST", "/predict", body: "{\"id\": 3, \"text\": \"OX  4!\"}")
        #expect(one.status == 200 && one.body.hasPrefix("{\"id\":3,\"status\":\"hit\",\"answer\":{\"label\":"))
        let many = try connection.ask("POST", "/predict", body: "[{\"text\": \"ox 5\"}, {\"text\": \"we\"}]")
        let answers = try #require(try JSONSerialization.jsonObject(with: Data(many.body.utf8)) as? [[String: Any]])
        #expect(answers.map { $0["status"] as? String } == ["hit", "unknown"])
        #expect(try connection.ask("GET", "/healthz").body == "{\"status\":\"ok\"}\n")
        let metrics = try connection.ask("GET", "/metrics").body
        #expect(metrics.contains("imbik_predictions_total{result=\"hit\"} 2\n") && metrics.contains("{result=\"unknown\"} 1\n"))
        #expect(try connection.ask("GET", "/?lang=tr").body.contains("Canlı trafik"))
    }

    @Test("what cannot be answered gets a status and a reason", arguments: [
        ("GET", "/nothing", 404), ("GET", "/predict", 405), ("POST", "/predict", 400),
    ])
    func refusals(method: String, path: String, status: Int) throws {
        let answer = try serve().ask(method, path, body: method == "POST" ? "{" : "")
        #expect(answer.status == status)
        #expect(try fields(answer.body)["error"] is String)
    }

    @Test func whatIsTooLongOrNoHTTPEndsTheConnection() throws {
        let service = try serve()
        for (request, status) in [
            ("POST /predict HTTP/1.1\r\nHost: 127.0.0.1:\(service.port)\r\nContent-Length: 1048577\r\n\r\n", "413"),
            ("GET / HTTP/1.1\r\nX: " + String(repeating: "x", count: 20_000), "431"),
            ("GET /healthz HTTP/1.1\r\n\r\n", "400"),
        ] {
            let connection = try service.connect()
            connection.send(request)
            #expect(try connection.response().head.hasPrefix("HTTP/1.1 \(status) "))
            #expect(try connection.isEnded())
        }
        let other = try service.connect()
        other.send("hello\r\n\r\n")
        #expect(try other.isEnded())
        // A body of the longest kind, whose client sends on all the same, gets its answer.
        let connection = try service.connect()
        #expect(try connection.ask("POST", "/predict", body: String(repeating: " ", count: 4 << 20)).status == 413)
    }

    @Test func anotherNameOfThisMachineIsRefused() throws {
        #expect(try serve().ask("GET", "/healthz", headers: ["Host: evil.example"]).status == 403)
    }

    @Test("what is missing is computed once, kept, and the same as 'imbik infer' says")
    func fallback() throws {
        let service = try serve(Self.model)
        let connections = try (0..<8).map { _ in try service.connect() }
        for connection in connections { connection.send(connection.request("POST", "/predict", body: "{\"text\": \"we 77\"}")) }
        let answers = try connections.map { try fields($0.response().body) }
        let inferred = try fields(fixture.imbik.run(["infer"] + Self.classify, input: "{\"text\": \"we 77\"}\n").output)
        for answer in answers {
            #expect(["computed", "hit"].contains(answer["status"] as? String ?? ""))
            let prediction = try #require(answer["answer"] as? [String: Any])
            #expect(prediction["label"] as? String == inferred["label"] as? String)
            #expect(prediction["probability"] as? Double == inferred["probability"] as? Double)
        }
        #expect(Set(answers.map { $0["computed"] as? Int }).count == 1)
        #expect(try service.predict("{\"text\": \"WE 77.\"}").hasPrefix("{\"status\":\"hit\""))
        #expect(try service.stop().status == 0)
        let kept = try fixture.run("cache", "export", "c.sqlite").output
        #expect(kept.split(separator: "\n").count { $0.contains("we 77") } == 1)
    }

    @Test("SIGTERM and Ctrl-C let what was asked be answered", arguments: [SIGTERM, SIGINT])
    func stopping(by signal: Int32) throws {
        let service = try serve(Self.model)
        let (idle, asking) = (try service.connect(), try service.connect())
        for connection in [idle, asking] { #expect(try connection.ask("GET", "/healthz").status == 200) }
        let queries = (0..<200).map { "{\"text\": \"new \($0)\"}" }.joined(separator: ",")
        asking.send(asking.request("POST", "/predict", body: "[\(queries)]"))
        let ended = try service.stop(by: signal)
        #expect(ended.status == 0)
        let response = try asking.response()
        #expect(response.head.hasPrefix("HTTP/1.1 200 ") && response.head.contains("Connection: close"))
        #expect(response.body.components(separatedBy: "\"computed\",").count == 201)
        #expect(try asking.isEnded() && idle.isEnded())
    }

    @Test("each request is a line of JSON without its query, and counts in the statistics")
    func log() throws {
        let service = try serve()
        let connection = try service.connect()
        for text in ["ox 1", "private"] { _ = try connection.ask("POST", "/predict", body: "{\"text\": \"\(text)\"}") }
        let lines = try service.stop().errors.split(separator: "\n").map { try fields(String($0)) }
        #expect(lines.map { $0["path"] as? String } == ["/predict", "/predict"])
        #expect(lines.map { $0["hit"] as? Int } == [1, 0] && lines.map { $0["unknown"] as? Int } == [0, 1])
        #expect(!"\(lines)".contains("private"))
        let stats = try fixture.run("cache", "stats", "c.sqlite", "--json").output
        #expect(stats.contains("\"hits\":1,\"misses\":1"))

        let quiet = try serve(["--no-log"])
        _ = try quiet.predict("{\"text\": \"ox 1\"}")
        #expect(try quiet.stop().errors == "")
    }

    @Test("other machines need a token")
    func token() throws {
        let refused = try fixture.run("serve", "--cache", "c.sqlite", "--host", "0.0.0.0")
        #expect(refused.status == 4)
        #expect(refused.errors.hasPrefix("Error: '--host 0.0.0.0' lets other machines ask; that needs a '--token-file'.\n"))
        try Data("short\n".utf8).write(to: fixture.file("token"))
        let short = try fixture.run("serve", "--cache", "c.sqlite", "--host", "0.0.0.0", "--token-file", "token")
        #expect(short.status == 1 && short.errors.hasPrefix("error: the token is no word of 16 characters or more\n  in token\n"))
        try Data("0123456789abcdef\nnotes\n".utf8).write(to: fixture.file("token"))
        let service = try serve(["--host", "0.0.0.0", "--token-file", "token"])
        #expect(try service.ask("GET", "/metrics").status == 401)
        #expect(try service.ask("GET", "/metrics", headers: ["Host: a.example", "Authorization: Bearer 0123456789abcdef"]).status == 200)
        #expect(try service.ask("GET", "/healthz", headers: ["Host: a.example"]).status == 200)
    }

    @Test("mistakes are said before anything is served", arguments: [
        (["--host", "example.org"], 4), (["--fallback", "model"], 4), (["--task", "classify", "--labels", "a,b"], 4),
        (["--fallback", "model", "--task", "score"], 4), (["--context", "9"], 1),
    ])
    func mistakes(words: [String], status: Int) throws {
        #expect(try fixture.imbik.run(["serve", "--cache", "c.sqlite", "--port", "0"] + words).status == Int32(status))
        #expect(try fixture.run("serve", "--cache", "none.sqlite").errors.hasPrefix("error: there is no cache here\n"))
    }

    @Test func aPortThatIsTaken() throws {
        let service = try serve()
        let ran = try fixture.run("serve", "--cache", "c.sqlite", "--port", "\(service.port)")
        #expect(ran.status == 1 && ran.errors.hasPrefix("error: nobody can listen at 127.0.0.1, port \(service.port)\n"))
    }
}
