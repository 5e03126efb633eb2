import CellKernel
import Diagnostics
import ExerciseRunner
import Foundation
import JSON
import Testing

/// Submissions of `Fixtures/hostile`, run in the real sandbox. Each costs only its own grade, and leaves nothing.
@Suite("Other people's code reaches nothing, and ends", .serialized, .enabled(if: SandboxedBench.sandbox != nil, "needs bubblewrap and user namespaces"))
struct HostileTests {
    let bench: SandboxedBench

    init() throws { bench = try SandboxedBench() }

    @Test func whatIsRightIsRightInTheSandboxToo() throws {
        let report = try bench.run("func twice(_ x: Double) -> Double { 2 * x }")
        #expect(report.outcomes == [.value(.number(2)), .value(.number(4)), .value(.number(6))])
    }

    @Test func aCrashHasItsLineInTheSandboxToo() throws {
        let report = try bench.run("func twice(_ x: Double) -> Double {\n    [2.0, 4.0][Int(x) - 1]\n}")
        #expect(report.outcomes == [.value(.number(2)), .value(.number(4)), .trapped(message: "Index out of range", at: Workbench.line(2))])
    }

    @Test func foundationWorksInTheSandboxToo() throws {
        let report = try bench.run("import Foundation\nfunc twice(_ x: Double) -> Double { Double(String(format: \"%.3f\", 2 * x)) ?? 0 }")
        #expect(report.outcomes == [.value(.number(2)), .value(.number(4)), .value(.number(6))])
    }

    // MARK: Time, memory, processes, output

    @Test func anEndlessLoop() throws {
        let report = try bench.submission("endless-loop")
        #expect(report.outcomes.first == .timedOut(.milliseconds(500), at: Workbench.line(2)))
        #expect(report.outcomes.count == 3)
    }

    @Test func anEndlessCompilation() throws {
        let outcome = try bench.compile("endless-compile", limits: CompileLimits(time: .seconds(2)))
        switch outcome {
        case .timedOut(.seconds(2)), .tooLarge, .refused: break
        case .timedOut, .compiled, .lacks, .doesNotLink, .notCompiled: #expect(outcome == .timedOut(.seconds(2)))
        }
    }

    @Test func anExpressionTooDeepForTheCompiler() throws {
        let text = "func twice(_ x: Double) -> Double { " + String(repeating: "(", count: 50_000) + "x" + String(repeating: ")", count: 50_000) + " }"
        switch try bench.compile(text: text, limits: CompileLimits(time: .seconds(5))) {
        case .refused, .tooLarge, .timedOut: break
        case .compiled, .lacks, .doesNotLink, .notCompiled: Issue.record("it must cost this file only")
        }
    }

    @Test func aForkBomb() throws {
        let report = try bench.submission("fork-bomb", limits: WorkerLimits(request: .seconds(5)))
        #expect(report.outcomes == [.value(.number(2)), .value(.number(4)), .value(.number(6))])
        #expect(report.log == "started 0\nstarted 0\nstarted 0\n")
    }

    @Test func aThreadBomb() throws {
        let report = try bench.submission("thread-bomb")
        #expect(report.outcomes.first == .tooManyThreads(64))
    }

