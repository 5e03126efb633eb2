import CSpawn
import Glibc

/// Runs one of the toolchain's programs to its end and keeps what it prints.
enum Tool {
    struct End {
        /// 0 when it went well; 128 + n when signal n ended it.
        var status: Int32
        /// Standard output and standard error together.
        var output: String
    }

    enum Result {
        case ended(End)
        case timedOut
        case interrupted
        case notStarted(reason: String)
    }

    /// - Parameters:
    ///   - folder: working folder of the program.
    ///   - wake: a descriptor that becomes readable when the learner interrupts.
    static func run(_ path: String, _ arguments: [String], folder: String, seconds: Double, wake: Int32?) -> Result {
        var ends: [Int32] = [0, 0]
        guard imk_pipe(&ends, false) else { return .notStarted(reason: String(cString: strerror(errno))) }
        defer { close(ends[0]) }
        let child: Spawned
        do {
            child = try Spawned(
                path, arguments, environment: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"],
                folder: folder, descriptors: [nil, ends[1], ends[1]])
        } catch {
            close(ends[1])
            return .notStarted(reason: String(cString: strerror(error.code)))
        }
        close(ends[1])
        let deadline = ContinuousClock.now + .seconds(seconds)
        var output: [UInt8] = []
        while true {
            var wanted = [pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)]
            if let wake { wanted.append(pollfd(fd: wake, events: Int16(POLLIN), revents: 0)) }
            let ready = poll(&wanted, nfds_t(wanted.count), (deadline - .now).pollMilliseconds)
            if ready < 0, errno == EINTR { continue }
            if ready == 0 || wanted.count > 1 && wanted[1].revents != 0 {
                child.kill()
                _ = child.wait()
                return ready == 0 ? .timedOut : .interrupted
            }
            let piece = Descriptor.read(ends[0], upTo: 1 << 16)
            if piece.isEmpty { break }
            // A compiler that prints more than this has lost its way; the rest is not kept.
            if output.count < 4 << 20 { output += piece }
        }
        return .ended(End(status: child.wait(), output: String(decoding: output, as: UTF8.self)))
    }
}

extension Duration {
    /// For `poll`: rounded up, never negative.
    var pollMilliseconds: Int32 {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 + 1
        return Int32(clamping: max(0, milliseconds))
    }

    /// For people and for sums.
    package var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
