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

    package var frontend: String { root + "/bin/swift-frontend" }
    package var linker: String { root + "/bin/ld.lld" }
    package var symbolizer: String { root + "/bin/llvm-symbolizer" }
    package var resources: String { root + "/lib/swift" }
    package var libraries: String { resources + "/linux" }
    package var startupObject: String { "\(libraries)/\(Self.architecture)/swiftrt.o" }

    package static let target = "\(architecture)-unknown-linux-gnu"

    #if arch(x86_64)
        private static let architecture = "x86_64"
    #else
        private static let architecture = "aarch64"
    #endif

    /// Linker arguments for the library behind a module; empty where there is none of that name.
    package func library(ofModule module: String) -> [String] {
        let candidates = ["lib\(module).so", "libswift\(module).so"].map { libraries + "/" + $0 }
        // Needed even if only by others: most of Foundation's names live in a library that Foundation brings along.
        return candidates.first { access($0, R_OK) == 0 }.map { ["--no-as-needed", $0, "--as-needed"] } ?? []
    }

    /// Changes whenever another compiler is installed in the same place.
    package var stamp: String { "\(frontend) \(FileStamp(frontend))" }

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
package struct FileStamp: Hashable, CustomStringConvertible {
    package let description: String

    package init(_ path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            description = "missing"
            return
        }
        description = "\(facts.st_size) \(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec)"
    }
}
