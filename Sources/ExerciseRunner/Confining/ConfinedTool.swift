import CellKernel
import Glibc

/// Runs one of the toolchain's programs under a confinement to its end.
enum ConfinedTool {
    enum End: Error {
        /// With standard output and standard error together.
        case ended(ExitStatus, output: String)
        case timedOut
        case usedTooMuchMemory
        case saidTooMuch
        case notStarted(reason: String)
    }

    static func run(_ program: ConfinedProgram, _ confinement: Confinement, _ limits: CompileLimits) -> End {
        guard let ends = Pipe() else { return .notStarted(reason: String(cString: strerror(errno))) }
        defer { close(ends.read) }
        let process: ConfinedProcess
        do throws(ConfinedProcess.Failure) {
            defer { close(ends.write) }
            process = try ConfinedProcess(program, confinement, descriptors: [nil, ends.write, ends.write])
        } catch {
            return .notStarted(reason: error.reason)
        }
        _ = fcntl(ends.read, F_SETFL, O_NONBLOCK)
        var output: [UInt8] = []
        let deadline = ContinuousClock.now + limits.time * 3 + .seconds(5)
        while true {
            var wanted = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
            poll(&wanted, 1, 50)
            // Whether it has ended is asked before what it said is read, so that nothing is missed.
            let end = process.end()
            output += Descriptor.read(ends.read, upTo: 1 << 20)
            if let end {
                if process.neverStarted { return .notStarted(reason: String(decoding: output, as: UTF8.self)) }
                return .ended(end, output: String(decoding: output, as: UTF8.self))
            }
            if output.count > limits.outputBytes { return .saidTooMuch }
            let use = process.use
            if use.processorSeconds > limits.time.inSeconds || ContinuousClock.now > deadline { return .timedOut }
            if use.residentBytes > limits.memoryBytes { return .usedTooMuchMemory }
        }
    }
}
