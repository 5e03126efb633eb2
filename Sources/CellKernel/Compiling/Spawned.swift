import CSpawn
import Glibc

/// A child process that this process started and must wait for.
struct Spawned {
    struct Failure: Error {
        let code: Int32
    }

    let process: pid_t

    /// - Parameter descriptors: what becomes 0, 1, 2 and so on in the child; nil is `/dev/null`. Nothing else is open.
    init(_ path: String, _ arguments: [String], environment: [String], folder: String, descriptors: [Int32?])
        throws(Failure)
    {
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup($0) } + [nil]
        defer { for text in words + settings { free(text) } }
        var process: pid_t = 0
        let code = imk_spawn(
            &process, path, &words, &settings, folder, descriptors.map { $0 ?? -1 }, descriptors.count)
        guard code == 0 else { throw Failure(code: code) }
        self.process = process
    }

    func kill() {
        Glibc.kill(process, SIGKILL)
    }

    /// The exit status; 128 + n when signal n ended the process.
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
        return ExitStatus(status).shellStatus
    }
}

/// How a process ended, from the number that `waitpid` gives.
package enum ExitStatus: Hashable {
    case exited(Int32)
    case signaled(Int32)

    package init(_ status: Int32) {
        self = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signaled(status & 0x7F)
    }

    package var shellStatus: Int32 {
        switch self {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
    }
}

package enum Descriptor {
    /// What is there to read, at most `limit` bytes; empty at the end, or when a non-blocking descriptor has nothing.
    package static func read(_ descriptor: Int32, upTo limit: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var got = Glibc.read(descriptor, buffer.baseAddress, limit)
            while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, limit) }
            count = max(0, got)
        }
    }
}
