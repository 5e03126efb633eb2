import Foundation
import Glibc
import PredictionService

/// A connection of a service: requests in, answers out, one after the other, on a thread of its own.
struct ServiceConnection {
    let descriptor: Int32
    let service: PredictionService
    /// Gets each exchange once it is answered.
    let log: @Sendable (Exchange) -> Void

    private enum Arrival {
        case bytes(Int)
        case ended
        case late
    }

    /// Answers until the client has enough, a limit is reached, or the service stops.
    ///
    /// - Parameters:
    ///   - begins: is told that a request is being answered.
    ///   - ends: is told that it is answered; false: it was the last one.
    func run(begins: () -> Void, ends: () -> Bool) {
        var reader = RequestReader(service.limits)
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        var timeout = timeval(tv_sec: Int(service.limits.transferSeconds), tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        while true {
            do throws(RequestFault) {
                guard let request = try nextRequest(&reader, &buffer) else { return }
                begins()
                let start = ContinuousClock.now
                let reply = service.reply(to: request)
                let goesOn = ends() && request.keepsAlive
                let bytes = reply.response.bytes(keepsAlive: goesOn, omitsBody: request.method == "HEAD")
                let isSent = send(bytes)
                log(service.note(reply, to: request, seconds: (ContinuousClock.now - start).seconds, bytes: bytes.count))
                guard isSent, goesOn else { return finish(&buffer) }
            } catch {
                let reply = service.reply(to: error)
                let bytes = reply.response.bytes(keepsAlive: false, omitsBody: false)
                _ = send(bytes)
                log(service.note(reply, to: nil, seconds: 0, bytes: bytes.count))
                return finish(&buffer)
            }
        }
    }

    /// nil: the client has gone, or has nothing to ask.
    private func nextRequest(_ reader: inout RequestReader, _ buffer: inout [UInt8]) throws(RequestFault) -> ServiceRequest? {
        var deadline = ContinuousClock.now + .seconds(reader.isEmpty ? service.limits.idleSeconds : service.limits.transferSeconds)
        while true {
            if let request = try reader.next() { return request }
            if reader.takeWishToContinue() { _ = send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
            let wasEmpty = reader.isEmpty
            switch receive(&buffer, until: deadline) {
            case .bytes(let count): reader.append(buffer[..<count])
            case .ended: return nil
            case .late:
                if wasEmpty { return nil }
                throw .slow
            }
            if wasEmpty { deadline = ContinuousClock.now + .seconds(service.limits.transferSeconds) }
        }
    }

    private func receive(_ buffer: inout [UInt8], until deadline: ContinuousClock.Instant) -> Arrival {
        while true {
            let left = (deadline - ContinuousClock.now).seconds
            if left <= 0 { return .late }
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wanted, 1, Int32((left * 1000).rounded(.up)))
            if ready == 0 { return .late }
            if ready < 0 {
                if errno == EINTR { continue }
                return .ended
            }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0 { return .bytes(count) }
            if count < 0, errno == EINTR { continue }
            return .ended
        }
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        let deadline = ContinuousClock.now + .seconds(service.limits.transferSeconds)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress! + sent, $0.count - sent, Int32(MSG_NOSIGNAL)) }
            if count < 0, errno == EINTR { continue }
            guard count > 0, ContinuousClock.now < deadline else { return false }
            sent += count
        }
        return true
    }

    /// Waits a moment for what the client still sends: closing before would take the answer away from it.
    private func finish(_ buffer: inout [UInt8]) {
        shutdown(descriptor, Int32(SHUT_WR))
        let deadline = ContinuousClock.now + .seconds(1)
        while case .bytes = receive(&buffer, until: deadline) {}
    }
}
