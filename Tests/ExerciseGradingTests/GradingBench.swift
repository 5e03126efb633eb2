import CellKernel
import ExerciseGrading
import ExerciseRunner
import Exercises
import Foundation
import JSON
import Lessons

/// A grader whose caches are its own, and the exercise of writing `double`.
struct GradingBench {
    let grader: ExerciseGrader
    let folder: URL

    /// Nil where no compiler is in PATH, or the tests lie somewhere else than what they are built with.
    init?() {
        let environment = ProcessInfo.processInfo.environment
        guard let toolchain = Toolchain.find(searchPath: environment["PATH"] ?? ""), let build = Self.build else { return nil }
        folder = FileManager.default.temporaryDirectory.appending(path: "imbik-grading-\(UUID().uuidString)")
        let runner = ExerciseRunner(
            toolchain: toolchain, products: WorkerProducts(folder: build),
            cache: CompileCache(folder: Self.programs, product: "worker"), confinement: .limits)
        grader = ExerciseGrader(authors: runner, cache: OutcomeCache(folder: folder.path))
    }

    /// Compiled programs are kept for the next run of the tests.
    private static let programs = NSTemporaryDirectory() + "imbik-grading-tests"

    private static var build: String? {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
        return [tests, bundle].map { URL(filePath: $0).deletingLastPathComponent().path }
            .first { FileManager.default.fileExists(atPath: $0 + "/libExerciseWorker.a") }
    }

    func end() { try? FileManager.default.removeItem(at: folder) }

    /// The verdict on a learner's file.
    func grade(_ source: String, _ exercise: Exercise = .doubling) -> ExerciseGrader.Graded {
        let plan = exercise.requests(seed: 1) { _ in nil }
        return grader.grade(source, named: "my-exercises/double.swift", of: exercise, plan, by: grader.authors)
    }
}

extension Exercise {
    static var doubling: Exercise {
        guard let call = try? Call.parse("func double(_ x: [Double]) -> [Double]") else { preconditionFailure("no call") }
        let any = RandomInput(arguments: [.list(.between(1...4), of: .number(-1...1))], times: 3)
        return Exercise(
            id: "double", lesson: "demo", title: .init(english: "Double", turkish: "İki kat"),
            text: .init(english: "T", turkish: "T"), points: 2, minutes: 5, hints: [.init(english: "H", turkish: "İ")],
            calls: [call], judgeCalls: Call.all(in: judge),
            checks: [
                Check(
                    id: "plain", name: .init(english: "Two", turkish: "İki"), call: "double", input: .values([[1, 3]]),
                    demands: [.equal(to: .value([2, 6]), tolerance: 1e-9)]),
                Check(
                    id: "any", name: .init(english: "Any", turkish: "Her"), call: "double", input: .random(any),
                    demands: [.equal(to: .solution, tolerance: 1e-9)]),
                Check(
                    id: "spread", name: .init(english: "Spread", turkish: "Yayılım"), call: "double", input: .values([[1, 2, 3]]),
                    demands: [.property(.lengthOfArgument(0)), .judged(by: "spread", .atLeast(2))]),
            ],
            wrong: [
                WrongSolution(
                    file: "wrong/squared.swift", source: "func double(_ x: [Double]) -> [Double] { x.map { $0 * $0 } }",
                    fails: ["plain", "any"], why: .init(english: "You square.", turkish: "Karesini alıyorsun."))
            ],
            sources: Sources(
                starter: "func double(_ x: [Double]) -> [Double] { x }",
                solution: "func double(_ x: [Double]) -> [Double] { x.map { 2 * $0 } }", judge: judge))
    }

    private static let judge = """
        func spread(_ x: [Double], _ y: [Double]) -> Double { (y.last! - y.first!) / (x.last! - x.first!) }
        """
}
