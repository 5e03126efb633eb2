import HTTP
import JSON

/// A request and what came of it, for those who count and watch.
package struct Exchange: Hashable, Sendable {
    struct Asked: Hashable {
        var query: String
        var outcome: Outcome.Kind
    }

    var method: String
    var path: String
    /// nil: nothing is there.
    var route: Route?
    var status: HTTPResponse.Status
    var asked: [Asked] = []
    /// Milliseconds since 1970.
    var at: Int64
    /// From the whole request to the written answer.
    var seconds: Double
    var bytes: Int

    /// One line of JSON. What was asked stays out: queries may be personal.
    package var logLine: [UInt8] {
        var members: [JSONValue.Member] = [
            .init("at", .integer(Int(at))), .init("method", .string(method)), .init("path", .string(path)),
            .init("status", .integer(status.rawValue)), .init("bytes", .integer(bytes)),
            .init("microseconds", .integer(Int((seconds * 1e6).rounded()))),
        ]
        if !asked.isEmpty {
            for kind in Outcome.Kind.allCases {
                members.append(.init(kind.rawValue, .integer(asked.count { $0.outcome == kind })))
            }
        }
        return JSONValue.object(members).bytes + [0x0A]
    }
}
