import Glibc

/// Where the parts of the Swift toolchain are that compile, link and explain cells.
package struct Toolchain: Hashable, Sendable {
    /// The folder that holds `bin` and `lib`.
    package var root: String

    package init(root: String) {
        self.root = root
    }

    /// The toolchain whose `swift-frontend` comes first in a search path such as the value of `PATH`.
    package static func find(searchPath: String) -> Toolchain? {
        for folder in searchPath.split(separator: ":") {
            guard let resolved = realpath("\(folder)/swift-frontend", nil) else { continue }
            defer { free(resolved) }
            let parts = String(cString: resolved).split(separator: "/")
            guard parts.count > 2 else { continue }
            return Toolchain(root: "/" + parts.dropLast(2).joined(separator: "/"))
        }
        return nil
    }

    var frontend: String { root + "/bin/swift-frontend" }
    var linker: String { root + "/bin/ld.lld" }
    var symbolizer: String { root + "/bin/llvm-symbolizer" }
    var resources: String { root + "/lib/swift" }
    var libraries: String { resources + "/linux" }
    var startupObject: String { "\(libraries)/\(Self.architecture)/swiftrt.o" }

    static let target = "\(architecture)-unknown-linux-gnu"

    #if arch(x86_64)
        private static let architecture = "x86_64"
    #else
        private static let architecture = "aarch64"
    #endif

    /// Changes whenever another compiler is installed in the same place.
    var stamp: String { "\(frontend) \(FileStamp(frontend))" }

    /// The compiler's own words: "Swift version 6.3.1 (swift-6.3.1-RELEASE)".
    package func version() -> String {
        guard case .ended(let end) = Tool.run(frontend, ["-version"], folder: "/", seconds: 20, wake: nil) else {
            return "an unknown compiler"
        }
        let line = end.output.split(separator: "\n").first { $0.contains("Swift version") }
        return line.map(String.init) ?? "an unknown compiler"
    }
}

/// Size and time of change of a file: enough to notice that it was built anew.
struct FileStamp: Hashable, CustomStringConvertible {
    let description: String

    init(_ path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            description = "missing"
            return
        }
        description = "\(facts.st_size) \(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec)"
    }
}
