import CMicroHTTPD

/// A request while libmicrohttpd reads it.
final class ArrivingRequest {
    private(set) var request: HTTPRequest
    private let limit: Int
    /// Is told how long the answer took, once it is sent.
    var whenSent: ((_ seconds: Double) -> Void)?
    var start: ContinuousClock.Instant?

    /// - Parameter limit: bytes that a body may have.
    init(_ connection: OpaquePointer, method: UnsafePointer<CChar>, path: UnsafePointer<CChar>, limit: Int) {
        request = HTTPRequest(
            method: String(cString: method), path: String(cString: path),
            arguments: Pairs(connection, .GET_ARGUMENT_KIND).values, headers: Pairs(connection, .HEADER_KIND).values)
        request.isTooLong = request.headers["content-length"].map { (Int($0) ?? .max) > limit } ?? false
        self.limit = limit
    }

    /// What comes after the limit is dropped.
    func append(_ bytes: UnsafeRawBufferPointer) {
        if request.body.count + bytes.count > limit { request.isTooLong = true }
        if !request.isTooLong { request.body += bytes }
    }
}

/// Names in small letters and values of a request's headers or arguments.
private final class Pairs {
    private(set) var values: [String: String] = [:]

    init(_ connection: OpaquePointer, _ kind: MHD_ValueKind) {
        let here = Unmanaged.passUnretained(self).toOpaque()
        _ = MHD_get_connection_values(connection, kind, { here, _, name, value in
            guard let here, let name else { return .NO }
            let pairs = Unmanaged<Pairs>.fromOpaque(here).takeUnretainedValue()
            let (key, text) = (String(cString: name).lowercased(), value.map { String(cString: $0) } ?? "")
            pairs.values[key] = pairs.values[key].map { $0 + ", " + text } ?? text
            return .YES
        }, here)
    }
}
