import PredictionService
import Testing

@Suite("Requests are taken out of a connection's bytes, and what is no request is refused")
struct RequestReaderTests {
    private static let post = "POST /predict?a=b HTTP/1.1\r\nHost: localhost\r\nX-Odd:  two words \r\nContent-Length: 5\r\n\r\nhello"

    private func fault(_ text: String, _ limits: ServiceLimits = ServiceLimits()) -> RequestFault? {
        var reader = RequestReader(limits)
        reader.append(text.utf8)
        do throws(RequestFault) {
            while try reader.next() != nil {}
            return nil
        } catch { return error }
    }

    @Test("however the bytes are cut", arguments: [1, 2, 3, 7, 64, 1000])
    func pieces(of length: Int) throws {
        let bytes = Array((Self.post + Self.post + "GET / HTTP/1.0\r\n\r\n").utf8)
        var reader = RequestReader(ServiceLimits())
        var found: [ServiceRequest] = []
        for start in stride(from: 0, to: bytes.count, by: length) {
            reader.append(bytes[start..<min(start + length, bytes.count)])
            while let request = try reader.next() { found.append(request) }
        }
        let expected = ServiceRequest(
            method: "POST", path: "/predict", query: "a=b",
            headers: ["host": "localhost", "x-odd": "two words", "content-length": "5"], body: Array("hello".utf8))
        #expect(found == [expected, expected, ServiceRequest(method: "GET", path: "/", keepsAlive: false)])
        #expect(reader.isEmpty)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true), ("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n", false),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, close\r\n\r\n", false), ("GET / HTTP/1.0\r\n\r\n", false),
        ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true),
    ])
    func theConnectionIsKeptWhereTheClientWants(_ text: String, keeps: Bool) throws {
        var reader = RequestReader(ServiceLimits())
        reader.append(text.utf8)
        #expect(try reader.next()?.keepsAlive == keeps)
    }

    @Test(arguments: [
        "GET /\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n", "GET a HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET /ü HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\nhello", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n",
        "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
    func whatCouldBeReadInTwoWaysIsRefused(_ text: String) {
        guard case .malformed = fault(text) else {
            Issue.record("\(text)")
            return
        }
    }

    @Test func otherRefusals() {
        #expect(fault("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n") == .transferCoding)
        #expect(fault("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == .version)
    }

    /// Before the bytes are there, and whatever number a client claims.
    @Test(arguments: ["11", "99999999999999999999999999"])
    func aBodyThatIsTooLongIsRefusedAtOnce(length: String) {
        var limits = ServiceLimits()
        limits.bodyBytes = 10
        #expect(fault("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n", limits) == .bodyTooLong(limit: 10))
        #expect(fault("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n", limits) == nil)
    }

    @Test func aHeadWithoutAnEndIsRefused() {
        var limits = ServiceLimits()
        limits.headBytes = 100
        #expect(fault("GET / HTTP/1.1\r\n" + String(repeating: "a", count: 100), limits) == .headTooLong(limit: 100))
        #expect(fault("GET / HTTP/1.1\r\nHost: a\r\n\r\n" + "GET / HTTP/1.1\r\nHost: a\r\n\r\n", limits) == nil)
    }

    @Test func whoWaitsForContinueIsToldOnce() throws {
        var reader = RequestReader(ServiceLimits())
        reader.append("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n".utf8)
        #expect(try reader.next() == nil)
        let wishes = [reader.takeWishToContinue(), reader.takeWishToContinue()]
        #expect(wishes == [true, false])
        reader.append("ok".utf8)
        #expect(try reader.next()?.body == Array("ok".utf8))
    }
}
