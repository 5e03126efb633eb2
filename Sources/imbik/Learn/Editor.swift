import Foundation

/// Lets the learner edit a text in their own editor.
enum Editor {
    /// The command of the learner's editor, or of one that is there.
    static func command(_ environment: [String: String]) -> String? {
        for name in ["VISUAL", "EDITOR"] {
            if let command = environment[name], !command.isEmpty { return command }
        }
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        return ["nano", "vim", "vi"].first { name in
            folders.contains { access("\($0)/\(name)", X_OK) == 0 }
        }
    }

    /// The edited text; nil if the editor failed.
    static func edit(_ text: String, name: String, with command: String) throws -> String? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name + ".swift")
        try Data((text + "\n").utf8).write(to: file)
        guard run(command, file.path) == 0 else { return nil }
        let edited = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return edited.hasSuffix("\n") ? String(edited.dropLast()) : edited
    }

    /// Opens a file that the learner keeps; whether the editor ended well.
    @discardableResult
    static func open(_ path: String, with command: String) -> Bool { run(command, path) == 0 }

    /// Runs the editor in our own process group, where it may use the terminal. The shell splits its options.
    private static func run(_ command: String, _ path: String) -> Int32 {
        let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", path]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return -1 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return status
    }
}