    @Test(arguments: ["memory", "shared-memory"])
    func memoryWithoutEnd(_ name: String) throws {
        let report = try bench.submission(name, limits: WorkerLimits(request: .seconds(10), memoryBytes: 128 << 20, restarts: 0))
        guard case .memory(128 << 20, _) = report.outcomes.first else { return #expect(report.outcomes == [.memory(bytes: 128 << 20, at: nil)]) }
    }

    @Test func gigabytesOfOutput() throws {
        let report = try bench.submission("gigabytes-of-output", limits: WorkerLimits(request: .seconds(10), restarts: 0))
        #expect(report.outcomes.first == .tooMuchOutput(bytes: 16 << 20, at: Workbench.line(3)))
        #expect(report.log.utf8.count == 64 << 10)
        #expect(report.isLogCut)
    }

    @Test func anAnswerThatComesTooLate() throws {
        let report = try bench.submission("late-answer", limits: WorkerLimits(request: .milliseconds(50), restarts: 0))
        guard case .timedOut = report.outcomes.first else { return #expect(report.outcomes == [.timedOut(.milliseconds(50), at: nil)]) }
    }

    @Test func oneThatHearsNoSignal() throws {
        let report = try bench.submission("deaf", limits: WorkerLimits(request: .milliseconds(50), restarts: 0))
        #expect(report.outcomes.first == .timedOut(.milliseconds(50), at: nil))
    }

    @Test func anEnormousAnswer() throws {
        let call = WorkerProgram.Call(name: "words", labels: [nil], types: ["Int"], result: "String", declaration: "")
        let requests = [10_000_000, 1_000_000_000, 1].map { WorkerRequest(call: "words", arguments: [.integer($0)]) }
        let report = try bench.submission("enormous-answer", [call], requests, limits: WorkerLimits(request: .seconds(10)))
        guard case .tooMuchOutput = report.outcomes[0] else { return #expect(report.outcomes[0] == .tooMuchOutput(bytes: 4 << 20, at: nil)) }
        switch report.outcomes[1] {
        case .tooMuchOutput, .memory: break
        default: #expect(report.outcomes[1] == .memory(bytes: 512 << 20, at: nil))
        }
        #expect(report.outcomes[2] == .value("word "))
    }

    // MARK: Forgery

    @Test func exitWhenItIsLoaded() throws {
        let report = try bench.submission("exit-at-load")
        #expect(report.outcomes == [.exited(code: 0, at: nil), .notReached, .notReached])
    }

    @Test func exitWhenItIsCalled() throws {
        let report = try bench.submission("exit-when-called")
        #expect(report.outcomes == Array(repeating: .exited(code: 0, at: Workbench.line(5)), count: 3))
        #expect(report.log == "100 of 100 points\n100 of 100 points\n100 of 100 points\n")
    }

    @Test(arguments: ["answers-twice", "forged-messages", "enters-the-worker"])
    func answersThatNobodyAskedFor(_ name: String) throws {
        let report = try bench.submission(name)
        #expect(report.outcomes.contains(.protocolBroken))
        // Where an answer counts it is the one that the function gave.
        #expect(report.outcomes.allSatisfy { [.protocolBroken, .value(.number(2)), .value(.number(4)), .value(.number(6)), .notReached].contains($0) })
    }

    @Test func aFloodOfBytesInsteadOfAnAnswer() throws {
        let report = try bench.submission("forged-flood", limits: WorkerLimits(request: .seconds(10), restarts: 0))
        switch report.outcomes[0] {
        case .protocolBroken, .tooMuchOutput: break
        default: #expect(report.outcomes[0] == .protocolBroken)
        }
    }

    @Test func aReportThatIsPrinted() throws {
        let report = try bench.submission("forged-report")
        #expect(report.outcomes == Array(repeating: .value(.number(0)), count: 3))
        #expect(report.log.contains("\"points\":100"))
    }

    // MARK: What can be seen and changed

    @Test func nothingButLibrariesCanBeRead() throws {
        let report = try bench.submission("reads-everything", numbers: [1])
        #expect(report.outcomes == [.value(.number(2))])
        let lines = report.log.split(separator: "\n").map(String.init)
        for folder in ["/home", "/tmp", "/proc", "/sys", "/root", "/var", "/run", "/imbik", "/headers"] {
            #expect(lines.contains { $0 == "\(folder): " || $0 == "\(folder): -" }, "\(folder)")
        }
        #expect(lines.contains("/work: messages.txt,worker"))
        #expect(lines.contains("/dev: null,random,urandom,zero"))
        #expect(lines.contains { ["/etc: ld.so.cache", "/etc: -"].contains($0) })
        #expect(lines.filter { $0.hasPrefix("can read") } == [])
        #expect(lines.contains("environment: HOME=/home LANG=C.UTF-8 PWD=/work SWIFT_BACKTRACE=enable=no TMPDIR=/tmp"))
        #expect(lines.contains("descriptors: [0, 1, 2, 3, 4]"))
        #expect(lines.contains { $0.hasPrefix("user 65534 group 65534 process ") })
        #expect(lines.contains("machine imbik"))
    }

    @Test func nothingCanBeWritten() throws {
        let report = try bench.submission("writes-everywhere", numbers: [1])
        #expect(report.outcomes == [.value(.number(2))])
        #expect(report.log == "written: []\n")
    }

    @Test func noSocketCanBeOpened() throws {
        #expect(try bench.submission("sockets", numbers: [1]).log == "opened 0\n")
    }

    @Test func noOtherProcessCanBeEnded() throws {
        let report = try bench.submission("kills-everybody", numbers: [1], limits: WorkerLimits(request: .seconds(2), restarts: 0))
        switch report.outcomes[0] {
        case .killed(signal: 9, _), .value(.number(2)): break
        default: #expect(report.outcomes[0] == .killed(signal: 9, at: nil))
        }
    }

    @Test func noOtherProgramCanBeStarted() throws {
        let report = try bench.submission("other-process", numbers: [1], limits: WorkerLimits(request: .seconds(1), restarts: 0))
        // It becomes a worker again, to which nobody speaks: the connection closed when it did.
        #expect(report.outcomes == [.exited(code: 74, at: nil)])
    }

    #if arch(x86_64)
        @Test func noCallOfTheSystemThatComputingDoesNotNeed() throws {
            let report = try bench.submission("system-calls", numbers: [1])
            let lines = report.log.split(separator: "\n").map(String.init)
            #expect(lines.count == 26)
            let allowed = lines.filter { !$0.hasSuffix(" -1 EPERM") && !$0.hasSuffix(" -1 ENOSYS") }
            #expect(allowed == [])
            #expect(lines.contains("clone3 -1 ENOSYS"))
            #expect(lines.contains("x32 getpid -1 ENOSYS"))
        }
    #endif

    @Test func aMessageAboutAFileOfTheSystems() throws {
        guard case .refused(let messages) = try bench.compile("names-other-files") else { return #expect(Bool(false)) }
        #expect(messages.allSatisfy { $0.excerpt == nil && $0.position == nil })
    }
}
