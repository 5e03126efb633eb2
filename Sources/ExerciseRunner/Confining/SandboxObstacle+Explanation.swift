package import Diagnostics

extension SandboxObstacle: ExplainedError {
    package var explanation: Explanation {
        switch self {
        case .notInstalled:
            Explanation(
                "bubblewrap is not installed, so other people's code can't be kept from this machine",
                hint: "sudo apt-get install bubblewrap; or, if you trust all who handed in, '--trust-submissions'")
        case .noFilter:
            Explanation(
                "imbik knows no filter of system calls for this kind of processor, so other people's code can't be kept from this machine",
                hint: "grade on a machine with an x86-64 or 64-bit ARM processor; or, if you trust all who handed in, '--trust-submissions'")
        case .refused(let words):
            Explanation(
                "bubblewrap can't set up a sandbox here, so other people's code can't be kept from this machine: \(words.isEmpty ? "it said nothing" : Self.oneLine(words))",
                hint: "it needs user namespaces; 'sysctl kernel.unprivileged_userns_clone kernel.apparmor_restrict_unprivileged_userns' shows whether they are allowed, and a container must allow them too; or, if you trust all who handed in, '--trust-submissions'")
        }
    }

    private static func oneLine(_ words: String) -> String {
        words.split(whereSeparator: \.isNewline).prefix(2).joined(separator: "; ")
    }
}
