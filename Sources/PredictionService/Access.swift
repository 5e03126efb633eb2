import HTTP

/// Who may ask.
package struct Access: Hashable, Sendable {
    /// What `Authorization: Bearer …` must say; nil: nobody is asked for it.
    package let token: String?
    /// The names under which this machine alone reaches the service, with and without the port; empty beyond loopback.
    ///
    /// A page from elsewhere can give its own name the address 127.0.0.1 and so ask in a browser's name; its `Host` tells.
    package let hosts: Set<String>

    /// - Parameter port: of the loopback address; nil where the service listens beyond.
    package init(token: String?, loopbackPort port: UInt16?) {
        self.token = token
        hosts = Set(["127.0.0.1", "localhost", "[::1]"].flatMap { name in port.map { ["\(name):\($0)"] + ($0 == 80 ? [name] : []) } ?? [] })
    }

    /// nil: may ask.
    func refusal(of request: HTTPRequest, for route: Route) -> HTTPResponse? {
        if !hosts.isEmpty, !hosts.contains((request.headers["host"] ?? "").lowercased()) {
            return .error(.forbidden, "this service is for this machine only", hint: "ask http://\(hosts.sorted()[0])\(route.rawValue)")
        }
        // Browsers say where a script that asks comes from; only the service's own page may.
        if let origin = request.headers["origin"]?.lowercased() {
            let host = (request.headers["host"] ?? "").lowercased()
            guard origin == "http://" + host || origin == "https://" + host else {
                return .error(.forbidden, "pages of other sites may not ask")
            }
        }
        guard let token, route.needsToken else { return nil }
        let words = (request.headers["authorization"] ?? "").split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0].lowercased() == "bearer", Self.same(words[1].utf8, token.utf8) else {
            return .error(
                .unauthorized, "the token is missing or wrong", hint: "send 'Authorization: Bearer …'", headers: ["WWW-Authenticate": "Bearer"])
        }
        return nil
    }

    /// Takes as long whichever byte differs.
    private static func same(_ given: some Collection<UInt8>, _ token: some Collection<UInt8>) -> Bool {
        var difference = given.count ^ token.count
        var expected = token.makeIterator()
        for byte in given { difference |= Int(byte ^ (expected.next() ?? 0)) }
        return difference == 0
    }
}
