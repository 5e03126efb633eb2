package import CellKernel
import Glibc

extension Sandbox {
    /// The bubblewrap in a search path such as the value of `PATH`, tried out.
    ///
    /// - Parameter toolchain: what programs in it are compiled with.
    package static func find(searchPath: String, toolchain: Toolchain) throws(SandboxObstacle) -> Sandbox {
        let paths = searchPath.split(separator: ":").map { "\($0)/bwrap" }
        guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { throw .notInstalled }
        guard !SystemCallFilter.instructions.isEmpty else { throw .noFilter }
        let sandbox = Sandbox(program: path, toolchain: toolchain.root)
        let limits = CompileLimits()
        let program = ConfinedProgram(
            path: toolchain.frontend, arguments: ["-version"], system: .tools, folder: "/home",
            ceilings: ConfinedProgram.ceilings(processorTime: limits.time, memoryBytes: limits.memoryBytes, fileBytes: 0, openFiles: 64))
        switch ConfinedTool.run(program, .sandbox(sandbox), limits) {
        case .ended(.exited(0), _): return sandbox
        case .ended(_, let output): throw .refused(output)
        case .notStarted(let words): throw .refused(words)
        case .timedOut, .usedTooMuchMemory, .saidTooMuch: throw .refused("")
        }
    }
}

/// Why other people's code cannot be confined on this machine.
package enum SandboxObstacle: Error, Hashable, Sendable {
    case notInstalled
    /// No list of system calls for this kind of processor.
    case noFilter
    /// In bubblewrap's own words.
    case refused(String)
}
