import HTTP
import PredictionService
import Testing

@Suite("Nobody else may ask: other sites' pages, other names of this machine, and those without the token")
struct AccessTests {
    private func status(_ service: PredictionService, _ path: String, _ headers: [String: String]) -> Int {
        service.reply(to: .local("GET", path, headers)).response.status.rawValue
    }

    @Test(arguments: [
        ("127.0.0.1:8322", 200), ("localhost:8322", 200), ("LOCALHOST:8322", 200), ("[::1]:8322", 200), ("evil.example:8322", 403),
        ("127.0.0.1", 403), ("127.0.0.1:80", 403), ("", 403), ("127.0.0.1:8322.evil.example", 403),
    ])
    func theHostIsThisMachine(host: String, expected: Int) {
        for path in ["/live.json", "/", "/healthz"] { #expect(status(makeService(), path, ["host": host]) == expected) }
    }

    @Test(arguments: [("http://127.0.0.1:8322", 200), ("http://evil.example", 403), ("null", 403), ("http://127.0.0.1:9", 403)])
    func theOriginIsTheServiceItself(origin: String, expected: Int) {
        #expect(status(makeService(), "/live.json", ["origin": origin]) == expected)
    }

    @Test(arguments: [
        ("Bearer sesame-sesame-sesame", 200), ("bearer sesame-sesame-sesame", 200), ("Bearer sesame-sesame-sesamf", 401),
        ("Bearer sesame-sesame-sesame-", 401), ("Bearer ", 401), ("Basic sesame-sesame-sesame", 401), ("", 401),
    ])
    func theToken(words: String, expected: Int) {
        let service = makeService(token: "sesame-sesame-sesame", port: nil)
        for path in ["/live.json", "/metrics"] {
            #expect(status(service, path, ["host": "example.org", "authorization": words]) == expected)
        }
        #expect(status(service, "/nothing", ["authorization": words]) == (expected == 200 ? 404 : 401))
        for path in ["/healthz", "/openapi.json", "/"] { #expect(status(service, path, ["host": "example.org"]) == 200) }
    }
}
