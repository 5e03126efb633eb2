import CSpawn
import Glibc

/// One of the toolchain's programs, started; what it prints comes through a pipe.
struct RunningTool {
    private let child: Spawned
    private let output: Int32

    /// - Parameter input: becomes descriptor 3 of the program.
    init(_ path: String, _ arguments: [String], folder: String, input: Int32? = nil) throws(Spawned.Failure) {
        var ends: [Int32] = [0, 0]
        guard imk_pipe(&ends, false) else { throw Spawned.Failure(code: errno) }
        defer { close(ends[1]) }
        output = ends[0]
        do {
            child = try Spawned(
                path, arguments, environment: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"],
                folder: folder, descriptors: [nil, ends[1], ends[1]] + (input.map { [$0] } ?? []))
        } catch {
            close(ends[0])
            throw error
        }
    }

    /// Ends the program and everything that belongs to it.
    func kill() {
        child.kill()
        _ = child.wait()
        close(output)
    }

    /// Waits for the end of the program. Can be called once.
    func result(seconds: Double, wake: Int32?) -> Tool.Result {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var text: [UInt8] = []
        while true {
            var wanted = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
            if let wake { wanted.append(pollfd(fd: wake, events: Int16(POLLIN), revents: 0)) }
            let ready = poll(&wanted, nfds_t(wanted.count), (deadline - .now).pollMilliseconds)
            if ready < 0, errno == EINTR { continue }
            if ready == 0 || wanted.count > 1 && wanted[1].revents != 0 {
                kill()
                return ready == 0 ? .timedOut : .interrupted
            }
            let piece = Descriptor.read(output, upTo: 1 << 16)
            if piece.isEmpty { break }
            // A compiler that prints more than this has lost its way; the rest is not kept.
            if text.count < 4 << 20 { text += piece }
        }
        close(output)
        return .ended(Tool.End(status: child.wait(), output: String(decoding: text, as: UTF8.self)))
    }
}
