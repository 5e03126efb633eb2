import CSystemCallFilter
import Glibc

/// The filter of system calls, as bubblewrap takes it.
enum SystemCallFilter {
    /// The instructions for the kernel; empty for a processor without a list of calls.
    static let instructions: [UInt8] = {
        let room = 4096
        return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = imk_system_call_filter(buffer.baseAddress, room)
        }
    }()

    /// A descriptor from which the instructions can be read; nil when there is none to be had.
    static func pipe() -> Int32? {
        // A pipe holds more than that, so nobody has to read yet.
        guard !instructions.isEmpty, let ends = Pipe() else { return nil }
        defer { close(ends.write) }
        guard instructions.withUnsafeBytes({ write(ends.write, $0.baseAddress, $0.count) }) == instructions.count else {
            close(ends.read)
            return nil
        }
        return ends.read
    }
}
