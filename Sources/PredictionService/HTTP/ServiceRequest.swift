/// A request of HTTP/1.1 or 1.0, whole.
package struct ServiceRequest: Hashable, Sendable {
    package var method: String
    /// Without the query: `/predict`.
    package var path: String
    /// What stands behind the question mark.
    package var query: String
    /// Names in small letters.
    package var headers: [String: String]
    package var body: [UInt8]
    /// Whether the client wants to ask more on this connection.
    package var keepsAlive: Bool

    package init(
        method: String, path: String, query: String = "", headers: [String: String] = [:], body: [UInt8] = [], keepsAlive: Bool = true
    ) {
        (self.method, self.path, self.query, self.headers, self.body) = (method, path, query, headers, body)
        self.keepsAlive = keepsAlive
    }
}

/// Why bytes are no request that could be answered. The connection ends after the answer that says so.
package enum RequestFault: Error, Hashable, Sendable {
    case malformed(String)
    case headTooLong(limit: Int)
    case bodyTooLong(limit: Int)
    case transferCoding
    case version
    /// It did not arrive in time.
    case slow

    package var response: ServiceResponse {
        switch self {
        case .malformed(let detail): .error(.badRequest, "this is no HTTP request: \(detail)")
        case .headTooLong(let limit): .error(.headersTooLong, "the headers have more than \(limit) bytes")
        case .bodyTooLong(let limit): .error(.tooLarge, "the body has more than \(limit) bytes", hint: "send fewer queries at once")
        case .transferCoding: .error(.notImplemented, "transfer codings are not supported", hint: "send Content-Length")
        case .version: .error(.badVersion, "only HTTP/1.1 and HTTP/1.0 are spoken here")
        case .slow: .error(.timeout, "the request did not arrive in time")
        }
    }
}
