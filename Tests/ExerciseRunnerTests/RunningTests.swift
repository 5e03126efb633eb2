import Diagnostics
import ExerciseRunner
import JSON
import Testing

@Suite("A worker answers requests with what the learner's function gives")
struct RunningTests {
    let bench: Workbench

    init() throws { bench = try Workbench() }

    @Test func answersComeInTheOrderOfTheRequests() throws {
        let report = try bench.run("func twice(_ x: Double) -> Double { 2 * x }", [1, 2.5, -4])
        #expect(report.outcomes == [.value(.number(2)), .value(.number(5)), .value(.number(-8))])
        #expect(report.log == "")
        #expect(report.restarts == 0)
    }

    @Test func whatIsPrintedGoesToTheLogAlone() throws {
        let report = try bench.run(
            """
            func twice(_ x: Double) -> Double {
                print("{\\"event\\":\\"answered\\",\\"value\\":1}", x)
                return 2 * x
            }
            """, [1, 2])
        #expect(report.outcomes == [.value(.number(2)), .value(.number(4))])
        #expect(report.log == "{\"event\":\"answered\",\"value\":1} 1.0\n{\"event\":\"answered\",\"value\":1} 2.0\n")
    }

    /// Types of the contract, by a function that gives back what it takes.
    static let values: [(String, JSONValue)] = [
        ("Int", .integer(-3)), ("Double", .number(0.1)), ("Double", .string("nan")), ("Double", .string("-inf")),
        ("Float", .number(0.5)), ("Bool", true), ("String", "ç\n\"\u{1F600}"), ("[Double]", [.number(1), .string("inf")]),
        ("[[Int]]", [[1, 2], []]), ("Int?", .null), ("Int?", 7), ("[String: [Double]]", ["a": [.number(1)], "b": []]),
        ("[String?]", ["a", .null]),
    ]

    @Test(arguments: values)
    func valuesArriveAsTheyLeft(type: String, value: JSONValue) throws {
        let call = WorkerProgram.Call(name: "same", labels: ["value"], types: [type], result: type, declaration: "")
        let report = try bench.run(
            "func same(value: \(type)) -> \(type) { value }", [call], [WorkerRequest(call: "same", arguments: [value])])
        #expect(report.outcomes == [.value(value)])
    }

    @Test func aNumberWithoutAFractionIsADoubleToo() throws {
        let report = try bench.run("func twice(_ x: Double) -> Double { 2 * x }", [Workbench.twice], [WorkerRequest(call: "twice", arguments: [3])])
        #expect(report.outcomes == [.value(.number(6))])
    }

    @Test func argumentsThatDoNotFitAreNoFaultOfTheLearners() throws {
        let report = try bench.run(
            "func twice(_ x: Double) -> Double { 2 * x }", [Workbench.twice], [WorkerRequest(call: "twice", arguments: ["x"])])
        #expect(report.outcomes == [.notRun("the worker cannot take the arguments: \("\"x\" is no Double")")])
    }

    @Test func theAuthorsAdapterIsCompiledAlong() throws {
        let call = WorkerProgram.Call(name: "sums", labels: [nil], types: ["[Double]"], result: "[Double]", declaration: "")
        let program = WorkerProgram(
            sources: [
                .init(name: "a.swift", text: "struct Sum { var total = 0.0; mutating func add(_ x: Double) { total += x } }"),
                .init(
                    name: "adapter.swift",
                    text: "func sums(_ xs: [Double]) -> [Double] { var s = Sum(); return xs.map { s.add($0); return s.total } }"),
            ], calls: [call])
        guard case .compiled(let worker, _) = bench.runner.compile(program) else { return #expect(Bool(false), "does not compile") }
        let report = bench.runner.run(worker, [WorkerRequest(call: "sums", arguments: [[1, 2, 3]])])
        #expect(report.outcomes == [.value([.number(1), .number(3), .number(6)])])
    }

    @Test(arguments: ["Foundation", "Glibc", "Dispatch", "Synchronization"])
    func librariesOfSwiftCanBeImported(_ module: String) throws {
        let use = ["Foundation": "sqrt(4.0) * (Double(String(format: \"%.1f\", x)) ?? 0)", "Glibc": "exp2(1) * x"][module] ?? "2 * x"
        let report = try bench.run("import \(module)\nfunc twice(_ x: Double) -> Double { \(use) }", [3])
        #expect(report.outcomes == [.value(.number(6))])
    }

    @Test func equalProgramsAreCompiledOnce() throws {
        let text = "func twice(_ x: Double) -> Double { x + x /* once */ }"
        guard case .compiled(let first, _) = bench.compile(text) else { return #expect(Bool(false)) }
        let renamed = WorkerProgram(sources: [.init(name: "other.swift", text: text)], calls: [Workbench.twice])
        guard case .compiled(let second, _) = bench.runner.compile(renamed) else { return #expect(Bool(false)) }
        #expect(first.folder == second.folder)
    }
}
