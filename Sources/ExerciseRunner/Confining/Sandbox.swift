import Glibc

/// A bubblewrap that works on this machine, and how programs are started in it.
package struct Sandbox: Hashable, Sendable {
    /// Path of `bwrap`.
    let program: String
    /// The folder with the toolchain's `bin` and `lib`.
    let toolchain: String

    /// The command line of bubblewrap, without its own name.
    ///
    /// - Parameters:
    ///   - filter: number of the descriptor with the filter of system calls.
    ///   - status: number of the descriptor to which bubblewrap writes how it went. Neither is open in the program.
    func arguments(for confined: ConfinedProgram, filter: Int, status: Int) -> [String] {
        var words = [
            "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
            "--uid", "65534", "--gid", "65534", "--hostname", "imbik", "--cap-drop", "ALL",
            "--die-with-parent", "--new-session", "--clearenv",
            "--setenv", "HOME", "/home", "--setenv", "TMPDIR", "/tmp", "--setenv", "LANG", "C.UTF-8",
            "--setenv", "SWIFT_BACKTRACE", "enable=no",
        ]
        func readOnly(_ path: String) { words += ["--ro-bind", path, path] }
        switch confined.system {
        case .libraries:
            readOnly("/usr/lib")
            for folder in ["/usr/lib64", "/lib", "/lib64"] { show(folder, in: &words) }
            readOnly(toolchain + "/lib/swift/linux")
            words += ["--dir", "/tmp"]
        case .tools:
            readOnly("/usr")
            for folder in ["/lib", "/lib64", "/bin"] { show(folder, in: &words) }
            if !toolchain.hasPrefix("/usr/") { readOnly(toolchain) }
            words += ["--setenv", "PATH", "/usr/bin", "--proc", "/proc", "--size", "\(64 << 20)", "--tmpfs", "/tmp"]
        }
        words += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--dir", "/home"]
        for device in ["null", "zero", "random", "urandom"] { words += ["--dev-bind", "/dev/\(device)", "/dev/\(device)"] }
        for window in confined.windows { words += [window.isWritable ? "--bind" : "--ro-bind", window.host, window.inside] }
        // Nothing can be written outside of a writable window, not even into the memory that holds the empty folders.
        words += ["--remount-ro", "/", "--chdir", confined.folder]
        words += ["--seccomp", "\(filter)", "--json-status-fd", "\(status)", "--", confined.path]
        return words + confined.arguments
    }

    /// A folder of the system as it is: a link to a folder below `/usr`, or a folder of its own.
    private func show(_ path: String, in words: inout [String]) {
        guard let target = linkTarget(path) else {
            if isFolder(path) { words += ["--ro-bind", path, path] }
            return
        }
        words += ["--symlink", target, path]
    }

    private func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    private func linkTarget(_ path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count - 1)
        return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }
}
