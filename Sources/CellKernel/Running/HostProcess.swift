import CSpawn
import CellProtocol
import Glibc
import JSON

/// A running `imbik-cell-host`: its pipes, and the watcher in front of it.
///
/// `/dev/null` is its standard input, its environment is what the caller gives, and nothing else is open in it.
final class HostProcess {
    struct Failure: Error {
        var reason: String
    }

    private let watcher: Spawned
    let output: Int32
    let errors: Int32
    let events: Int32
    let status: Int32
    private let requests: Int32
    private var decoder = FrameDecoder()
    /// The process that runs the cells; nil until the watcher has said so.
    private(set) var process: pid_t?
    /// How it ended; nil while it lives.
    private(set) var end: ExitStatus?
    /// The watcher is gone, with or without a word about the end.
    private(set) var isLost = false

    init(path: String, environment: [String], folder: String) throws(Failure) {
        func pipe() -> (read: Int32, write: Int32) {
            var ends: [Int32] = [-1, -1]
            _ = imk_pipe(&ends, false)
            return (ends[0], ends[1])
        }
        let (output, errors, events, requests) = (pipe(), pipe(), pipe(), pipe())
        var sockets: [Int32] = [-1, -1]
        _ = imk_socket_pair(&sockets)
        let theirs = [output.write, errors.write, requests.read, events.write, sockets[1]]
        defer { for descriptor in theirs { close(descriptor) } }
        (self.output, self.errors, self.events) = (output.read, errors.read, events.read)
        (self.requests, status) = (requests.write, sockets[0])
        do throws(Spawned.Failure) {
            watcher = try Spawned(
                path, [], environment: environment, folder: folder,
                descriptors: [nil, output.write, errors.write, requests.read, events.write, sockets[1]])
        } catch {
            for descriptor in [output.read, errors.read, events.read, requests.write, sockets[0]] { close(descriptor) }
            throw Failure(reason: String(cString: strerror(error.code)))
        }
        for descriptor in [output.read, errors.read, events.read, status] {
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        kill()
        var wanted = pollfd(fd: status, events: Int16(POLLIN), revents: 0)
        let deadline = ContinuousClock.now + .seconds(5)
        while !isLost, end == nil, poll(&wanted, 1, max(0, (deadline - .now).pollMilliseconds)) > 0 { readStatus() }
        for descriptor in [output, errors, events, requests, status] { close(descriptor) }
        if end == nil { watcher.kill() }
        _ = watcher.wait()
    }

    func send(_ request: Request) {
        let frame = Frame.wrap(request.json.bytes)
        var sent = 0
        while sent < frame.count {
            let written = frame.withUnsafeBytes { write(requests, $0.baseAddress! + sent, frame.count - sent) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }  // the host is gone; its status tells how
            sent += written
        }
    }

    /// The events that have arrived.
    func receive() throws(FrameError) -> [Event] {
        var result: [Event] = []
        while true {
            let bytes = Descriptor.read(events, upTo: 1 << 16)
            if bytes.isEmpty { break }
            decoder.append(bytes)
            while let frame = try decoder.next() { result.append(try Event(frame: frame)) }
        }
        return result
    }

    func readStatus() {
        var message = (kind: Int32(0), value: Int32(0), strays: Int32(0))
        while true {
            let got = read(status, &message, 12)
            if got < 0, errno == EINTR { continue }
            if got < 0 { return }
            guard got == 12 else {
                isLost = true
                return
            }
            switch message.kind {
            case 1: process = message.value
            default: end = ExitStatus(message.value)
            }
        }
    }

    /// Asks the watcher to kill the host and everything that it started.
    func kill() {
        var byte: UInt8 = 1
        _ = Glibc.send(status, &byte, 1, Int32(MSG_NOSIGNAL))
    }

    /// For a watcher that no longer answers: the group of the host, and then the watcher.
    func killWithoutWatcher() {
        if let process { Glibc.kill(-process, SIGKILL) }
        watcher.kill()
    }
}
