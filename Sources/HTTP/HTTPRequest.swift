/// A request, whole.
package struct HTTPRequest: Hashable, Sendable {
    package var method: String
    /// Without escapes and without the query: `/predict`.
    package var path: String
    /// What stands behind the question mark: `lang=tr`.
    package var arguments: [String: String]
    /// Names in small letters; what came several times is joined by commas.
    package var headers: [String: String]
    package var body: [UInt8]
    /// Whether the client had more to say than `HTTPLimits` allow; `body` is only a part of it, or empty.
    package var isTooLong = false

    package init(
        method: String, path: String, arguments: [String: String] = [:], headers: [String: String] = [:], body: [UInt8] = []
    ) {
        (self.method, self.path, self.arguments, self.headers, self.body) = (method, path, arguments, headers, body)
    }
}
