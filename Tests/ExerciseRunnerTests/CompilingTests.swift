import CellKernel
import Diagnostics
import ExerciseRunner
import Testing

@Suite("What does not compile is told at the learner's lines")
struct CompilingTests {
    let bench: Workbench

    init() throws { bench = try Workbench() }

    @Test func aMistakeInTheFile() {
        guard case .refused(let messages) = bench.compile("func twice(_ x: Double) -> Double {\n    2 * y\n}") else { return #expect(Bool(false)) }
        #expect(messages.map(\.description) == ["my-exercises/twice.swift:2:9: error: cannot find 'y' in scope\n      2 * y\n          ^"])
    }

    @Test(arguments: [
        "func thrice(_ x: Double) -> Double { 3 * x }", "func twice(_ x: Int) -> Int { 2 * x }",
        "func twice(x: Double) -> Double { 2 * x }", "",
    ])
    func aMissingFunction(_ text: String) {
        #expect(bench.compile(text) == .lacks(["func twice(_ x: Double) -> Double"]))
    }

    @Test func statementsOutsideOfFunctions() {
        guard case .refused(let messages) = bench.compile("func twice(_ x: Double) -> Double { 2 * x }\nprint(twice(1))") else { return #expect(Bool(false)) }
        #expect(messages.first?.position?.line == 2)
    }

    @Test func aFileThatIsTooLarge() {
        let text = "func twice(_ x: Double) -> Double { 2 * x }" + String(repeating: "\n//", count: 200_000)
        #expect(bench.compile(text) == .tooLarge("the file has \(600_043) bytes; at most \(262_144) are compiled"))
    }

    @Test func aNameOfTheSystemsThatIsTakenTwice() {
        let outcome = bench.compile("func twice(_ x: Double) -> Double { 2 * x }\n@_cdecl(\"_start\") public func mine() {}")
        guard case .doesNotLink(let words) = outcome else { return #expect(outcome == .doesNotLink("")) }
        #expect(words.contains("_start"))
    }

    @Test func macrosAreOff() {
        let outcome = bench.compile(
            """
            @freestanding(expression) macro run() -> Double = #externalMacro(module: "FoundationMacros", type: "PredicateMacro")
            func twice(_ x: Double) -> Double { #run }
            """)
        guard case .refused(let messages) = outcome else { return #expect(outcome == .refused([])) }
        #expect(messages.contains { $0.text.contains("could not be found") })
    }
}
