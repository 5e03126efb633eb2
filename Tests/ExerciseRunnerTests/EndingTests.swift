import Diagnostics
import ExerciseRunner
import JSON
import Testing

@Suite("A mistake costs the request that it is made in, and is told with its line")
struct EndingTests {
    let bench: Workbench

    init() throws { bench = try Workbench() }

    /// The function that fails for 2, on line 2 of the file.
    private func outcome(_ failure: String, limits: WorkerLimits = WorkerLimits(request: .milliseconds(300))) throws -> RequestOutcome {
        let report = try bench.run(
            """
            import Glibc
            func fails(_ x: Double) { \(failure) }
            func twice(_ x: Double) -> Double {
                if x == 2 { fails(x) }
                return 2 * x
            }
            """, [1, 2, 3], limits: limits)
        #expect(report.outcomes.count == 3)
        #expect(report.outcomes.first == .value(.number(2)))
        #expect(report.outcomes.last == .value(.number(6)))
        #expect(report.restarts == 1)
        return report.outcomes[1]
    }

    @Test func anIndexOutOfRange() throws {
        #expect(try outcome("let a: [Int] = []; _ = a[Int(x)]") == .trapped(message: "Index out of range", at: Workbench.line(2)))
    }

    @Test func anOverflow() throws {
        #expect(try outcome("let a = Int.max; _ = a + Int(x)") == .trapped(message: "arithmetic overflow", at: Workbench.line(2)))
    }

    @Test func fatalErrorInTheLearnersWords() throws {
        #expect(try outcome("fatalError(\"no such token\")") == .trapped(message: "no such token", at: Workbench.line(2)))
    }

    @Test func recursionWithoutEnd() throws {
        let report = try bench.run("func twice(_ x: Double) -> Double {\n    1 + twice(x + 1)\n}", [1])
        #expect(report.outcomes == [.stackOverflow(at: Workbench.line(2))])
    }

    @Test func exit() throws { #expect(try outcome("exit(0)") == .exited(code: 0, at: Workbench.line(2))) }

    @Test func aLoopWithoutEnd() throws {
        #expect(try outcome("while x > 1 {}") == .timedOut(.milliseconds(300), at: Workbench.line(2)))
    }

    /// The code is mostly in the library then, and on the way there and back.
    @Test(arguments: 1...4) func aLoopWithoutEndThroughALibrary(_ round: Int) throws {
        let limits = WorkerLimits(request: .milliseconds(100 + round))
        #expect(
            try outcome("var s = 0.0; while x > 1 { s += exp(s / 1e9) + log(x) }", limits: limits)
                == .timedOut(.milliseconds(100 + round), at: Workbench.line(2)))
    }

    @Test func theLogIsTheLearnersOwn() throws {
        let trapped = try bench.run("func twice(_ x: Double) -> Double { print(\"here\"); return [x][1] }", [1])
        #expect(trapped.log == "here\n")
        let said = try bench.run("func twice(_ x: Double) -> Double { print(\"Fatal error? No.\"); return 2 * x }", [1])
        #expect(said.log == "Fatal error? No.\n" && said.outcomes == [.value(.number(2))])
    }

    @Test func sleepingForEver() throws {
        #expect(try outcome("while true { sleep(100) }", limits: WorkerLimits(request: .milliseconds(100))) == .timedOut(.milliseconds(100), at: Workbench.line(2)))
    }

    @Test func memoryWithoutEnd() throws {
        let limits = WorkerLimits(request: .seconds(5), memoryBytes: 128 << 20)
        let outcome = try outcome("var all: [[Double]] = []; while true { all.append(Array(repeating: x, count: 100_000)) }", limits: limits)
        guard case .memory(128 << 20, _) = outcome else { return #expect(outcome == .memory(bytes: 128 << 20, at: Workbench.line(2))) }
    }

    @Test func moreMemoryThanThereIsAtOnce() throws {
        let outcome = try outcome("let all = Array(repeating: x, count: 1 << 40); print(all.count)")
        #expect(outcome == .memory(bytes: 512 << 20, at: Workbench.line(2)))
    }

    @Test func printingWithoutEnd() throws {
        let limits = WorkerLimits(request: .seconds(20), outputBytes: 1 << 20, logBytes: 100)
        #expect(try outcome("while true { print(\"again\") }", limits: limits) == .tooMuchOutput(bytes: 1 << 20, at: Workbench.line(2)))
    }

    @Test func aThrownError() throws {
        let call = WorkerProgram.Call(name: "f", labels: [], types: [], result: "Int", declaration: "func f() throws -> Int")
        let report = try bench.run("enum Mistake: Error { case wrong(Int) }\nfunc f() throws -> Int { throw Mistake.wrong(3) }", [call], [WorkerRequest(call: "f", arguments: [])])
        #expect(report.outcomes == [.threw(description: "wrong(3)")])
    }

    @Test func aWorkerIsNotStartedAgainForEver() throws {
        let report = try bench.run("func twice(_ x: Double) -> Double { fatalError() }", Array(repeating: 1, count: 5), limits: WorkerLimits(restarts: 2))
        let trapped = RequestOutcome.trapped(message: "fatal error", at: Workbench.line(1))
        #expect(report.outcomes == [trapped, trapped, trapped, .notReached, .notReached])
    }
}
