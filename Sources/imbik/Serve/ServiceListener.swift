import Foundation
import PredictionService
import Synchronization

/// Takes connections to a service and answers each on a thread of its own.
final class ServiceListener: Sendable {
    private struct State {
        /// By their sockets: whether a request is being answered.
        var connections: [Int32: Bool] = [:]
        var isStopping = false
    }

    private let descriptor: Int32
    private let service: PredictionService
    private let log: @Sendable (Exchange) -> Void
    private let state = Mutex(State())

    /// - Parameter descriptor: a socket that listens; closed by `run`.
    init(_ descriptor: Int32, _ service: PredictionService, log: @escaping @Sendable (Exchange) -> Void) {
        (self.descriptor, self.service, self.log) = (descriptor, service, log)
    }

    /// Serves until `isAsked` says to stop; then answers what has been asked, and returns.
    func run(until isAsked: () -> Bool) {
        while !isAsked() {
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, 100) > 0 else { continue }
            let socket = accept(descriptor, nil, nil)
            // No file is left, or the client has gone again.
            if socket < 0 { usleep(10_000) } else { take(socket) }
        }
        close(descriptor)
        stop()
    }

    private func take(_ socket: Int32) {
        let isTaken = state.withLock { state -> Bool in
            guard state.connections.count < service.limits.connections else { return false }
            state.connections[socket] = false
            return true
        }
        guard isTaken else {
            let busy = ServiceResponse.error(.unavailable, "too many connections", hint: "come again in a moment")
            let bytes = busy.bytes(keepsAlive: false, omitsBody: false)
            _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            close(socket)
            return
        }
        let thread = Thread { [self] in
            ServiceConnection(descriptor: socket, service: service, log: log).run(
                begins: { state.withLock { $0.connections[socket] = true } },
                ends: {
                    state.withLock { state -> Bool in
                        state.connections[socket] = false
                        return !state.isStopping
                    }
                })
            // Within the lock: the number of a closed socket is soon another's.
            state.withLock { state in
                state.connections[socket] = nil
                close(socket)
            }
        }
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Connections that wait for a request read what has arrived and then an end; others end with their answer.
    private func stop() {
        state.withLock { state in
            state.isStopping = true
            for (socket, isAnswering) in state.connections where !isAnswering { shutdown(socket, Int32(SHUT_RD)) }
        }
        let limits = service.limits
        let deadline = ContinuousClock.now + .seconds(limits.answerSeconds + limits.transferSeconds)
        while ContinuousClock.now < deadline, state.withLock({ !$0.connections.isEmpty }) { usleep(5000) }
    }
}
