import CMicroHTTPD
import Glibc
import Synchronization

/// Answers requests. libmicrohttpd reads what comes, on a thread for each connection.
package final class HTTPServer: Sendable {
    /// What a request is answered with.
    package struct Answer: Sendable {
        package var response: HTTPResponse
        /// Is told how long it took from the whole request on, once the answer is sent or its client has gone.
        package var whenSent: (@Sendable (_ seconds: Double) -> Void)?

        package init(_ response: HTTPResponse, whenSent: (@Sendable (_ seconds: Double) -> Void)? = nil) {
            (self.response, self.whenSent) = (response, whenSent)
        }
    }

    private struct Connection {
        let socket: Int32
        /// When the next request is to be there whole; nil while one is answered.
        var deadline: ContinuousClock.Instant?
    }

    private struct State {
        /// By their addresses.
        var connections: [UInt: Connection] = [:]
        var isStopping = false
    }

    private let limits: HTTPLimits
    private let answer: @Sendable (HTTPRequest) -> Answer
    private let state = Mutex(State())

    /// - Parameter answer: is called from many threads, and may take its time.
    package init(limits: HTTPLimits = HTTPLimits(), answer: @escaping @Sendable (HTTPRequest) -> Answer) {
        (self.limits, self.answer) = (limits, answer)
    }

    /// Serves until `isAsked` says to stop; then answers what has been asked, and returns.
    ///
    /// - Parameter descriptor: a socket that listens; closed here.
    /// - Returns: false if the system lacks the threads or the memory to begin.
    package func run(_ descriptor: Int32, until isAsked: () -> Bool) -> Bool {
        let started = start_daemon(
            descriptor, UInt32(limits.connections), UInt32(limits.silentSeconds), limits.headBytes, Self.reads, Self.completed,
            Self.changed, Unmanaged.passUnretained(self).toOpaque())
        guard let daemon = started else {
            close(descriptor)
            return false
        }
        while !isAsked() {
            usleep(100_000)
            endLateConnections()
        }
        close(MHD_quiesce_daemon(daemon))
        // Connections that wait for a request read what has arrived, and then an end; others end with their answer.
        state.withLock { state in
            state.isStopping = true
            for connection in state.connections.values where connection.deadline != nil { shutdown(connection.socket, Int32(SHUT_RD)) }
        }
        let deadline = ContinuousClock.now + .seconds(limits.closingSeconds)
        while ContinuousClock.now < deadline, state.withLock({ !$0.connections.isEmpty }) { usleep(5000) }
        MHD_stop_daemon(daemon)
        return true
    }

    private func endLateConnections() {
        let now = ContinuousClock.now
        // Within the lock: the number of a closed socket is soon another's.
        state.withLock { state in
            for case let (socket, deadline?) in state.connections.values.map({ ($0.socket, $0.deadline) }) where deadline < now {
                shutdown(socket, Int32(SHUT_RDWR))
            }
        }
    }

    private static func server(_ context: UnsafeMutableRawPointer?) -> HTTPServer {
        Unmanaged.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
    }

    private var nextDeadline: ContinuousClock.Instant { .now + .seconds(limits.arrivalSeconds) }

    /// A connection has come, or ends.
    private static let changed: MHD_NotifyConnectionCallback = { context, connection, _, change in
        let (server, key) = (server(context), UInt(bitPattern: connection))
        switch change {
        case .CONNECTION_NOTIFY_STARTED:
            let new = Connection(socket: connection_socket(connection), deadline: server.nextDeadline)
            server.state.withLock { $0.connections[key] = new }
        case .CONNECTION_NOTIFY_CLOSED: server.state.withLock { _ = $0.connections.removeValue(forKey: key) }
        @unknown default: break
        }
    }

    /// Is called when the headers of a request are there, for each part of its body, and at its end.
    private static let reads: MHD_AccessHandlerCallback = { context, connection, path, method, _, bytes, count, place in
        guard let connection, let path, let method, let count, let place else { return .NO }
        let server = server(context)
        guard let started = place.pointee else {
            let arriving = ArrivingRequest(connection, method: method, path: path, limit: server.limits.bodyBytes)
            place.pointee = Unmanaged.passRetained(arriving).toOpaque()
            return arriving.request.isTooLong ? server.answer(arriving, connection) : .YES
        }
        let arriving = Unmanaged<ArrivingRequest>.fromOpaque(started).takeUnretainedValue()
        guard count.pointee > 0 else { return server.answer(arriving, connection) }
        arriving.append(UnsafeRawBufferPointer(start: bytes, count: count.pointee))
        count.pointee = 0
        return .YES
    }

    private func answer(_ arriving: ArrivingRequest, _ connection: OpaquePointer) -> MHD_Result {
        let key = UInt(bitPattern: connection)
        state.withLock { $0.connections[key]?.deadline = nil }
        arriving.start = .now
        let answer = answer(arriving.request)
        arriving.whenSent = answer.whenSent
        var body = answer.response.body
        let response = body.withUnsafeMutableBytes { MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY) }
        guard let response else { return .NO }
        defer { MHD_destroy_response(response) }
        for (name, value) in answer.response.headers { _ = MHD_add_response_header(response, name, value) }
        if state.withLock({ $0.isStopping }) { _ = MHD_add_response_header(response, "Connection", "close") }
        return MHD_queue_response(connection, UInt32(answer.response.status.rawValue), response)
    }

    /// An answer is sent, or its client has gone.
    private static let completed: MHD_RequestCompletedCallback = { context, connection, place, _ in
        guard let started = place?.pointee else { return }
        let server = server(context)
        let arriving = Unmanaged<ArrivingRequest>.fromOpaque(started).takeRetainedValue()
        place?.pointee = nil
        if let start = arriving.start { arriving.whenSent?((ContinuousClock.now - start) / .seconds(1)) }
        let (key, deadline) = (UInt(bitPattern: connection), server.nextDeadline)
        server.state.withLock { $0.connections[key]?.deadline = deadline }
    }
}
