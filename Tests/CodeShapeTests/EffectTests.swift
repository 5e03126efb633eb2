import Testing

@Suite("Effects stay in the executables: libraries don't print, exit, read the environment or load code")
struct EffectTests {
    static let executables: Set = ["imbik", "imbik-cell-host"]
    let sources = SourceFile.sources.filter(\.isSwift)

    /// A library file that does what libraries do not, and why.
    struct Exception: Hashable {
        var path, word, reason: String
    }

    static let exceptions: [Exception] = [
        Exception(
            path: "Sources/ExerciseWorker/ImbikWorker.swift", word: "_exit",
            reason: "it is the main loop of a program of its own, which ends when there are no more requests"),
        Exception(
            path: "Sources/ImbikLab/Host/Host.swift", word: "print",
            reason: "a cell's file that runs as a plain script, without a host, shows its values on standard output"),
        Exception(
            path: "Sources/ImbikLab/Models/ModelsFolder.swift", word: "getenv",
            reason: "without a host, only the environment says where the user's cache folder is"),
    ]

    /// Functions that nothing but an executable calls.
    static let calls = [
        "print", "debugPrint", "dump", "readLine", "puts", "putchar", "printf", "exit", "_exit", "abort", "getenv", "setenv",
    ]

    /// Names that nothing but an executable mentions.
    static let names = ["stdout", "stderr", "stdin", "standardOutput", "standardError", "standardInput"]

    @Test func librariesHaveNoEffects() {
        var seen: Set<Exception> = []
        var violations: [String] = []
        for file in sources where !Self.executables.contains(file.target) {
            for word in Self.effects(in: file.tokens) {
                if let exception = Self.exceptions.first(where: { $0.path == file.path && $0.word == word }) {
                    seen.insert(exception)
                } else {
                    violations.append("\(file.path) uses '\(word)'")
                }
            }
        }
        #expect(violations == [])
        let files = Set(sources.map(\.path))
        let stale = Self.exceptions.filter { files.contains($0.path) && !seen.contains($0) }
        #expect(stale == [], "these exceptions are no longer needed")
    }

    @Test func onlyTheCellHostLoadsCode() {
        let loaders = sources.filter { $0.target != "imbik-cell-host" && $0.tokens.contains("dlopen") }
        #expect(loaders.map(\.path) == [])
    }

    /// The kernels are inner loops: no files, no memory, no printing (style of the C fence).
    @Test(arguments: ["malloc", "calloc", "free", "printf", "fopen", "exit", "abort", "getenv", "pthread_create"])
    func kernelsNeverCall(_ function: String) {
        let callers = SourceFile.sources.filter { $0.target == "CKernels" }.filter { file in
            file.text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "(") }
                .contains { $0.split(separator: "(").first?.description == function && $0.contains("(") }
        }
        #expect(callers.map(\.path) == [])
    }

    /// What of the forbidden a file's words contain.
    private static func effects(in tokens: [String]) -> [String] {
        tokens.indices.compactMap { index in
            let word = tokens[index]
            let before = index > 0 ? tokens[index - 1] : ""
            let after = index + 1 < tokens.count ? tokens[index + 1] : ""
            if calls.contains(word) && after == "(" && before != "." && before != "func" { return word }
            if names.contains(word) && after != ":" && before != "let" && before != "var" { return word }
            if word == "environment" && before == "." && index > 1 && tokens[index - 2] == "processInfo" { return word }
            return nil
        }
    }
}
