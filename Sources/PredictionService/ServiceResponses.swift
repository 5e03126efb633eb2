import HTTP
import JSON

extension HTTPResponse {
    static func json(_ status: Status, _ value: JSONValue, headers: [String: String] = [:]) -> HTTPResponse {
        HTTPResponse(status, "application/json", value.bytes + [0x0A], headers: headers)
    }

    /// `{"error": …, "hint": …}`; programs read it, so it is English whatever the interface speaks.
    static func error(_ status: Status, _ problem: String, hint: String? = nil, headers: [String: String] = [:]) -> HTTPResponse {
        .json(
            status, .object([.init("error", .string(problem))] + (hint.map { [.init("hint", .string($0))] } ?? [])), headers: headers)
    }
}
