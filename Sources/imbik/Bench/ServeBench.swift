import Diagnostics
import Foundation
import HTTP
import PredictionService
import Synchronization

/// What 99 of 100 answers over HTTP stay below, in runs of two seconds with 2,000 requests each second over 8 connections.
///
/// A request counts from the moment when it was due, so that a slow answer also counts for those that had to wait behind it.
func benchServe(runs: Int) throws -> BenchResult {
    let benched = try BenchedCache()
    guard let address = ServiceAddress(host: "127.0.0.1", port: 0) else { throw Problem("the address cannot be used") }
    let (descriptor, port) = try address.listen()
    let service = PredictionService(
        CachedPredictions(cache: benched.cache, context: benched.context), misses: nil, access: Access(token: nil, loopbackPort: port),
        now: { .now })
    let server = HTTPServer(service) { _ in }
    let (end, ended) = (End(), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
        _ = server.run(descriptor, until: { end.isAsked.load(ordering: .relaxed) })
        ended.signal()
    }
    defer {
        end.isAsked.store(true, ordering: .relaxed)
        ended.wait()
    }
    forgetPeak()
    let values = try (0...runs).map { _ in percentile99(try PacedLoad(port: port).seconds()) * 1e6 }
    return BenchResult(
        name: "serve", unit: "µs", values: Array(values.dropFirst()), threads: PacedLoad.connections, peakBytes: peakBytes(),
        verified: "every answer was the prediction of its query, from the cache")
}

private final class End: Sendable {
    let isAsked = Atomic(false)
}

/// Clients that ask at a steady rate.
private struct PacedLoad {
    static let connections = 8
    static let rate = 2000
    static let perConnection = 500

    private final class Found: Sendable {
        let seconds = Mutex<[Double]>([])
        let failures = Atomic(0)
    }

    let port: UInt16

    /// From when each request was due to its whole answer.
    func seconds() throws -> [Double] {
        let (found, group, start) = (Found(), DispatchGroup(), ContinuousClock.now + .milliseconds(50))
        for client in 0..<Self.connections {
            group.enter()
            Thread.detachNewThread {
                let seconds = ask(client, from: start)
                if let seconds { found.seconds.withLock { $0 += seconds } } else { found.failures.add(1, ordering: .relaxed) }
                group.leave()
            }
        }
        group.wait()
        guard found.failures.load(ordering: .relaxed) == 0 else {
            throw Problem("the cache gave another query's prediction", hint: "nothing was measured")
        }
        return found.seconds.withLock { $0 }
    }

    /// nil: an answer was wrong, or missing.
    private func ask(_ client: Int, from start: ContinuousClock.Instant) -> [Double]? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        (address.sin_family, address.sin_port) = (sa_family_t(AF_INET), port.bigEndian)
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 }
        }
        guard isConnected else { return nil }
        var seconds: [Double] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        for turn in 0..<Self.perConnection {
            let number = turn * Self.connections + client
            let due = start + .seconds(Double(number) / Double(Self.rate))
            let wait = (due - ContinuousClock.now).seconds
            if wait > 0 { usleep(UInt32(wait * 1e6)) }
            let place = BenchedCache.place(number)
            let body = "{\"text\":\"\(BenchedCache.query(place))\"}"
            let request = Array("POST /predict HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
            guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { return nil }
            // A whole answer is short and comes in one piece.
            let count = recv(descriptor, &buffer, buffer.count, 0)
            seconds.append((ContinuousClock.now - due).seconds)
            let expected = "{\"status\":\"hit\",\"answer\":\(BenchedCache.answer(place)),\"computed\":1}\n"
            guard count > 0, buffer[..<count].suffix(expected.utf8.count).elementsEqual(expected.utf8) else { return nil }
        }
        return seconds
    }
}
