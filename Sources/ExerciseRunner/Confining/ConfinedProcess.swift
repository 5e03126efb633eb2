import CSpawn
import CellKernel
import Glibc
import JSON

/// A running program under its confinement. It ends, with all that it started, when this is let go or the thread that started
/// it ends.
final class ConfinedProcess {
    /// Why nothing runs. In the system's or bubblewrap's words.
    struct Failure: Error {
        var reason: String
    }

    private let process: pid_t
    /// Where bubblewrap tells how it went; nil without a sandbox.
    private let status: Int32?
    private var ended: ExitStatus?
    /// Set as soon as somebody wanted it to end.
    private(set) var wasKilled = false

    /// - Parameter descriptors: what becomes 0, 1, 2 and so on; nil is `/dev/null`.
    init(_ program: ConfinedProgram, _ confinement: Confinement, descriptors: [Int32?]) throws(Failure) {
        var path = program.path
        var arguments = program.arguments
        var folder = program.folder
        var descriptors = descriptors.map { $0 ?? -1 }
        var closing: [Int32] = []
        defer { for descriptor in closing { close(descriptor) } }
        switch confinement {
        case .limits: status = nil
        case .sandbox(let sandbox):
            guard let filter = SystemCallFilter.pipe(), let ends = Pipe() else { throw Failure(reason: Self.systemsWords(errno)) }
            closing += [filter, ends.write]
            status = ends.read
            arguments = sandbox.arguments(for: program, filter: descriptors.count, status: descriptors.count + 1)
            descriptors += [filter, ends.write]
            (path, folder) = (sandbox.program, "/")
        }
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        let environment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
        var settings = environment.map { strdup($0) } + [nil]
        defer { for text in words + settings { free(text) } }
        var process: pid_t = 0
        let code = imk_spawn_limited(
            &process, path, &words, &settings, folder, descriptors, descriptors.count, program.ceilings, program.ceilings.count)
        self.process = process
        guard code == 0 else {
            ended = .exited(127)
            throw Failure(reason: Self.systemsWords(code))
        }
    }

    deinit {
        kill()
        if let status { close(status) }
    }

    private static func systemsWords(_ code: Int32) -> String { String(cString: strerror(code)) }

    /// What it and everything that it started use.
    var use: ProcessTree.Use { ended == nil ? ProcessTree.use(of: process) : ProcessTree.Use() }

    /// The program itself, which in a sandbox is the only child of the sandbox's first process.
    var program: pid_t? {
        guard status != nil else { return process }
        return ProcessTree.children(of: process).first.flatMap { ProcessTree.children(of: $0).first }
    }

    /// How it ended; nil while it runs.
    func end() -> ExitStatus? {
        if let ended { return ended }
        var code: Int32 = 0
        guard waitpid(process, &code, WNOHANG) == process else { return nil }
        return end(with: code)
    }

    /// Ends it, and everything that it started; when this returns nothing is left.
    func kill() {
        wasKilled = true
        guard ended == nil else { return }
        let children = status == nil ? ProcessTree.use(of: process).children : ProcessTree.children(of: process)
        // With the first process of a sandbox the kernel ends all others in it, and bubblewrap outside ends by itself.
        for child in children { Glibc.kill(child, SIGKILL) }
        if status == nil || children.isEmpty { killGroup() }
        let deadline = ContinuousClock.now + .seconds(2)
        while end() == nil {
            usleep(500)
            if ContinuousClock.now > deadline { killGroup() }
        }
    }

    private func killGroup() {
        Glibc.kill(-process, SIGKILL)
        Glibc.kill(process, SIGKILL)
    }

    private func end(with code: Int32) -> ExitStatus {
        if status == nil { Glibc.kill(-process, SIGKILL) }  // what it left behind in its group
        let end = status.map { Self.exitStatus(inside: $0) ?? .exited(Self.neverStarted) } ?? ExitStatus(code)
        ended = end
        return end
    }

    // MARK: What bubblewrap says

    /// An exit status that no program can have.
    private static let neverStarted: Int32 = -1

    /// Whether the sandbox could not be set up, so that the program in it never ran.
    var neverStarted: Bool { ended == .exited(Self.neverStarted) && !wasKilled }

    /// Bubblewrap writes the exit code only when the program was started; the program has no way to this descriptor.
    private static func exitStatus(inside status: Int32) -> ExitStatus? {
        for line in Descriptor.read(status, upTo: 4096).split(separator: UInt8(ascii: "\n")) {
            guard let code = (try? JSONValue(parsing: line))?["exit-code"]?.integer else { continue }
            return code > 128 && code < 128 + 65 ? .signaled(Int32(code - 128)) : .exited(Int32(clamping: code))
        }
        return nil
    }
}

/// The two ends of a pipe that no child inherits by accident.
struct Pipe {
    let read: Int32
    let write: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard imk_pipe(&ends, false) else { return nil }
        (read, write) = (ends[0], ends[1])
    }
}
