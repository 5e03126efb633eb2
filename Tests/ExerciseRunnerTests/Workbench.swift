import CellKernel
import Diagnostics
import ExerciseRunner
import Foundation
import JSON
import Testing

/// A runner with folders of its own, and a short way to compile and ask.
struct Workbench {
    let runner: ExerciseRunner

    static let toolchain = Toolchain.find(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")

    /// The built products: those of `IMBIK_BUILD`, otherwise those of this package's release build.
    static let products: WorkerProducts = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
        return WorkerProducts(folder: ProcessInfo.processInfo.environment["IMBIK_BUILD"] ?? root + "/.build/release")
    }()

    /// One cache for all tests of a run: C headers are read once.
    static let cache = cache("workers")

    static func cache(_ name: String) -> CompileCache {
        CompileCache(folder: NSTemporaryDirectory() + "imbik-\(name)-\(ProcessInfo.processInfo.processIdentifier)", product: "worker")
    }

    init(_ confinement: Confinement = .limits, cache: CompileCache = Self.cache) throws {
        runner = ExerciseRunner(
            toolchain: try #require(Self.toolchain), products: Self.products, cache: cache, confinement: confinement)
    }

    /// `func twice(_ x: Double) -> Double`
    static let twice = WorkerProgram.Call(
        name: "twice", labels: [nil], types: ["Double"], result: "Double", declaration: "func twice(_ x: Double) -> Double")

    static func program(_ text: String, _ calls: [WorkerProgram.Call] = [twice]) -> WorkerProgram {
        WorkerProgram(sources: [.init(name: "my-exercises/twice.swift", text: text)], calls: calls)
    }

    func compile(_ text: String, _ calls: [WorkerProgram.Call] = [twice], limits: CompileLimits = CompileLimits()) -> CompileOutcome {
        runner.compile(Self.program(text, calls), limits: limits)
    }

    /// Compiles what must compile, and calls its function once with each number.
    func run(_ text: String, _ numbers: [Double] = [1, 2, 3], limits: WorkerLimits = WorkerLimits(request: .seconds(2))) throws -> WorkerReport {
        try run(text, [Self.twice], numbers.map { WorkerRequest(call: "twice", arguments: [.number($0)]) }, limits: limits)
    }

    func run(
        _ text: String, _ calls: [WorkerProgram.Call], _ requests: [WorkerRequest], limits: WorkerLimits = WorkerLimits(request: .seconds(2))
    ) throws -> WorkerReport {
        let outcome = compile(text, calls)
        guard case .compiled(let worker, _) = outcome else {
            Issue.record("does not compile: \(outcome)")
            throw CocoaError(.featureUnsupported)
        }
        return runner.run(worker, requests, limits: limits)
    }

    /// A place in the learner's file.
    static func line(_ number: Int) -> SourcePosition { SourcePosition(file: "my-exercises/twice.swift", line: number, column: 1) }
}
