import JSON

/// What is sent back for a request.
package struct ServiceResponse: Hashable, Sendable {
    package enum Status: Int, Sendable {
        case ok = 200
        case badRequest = 400
        case unauthorized = 401
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case timeout = 408
        case tooLarge = 413
        case headersTooLong = 431
        case internalError = 500
        case notImplemented = 501
        case unavailable = 503
        case badVersion = 505

        var phrase: String {
            switch self {
            case .ok: "OK"
            case .badRequest: "Bad Request"
            case .unauthorized: "Unauthorized"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .timeout: "Request Timeout"
            case .tooLarge: "Content Too Large"
            case .headersTooLong: "Request Header Fields Too Large"
            case .internalError: "Internal Server Error"
            case .notImplemented: "Not Implemented"
            case .unavailable: "Service Unavailable"
            case .badVersion: "HTTP Version Not Supported"
            }
        }
    }

    package var status: Status
    package var contentType: String
    package var body: [UInt8]
    /// Besides those that every response has.
    package var headers: [String]

    package init(_ status: Status, _ contentType: String, _ body: [UInt8], headers: [String] = []) {
        (self.status, self.contentType, self.body, self.headers) = (status, contentType, body, headers)
    }

    static func json(_ status: Status, _ value: JSONValue, headers: [String] = []) -> ServiceResponse {
        ServiceResponse(status, "application/json", value.bytes + [0x0A], headers: headers)
    }

    /// `{"error": …, "hint": …}`; programs read it, so it is English whatever the interface speaks.
    package static func error(_ status: Status, _ problem: String, hint: String? = nil, headers: [String] = []) -> ServiceResponse {
        .json(
            status, .object([.init("error", .string(problem))] + (hint.map { [.init("hint", .string($0))] } ?? [])), headers: headers)
    }

    /// As it goes over the wire, in one piece: two writes would wait for each other.
    ///
    /// - Parameter omitsBody: the answer to HEAD has the length of the body, and not the body.
    package func bytes(keepsAlive: Bool, omitsBody: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\nContent-Type: \(contentType)\r\nContent-Length: \(body.count)\r\n"
        head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        for header in headers { head += header + "\r\n" }
        head += keepsAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n"
        var bytes: [UInt8] = []
        bytes.reserveCapacity(head.utf8.count + body.count)
        bytes += head.utf8
        if !omitsBody { bytes += body }
        return bytes
    }
}
