import Foundation

/// A running program whose output goes to a file.
///
/// It stays in our process group, so that Ctrl-C in the terminal ends it too.
struct ChildProcess: ~Copyable {
    private let id: pid_t

    /// How a program ended.
    enum Ending: Hashable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// Starts `command`, looked for in this process's `PATH`; `nil` when there is no such program.
    init?(_ command: String, _ arguments: [String], environment: [String: String], output: String) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)

        // The thread that starts it may have signals blocked; the program must hear them.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        let words = ([command] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + variables).forEach { free($0) } }

        var id = pid_t()
        guard posix_spawnp(&id, command, &actions, &attributes, words, variables) == 0 else { return nil }
        self.id = id
    }

    /// Calls `whileRunning` ten times a second until the program ends.
    func wait(whileRunning: () -> Void) -> Ending {
        var status: Int32 = 0
        while waitpid(id, &status, WNOHANG) == 0 {
            whileRunning()
            usleep(100_000)
        }
        let signal = status & 0x7f
        return signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
    }
}
