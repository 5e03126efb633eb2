import CSpawn
import Glibc

/// A program that was started ahead of time and waits for its arguments.
///
/// Much of the time of a trivial compilation goes into loading the compiler itself. It takes arguments from a file named
/// on its command line; here that file is a pipe, so it loads, reads it, and waits. The wait ends when the arguments are
/// written and the pipe is closed. (The linker would take a pipe for an empty file.)
final class PreparedTool {
    private let arguments: Int32
    private let running: RunningTool
    private var isUsed = false

    /// - Parameters:
    ///   - path: a program that reads `@file` arguments.
    ///   - first: arguments before those that come later.
    ///   - folder: its working folder.
    init?(_ path: String, first: [String], folder: String) {
        var ends: [Int32] = [0, 0]
        guard imk_pipe(&ends, false) else { return nil }
        defer { close(ends[0]) }
        guard let tool = try? RunningTool(path, first + ["@/proc/self/fd/3"], folder: folder, input: ends[0]) else {
            close(ends[1])
            return nil
        }
        (arguments, running) = (ends[1], tool)
    }

    deinit {
        guard !isUsed else { return }
        running.kill()
        close(arguments)
    }

    /// Gives the program its arguments and waits for its end. Can be called once.
    func run(_ words: [String], seconds: Double, wake: Int32?) -> Tool.Result {
        // LLVM reads such files by GNU's rules.
        let text = words.map { word in
            "\"" + word.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "\""
        }.joined(separator: "\n")
        var bytes = Array(text.utf8)
        // More than a pipe holds would wait for a reader that may be gone.
        guard bytes.count < 60_000, write(arguments, &bytes, bytes.count) == bytes.count else {
            return .notStarted(reason: "it ended before it was used")
        }
        close(arguments)
        isUsed = true
        return running.result(seconds: seconds, wake: wake)
    }
}

/// A folder for the next compilation, with a compiler waiting in it.
final class Workbench {
    let folder: String
    let compiler: PreparedTool
    private let cache: CompileCache

    init?(toolchain: Toolchain, cache: CompileCache) {
        guard let folder = cache.makeWorkFolder(),
            let compiler = PreparedTool(toolchain.frontend, first: ["-frontend"], folder: folder)
        else { return nil }
        (self.folder, self.compiler, self.cache) = (folder, compiler, cache)
    }

    deinit {
        cache.discard(folder)
    }
}
