import Diagnostics
import Testing

@testable import CellKernel

@Suite("A misbehaving cell costs only itself")
struct HostileTests {
    /// A cell, limits for it, and the outcomes that are right for it.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var source: String
        var limits = Notebook.limits
        var isRight: @Sendable (Outcome) -> Bool
        var testDescription: String { name }

        init(_ name: String, _ source: String, _ change: (inout Limits) -> Void = { _ in }, is isRight: @escaping @Sendable (Outcome) -> Bool) {
            (self.name, self.source, self.isRight) = (name, source, isRight)
            change(&limits)
        }
    }

    /// Whether the cell was stopped for this reason within these lines of its own.
    static func isStopped(_ outcome: Outcome, _ stop: Stop, lines: ClosedRange<Int>) -> Bool {
        guard case .stopped(stop, let position?) = outcome else { return false }
        return lines.contains(position.line - 19)  // the second cell starts at line 20
    }

    static let cases: [Case] = [
        Case("endless loop, by the clock", "var turns = 0\nwhile true {\n  turns &+= 1\n}", { $0.wallClock = .seconds(2) }) {
            isStopped($0, .timeLimit(.seconds(2)), lines: 2...4)
        },
        Case("endless loop, by the processor", "var turns = 0\nwhile true {\n  turns &+= 1\n}", { $0.processorTime = .seconds(1) }) {
            isStopped($0, .processorTimeLimit(.seconds(1)), lines: 2...4)
        },
        Case("sleeping for ever", "import Glibc\nwhile true { sleep(1000) }", { $0.wallClock = .milliseconds(300) }) {
            isStopped($0, .timeLimit(.milliseconds(300)), lines: 2...2)
        },
        Case("waiting for ever", "await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }", { $0.wallClock = .milliseconds(300) }) {
            $0 == .stopped(.timeLimit(.milliseconds(300)), at: nil)
        },
        Case("endless printing", "while true { print(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\") }") {
            isStopped($0, .outputLimit(bytes: 1 << 20), lines: 1...1)
        },
        Case("a gigabyte in one line", "let part = String(repeating: \"a\", count: 1 << 16)\nprint(String(repeating: part, count: 1 << 13))") { isStopped($0, .outputLimit(bytes: 1 << 20), lines: 2...2) },
        Case("memory, touched", "var all: [[UInt8]] = []\nwhile true { all.append([UInt8](repeating: 1, count: 1 << 20)) }", { $0.memoryBytes = 200 << 20 }) {
            isStopped($0, .memoryLimit(bytes: 200 << 20), lines: 2...2)
        },
        Case("many processes", "import Foundation\nvar all: [Process] = []\nfor _ in 0..<40 { let p = Process(); p.executableURL = URL(filePath: \"/bin/sleep\"); p.arguments = [\"100\"]; try p.run(); all.append(p) }\nsleep(100)") {
            $0 == .stopped(.processLimit(16), at: nil)
        },
        Case("a fork bomb", "import Glibc\nlet fork = unsafeBitCast(dlsym(nil, \"fork\"), to: (@convention(c) () -> Int32).self)\nwhile true { if fork() == 0 { while true { pause() } } }", { $0.wallClock = .seconds(5) }) {
            if case .stopped = $0 { true } else { false }
        },
        Case("closes every descriptor", "import Glibc\nfor d in Int32(0)..<1024 { close(d) }") {
            if case .lostContact = $0 { true } else { false }
        },
        Case("kills its parent", "import Glibc\nkill(getppid(), SIGKILL)\nsleep(10)") {
            $0 == .lostContact("the cell ended the process that watches it")
        },
        Case("kills itself", "import Glibc\nkill(getpid(), SIGKILL)") { $0 == .killed(signal: 9, at: nil) },
        Case("junk in the connection", "import Glibc\nfor d in Int32(3)..<1024 { _ = write(d, \"{{{{{{{{{{{{{{{{\", 16) }\nsleep(10)", { $0.wallClock = .seconds(5) }) {
            if case .lostContact = $0 { true } else { false }
        },
        Case("a frame that claims four gigabytes", "import Glibc\nvar b: [UInt8] = [255, 255, 255, 255, 1]\nfor d in Int32(3)..<1024 { _ = write(d, &b, 5) }\nsleep(10)", { $0.wallClock = .seconds(5) }) {
            $0.text?.contains("claims 4294967295 bytes") == true
        },
        Case("a file larger than allowed", "import Glibc\nlet f = fopen(\"big\", \"w\")!\nlet piece = [UInt8](repeating: 1, count: 1 << 20)\nfor _ in 0..<40 { fwrite(piece, 1, piece.count, f) }") {
            $0 == .killed(signal: 25, at: nil)
        },
    ]

    @Test(arguments: cases) func `the session survives`(hostile: Case) throws {
        let notebook = try Notebook()
        notebook.run("let kept = 5")
        let outcome = notebook.run(hostile.source, limits: hostile.limits)
        #expect(hostile.isRight(outcome), "\(outcome)")
        #expect(notebook.run("kept + 1") == .finished)
        #expect(notebook.standardOutput == "6\n")
    }

    @Test func `a thread that outlives its cell does not disturb the next`() throws {
        let notebook = try Notebook()
        notebook.run("import Foundation\nThread.detachNewThread { while true { usleep(1000) } }")
        #expect(notebook.run("40 + 2") == .finished)
        #expect(notebook.standardOutput == "42\n")
    }

    @Test(arguments: ["", "setsid "]) func `children die with their cell, in whatever session they are`(prefix: String) throws {
        let notebook = try Notebook()
        let mark = "31\(UInt32.random(in: 100_000...999_999))"
        let source = """
            import Foundation
            let p = Process()
            p.executableURL = URL(filePath: "/bin/sh")
            p.arguments = ["-c", "\(prefix)sleep \(mark) & \(prefix)sleep \(mark) & echo started; wait"]
            try p.run()
            usleep(200_000)
            """
        notebook.run(source + "\nfatalError()")
        #expect(!Self.isRunning(mark))
        notebook.run(source)
        #expect(!Self.isRunning(mark))
    }

    /// Whether a process has this word among its arguments.
    private static func isRunning(_ word: String) -> Bool {
        let end = Tool.run("/bin/sh", ["-c", "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' | grep -c '[s]leep \(word)'"], folder: "/", seconds: 10, wake: nil)
        guard case .ended(let result) = end else { return true }
        return result.output != "0\n"
    }
}
