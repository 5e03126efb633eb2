import CSpawn
import Glibc

/// Stops what a session is doing, from any thread or from a signal handler.
package final class Interrupter: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    package init() {
        var ends: [Int32] = [-1, -1]
        let made = imk_pipe(&ends, true)
        precondition(made, "no descriptors are left for a pipe")
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Makes one call of `write`, so it may be called where little else may.
    package func interrupt() {
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    /// Forgets interrupts that came before.
    func reset() {
        while !Descriptor.read(readEnd, upTo: 64).isEmpty {}
    }
}
