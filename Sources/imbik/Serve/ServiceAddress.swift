import Diagnostics
import Glibc

/// An address to listen at: a number, such as 127.0.0.1 or ::1, and a port.
struct ServiceAddress {
    /// As it was given.
    let host: String
    let port: UInt16
    private let isVersion6: Bool

    /// nil: no address.
    init?(host: String, port: UInt16) {
        let host = host == "localhost" ? "127.0.0.1" : host
        var four = in_addr()
        var six = in6_addr()
        isVersion6 = inet_pton(AF_INET6, host, &six) == 1
        guard isVersion6 || inet_pton(AF_INET, host, &four) == 1 else { return nil }
        (self.host, self.port) = (host, port)
    }

    /// Whether only this machine reaches it.
    var isLoopback: Bool { isVersion6 ? host == "::1" : host.hasPrefix("127.") }

    func url(port: UInt16) -> String { "http://\(isVersion6 ? "[\(host)]" : host):\(port)/" }

    /// A socket that listens here, and the port that it got.
    func listen() throws -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(isVersion6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw unusable }
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)
        // Answers are written in one piece; nothing is gained by waiting for more. Connections inherit it.
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
        guard bound(descriptor) == 0, Glibc.listen(descriptor, 128) == 0, let port = Self.port(of: descriptor) else {
            close(descriptor)
            throw unusable
        }
        return (descriptor, port)
    }

    private var unusable: Problem {
        Problem(
            "nobody can listen at \(host), port \(Int(port))",
            hint: "another program may have the port, or the address is not this machine's; '--port' and '--host' name others")
    }

    private func bound(_ descriptor: Int32) -> Int32 {
        if isVersion6 {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            inet_pton(AF_INET6, host, &address.sin6_addr)
            return withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) }
            }
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        inet_pton(AF_INET, host, &address.sin_addr)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }

    /// Both kinds of addresses have the port at the same place.
    private static func port(of descriptor: Int32) -> UInt16? {
        var address = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let found = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return found == 0 ? UInt16(bigEndian: address.sin6_port) : nil
    }
}
