/// What is sent back for a request.
package struct HTTPResponse: Hashable, Sendable {
    package enum Status: Int, Sendable {
        case ok = 200
        case badRequest = 400
        case unauthorized = 401
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case tooLarge = 413
        case unavailable = 503
    }

    package var status: Status
    package var contentType: String
    package var body: [UInt8]
    /// Names and values. Nobody keeps a response, or guesses another type of contents, unless these say so.
    package var headers: [String: String]

    package init(_ status: Status, _ contentType: String, _ body: [UInt8], headers: [String: String] = [:]) {
        (self.status, self.contentType, self.body) = (status, contentType, body)
        self.headers = ["Content-Type": contentType, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"]
            .merging(headers) { $1 }
    }
}
