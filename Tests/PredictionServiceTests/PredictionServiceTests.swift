import HTTP
import JSON
import PredictionService
import Testing

@Suite("A service answers with what is kept, and says clearly what it cannot answer")
struct PredictionServiceTests {
    private func predict(_ body: String, _ service: PredictionService = makeService()) -> HTTPResponse {
        service.reply(to: .local("POST", "/predict", body: body)).response
    }

    @Test func oneQuery() {
        let response = predict("{\"id\": [1], \"text\": \"Is it safe?\", \"other\": 1}")
        #expect(response.status == .ok && response.contentType == "application/json")
        #expect(response.text == "{\"id\":[1],\"status\":\"hit\",\"answer\":{\"label\":\"yes\"},\"computed\":7}\n")
    }

    @Test func manyQueriesInTheirOrder() {
        let response = predict("[{\"text\": \"who?\"}, {\"id\": 2, \"text\": \"is it safe?\"}]")
        #expect(
            response.text
                == "[{\"status\":\"unknown\",\"reason\":\"absent\"},{\"id\":2,\"status\":\"hit\",\"answer\":{\"label\":\"yes\"},\"computed\":7}]\n")
        #expect(predict("[]").text == "[]\n")
    }

    @Test("bad bodies get 400 and a reason", arguments: [
        ("", "the body is not JSON: a value is missing at byte 1"), ("{\"text\": \"a\"", "the body is not JSON: ',' or '}' is missing at byte 13"),
        ("3", "the body is neither a query nor an array of queries"), ("{}", "the query has no 'text'"),
        ("{\"text\": 3}", "the 'text' of the query is no text"), ("[{\"text\": \"a\"}, 4]", "query 2 is no object"),
        ("{\"text\": \" \\n\"}", "the 'text' of the query is empty"),
    ])
    func badBodies(body: String, problem: String) throws {
        let response = predict(body)
        #expect(response.status == .badRequest)
        #expect(try JSONValue(parsing: response.body)["error"]?.string == problem)
    }

    @Test func moreQueriesThanAllowed() {
        var limits = ServiceLimits()
        limits.queries = 2
        let three = "[{\"text\": \"a\"}, {\"text\": \"b\"}, {\"text\": \"c\"}]"
        #expect(predict(three, makeService(limits: limits)).text.contains("the body has 3 queries; at most 2 are answered at once"))
    }

    @Test func bytesThatAreNoText() {
        var request = HTTPRequest.local("POST", "/predict")
        request.body = [0x22, 0xFF, 0x22]
        #expect(makeService().reply(to: request).response.text.contains("not UTF-8"))
    }

    @Test(arguments: [("GET", "/predict", "POST"), ("POST", "/metrics", "GET, HEAD"), ("DELETE", "/", "GET, HEAD")])
    func anotherMethod(method: String, path: String, allowed: String) {
        let response = makeService().reply(to: .local(method, path)).response
        #expect(response.status == .methodNotAllowed && response.headers["Allow"] == allowed)
    }

    @Test(arguments: ["/nothing", "/predict/", "//", "/Predict"])
    func anotherPath(_ path: String) {
        #expect(makeService().reply(to: .local("GET", path)).response.status == .notFound)
    }

    @Test func aCacheThatCannotBeRead() {
        let lookup = KnownPredictions()
        let service = makeService(lookup)
        #expect(service.reply(to: .local("GET", "/healthz")).response.text == "{\"status\":\"ok\"}\n")
        lookup.breakDown()
        #expect(service.reply(to: .local("GET", "/healthz")).response.status == .unavailable)
        #expect(predict("{\"text\": \"a\"}", service).status == .unavailable)
    }

    @Test func theDescriptionNamesWhatIsThere() throws {
        let response = makeService().reply(to: .local("GET", "/openapi.json")).response
        let description = try JSONValue(parsing: response.body)
        guard case .object(let paths)? = description["paths"] else {
            Issue.record("no paths")
            return
        }
        #expect(paths.map(\.key).sorted() == ["/healthz", "/live.json", "/metrics", "/openapi.json", "/predict"])
        for path in paths {
            guard case .object(let methods) = path.value else { continue }
            for method in methods {
                let answer = makeService().reply(to: .local(method.key.uppercased(), path.key, body: "{\"text\": \"a\"}")).response
                #expect(answer.status == .ok, "\(path.key)")
            }
        }
    }

    @Test("the page speaks the reader's language and asks nobody else", arguments: [
        (nil, "", "en"), (nil, "tr-TR,tr;q=0.9,en;q=0.8", "tr"), (nil, "de, en;q=0.8, tr", "en"), ("tr", "en", "tr"),
        ("en", "tr", "en"), ("xx", "", "en"),
    ])
    func page(asked: String?, accepts: String, language: String) {
        let response = makeService().reply(to: .local("GET", "/", ["accept-language": accepts], arguments: asked.map { ["lang": $0] } ?? [:])).response
        #expect(response.text.contains("<html lang=\"\(language)\">"))
        #expect(response.headers["Content-Security-Policy"]?.hasPrefix("default-src 'none'; script-src 'self'") == true)
        #expect(!response.text.contains("http:") && !response.text.contains("https:") && !response.text.contains("style="))
    }
}
