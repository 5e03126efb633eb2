import Foundation

/// A process and everything that it started, as `/proc` shows them.
package enum ProcessTree {
    package struct Use {
        package var residentBytes = 0
        /// Seconds, of the processes that live and of children that were waited for.
        package var processorSeconds = 0.0
        /// Without the root itself.
        package var children: [pid_t] = []
        /// Of the root and all children.
        package var threads = 0

        package init() {}
    }

    package static func use(of root: pid_t) -> Use {
        var use = Use()
        var waiting = [root]
        while let process = waiting.popLast(), use.children.count < 4096 {
            use.residentBytes += residentBytes(of: process)
            use.processorSeconds += processorSeconds(of: process)
            let threads = threads(of: process)
            use.threads += threads.count
            let children = children(of: process, threads)
            use.children += children
            waiting += children
        }
        return use
    }

    package static func children(of process: pid_t) -> [pid_t] { children(of: process, threads(of: process)) }

    /// Each thread has children of its own.
    private static func children(of process: pid_t, _ threads: [String]) -> [pid_t] {
        threads.flatMap { text("/proc/\(process)/task/\($0)/children").split(separator: " ").compactMap { pid_t($0) } }
    }

    private static func threads(of process: pid_t) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    }

    private static func residentBytes(of process: pid_t) -> Int {
        let fields = text("/proc/\(process)/statm").split(separator: " ")
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(getpagesize())
    }

    package static func processorSeconds(of process: pid_t) -> Double {
        // The name in parentheses may hold anything, so fields count from the last parenthesis (proc(5)).
        let line = text("/proc/\(process)/stat")
        guard let end = line.lastIndex(of: ")") else { return 0 }
        let fields = line[end...].split(separator: " ")
        guard fields.count > 15 else { return 0 }
        let ticks = fields[12...15].compactMap { Int($0) }.reduce(0, +)
        return Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private static func text(_ path: String) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        return String(decoding: Descriptor.read(file, upTo: 1 << 14), as: UTF8.self)
    }
}
