import CellKernel
import Diagnostics
import ExerciseRunner
import Foundation
import JSON
import Testing

/// A workbench whose programs run in the sandbox, and which looks for what they leave behind.
struct SandboxedBench {
    let bench: Workbench

    static let sandbox: Sandbox? = {
        guard let toolchain = Workbench.toolchain else { return nil }
        return try? Sandbox.find(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "", toolchain: toolchain)
    }()

    /// Of its own, so that what appears in it comes from here.
    static let cache = Workbench.cache("sandboxed-workers")

    init() throws { bench = try Workbench(.sandbox(try #require(Self.sandbox)), cache: Self.cache) }

    static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/hostile")
        return try String(contentsOf: folder.appending(path: "\(name).swift"), encoding: .utf8)
    }

    func compile(_ name: String, limits: CompileLimits = CompileLimits()) throws -> CompileOutcome {
        try compile(text: try Self.text(name), limits: limits)
    }

    func compile(text: String, limits: CompileLimits) throws -> CompileOutcome {
        let outcome = bench.compile(text, limits: limits)
        #expect(try files().filter { $0.hasPrefix("new-") } == [], "a folder was left behind")
        return outcome
    }

    func run(_ text: String) throws -> WorkerReport {
        try run(text, [Workbench.twice], Self.requests([1, 2, 3]), limits: WorkerLimits(request: .seconds(2)))
    }

    func submission(
        _ name: String, numbers: [Double] = [1, 2, 3], limits: WorkerLimits = WorkerLimits(request: .milliseconds(500))
    ) throws -> WorkerReport {
        try run(try Self.text(name), [Workbench.twice], Self.requests(numbers), limits: limits)
    }

    func submission(
        _ name: String, _ calls: [WorkerProgram.Call], _ requests: [WorkerRequest], limits: WorkerLimits
    ) throws -> WorkerReport {
        try run(try Self.text(name), calls, requests, limits: limits)
    }

    private static func requests(_ numbers: [Double]) -> [WorkerRequest] {
        numbers.map { WorkerRequest(call: "twice", arguments: [.number($0)]) }
    }

    private func run(
        _ text: String, _ calls: [WorkerProgram.Call], _ requests: [WorkerRequest], limits: WorkerLimits
    ) throws -> WorkerReport {
        let outcome = bench.compile(text, calls)
        guard case .compiled(let worker, _) = outcome else {
            Issue.record("does not compile: \(outcome)")
            throw CocoaError(.featureUnsupported)
        }
        let before = try files()
        let marks = Self.marks()
        let report = bench.runner.run(worker, requests, limits: limits)
        #expect(try processes(running: worker.folder + "/worker") == [], "a process was left behind")
        #expect(try files() == before, "a file was left behind")
        #expect(Self.marks() == marks, "a file was left behind")
        return report
    }

    private func files() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: Self.cache.folder)) }

    /// Files with the name that hostile submissions give theirs, where the test's own process could write.
    private static func marks() -> [String] {
        let folders = ["/", "/tmp", NSTemporaryDirectory(), NSHomeDirectory(), FileManager.default.currentDirectoryPath, cache.folder, "/dev/shm"]
        return folders.filter { folder in
            ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).contains { $0.hasPrefix("imbik-hostile-") }
        }
    }

    /// Processes whose program is that very file, whatever they call it.
    private func processes(running path: String) throws -> [String] {
        var wanted = stat()
        try #require(stat(path, &wanted) == 0)
        return try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
            var facts = stat()
            return Int(name) != nil && stat("/proc/\(name)/exe", &facts) == 0 && facts.st_ino == wanted.st_ino && facts.st_dev == wanted.st_dev
        }
    }
}
