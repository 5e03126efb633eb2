import CSpawn
import Glibc

/// A program to be started under a confinement: what it is, what it sees and what it may use.
struct ConfinedProgram {
    /// Files of the machine that the program sees, at the place where it sees them.
    struct Window: Hashable {
        var host: String
        var inside: String
        var isWritable = false
    }

    /// What it sees of the system.
    enum System: Hashable {
        /// What a linked program loads: the system's libraries and those of Swift.
        case libraries
        /// Programs, headers and the whole toolchain; also a view of its own processes and a temporary folder.
        case tools
    }

    /// As the program is seen from inside.
    var path: String
    var arguments: [String] = []
    var system: System
    var windows: [Window] = []
    /// From inside.
    var folder: String
    var ceilings: [imk_ceiling]

    /// The kernel's limits: a second line behind the watch, which sees more but looks only now and then.
    static func ceilings(processorTime: Duration, memoryBytes: Int, fileBytes: Int, openFiles: Int) -> [imk_ceiling] {
        [
            (RLIMIT_CPU, Int(processorTime.components.seconds) + 5), (RLIMIT_DATA, memoryBytes + memoryBytes / 4 + 64 << 20),
            (RLIMIT_AS, memoryBytes + 8 << 30), (RLIMIT_FSIZE, fileBytes), (RLIMIT_NOFILE, openFiles), (RLIMIT_CORE, 0),
            (RLIMIT_STACK, 8 << 20),
        ].map { imk_ceiling(resource: Int32($0.0.rawValue), most: UInt64($0.1)) }
    }
}
