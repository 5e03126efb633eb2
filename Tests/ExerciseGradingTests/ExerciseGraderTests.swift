import Diagnostics
import ExerciseGrading
import Exercises
import Foundation
import JSON
import Testing

@Suite(
    "A learner's file is compiled, asked and judged",
    .enabled(if: GradingBench() != nil, "the Swift compiler is not in PATH"))
struct ExerciseGraderTests {
    private func grade(_ source: String, _ exercise: Exercise = .doubling) throws -> ExerciseGrader.Graded {
        let bench = try #require(GradingBench())
        defer { bench.end() }
        return bench.grade(source, exercise)
    }

    @Test func whatIsRightPasses() throws {
        let graded = try grade("func double(_ x: [Double]) -> [Double] {\n    print(\"hello\")\n    return x.map { $0 + $0 }\n}")
        #expect(graded.verdict == .graded(["plain", "any", "spread"].map { CheckResult(check: $0, state: .passed) }))
        #expect(graded.log.hasPrefix("hello\nhello\n"))
    }

    @Test func aKnownMistakeIsRecognised() throws {
        let results = try grade("func double(_ x: [Double]) -> [Double] { var y: [Double] = []; for a in x { y.append(a * a) }; return y }")
            .verdict.results
        #expect(results.map(\.isPassed) == [false, false, true])
        #expect(results[0].finding?.likelyCause?.english == "You square.")
        #expect(results[1].finding?.likelyCause?.english == "You square.")
    }

    @Test func aCrashCostsItsRequestAlone() throws {
        let results = try grade("func double(_ x: [Double]) -> [Double] {\n    if x.count == 2 { return [x[7]] }\n    return x.map { 2 * $0 }\n}")
            .verdict.results
        let finding = try #require(results[0].finding)
        guard case .trapped(let message, let line) = finding.outcome else { return #expect(Bool(false), "\(finding.outcome)") }
        #expect(message.contains("Index out of range") && line == 2)
        #expect(results[2].isPassed)
    }

    @Test func messagesAreAboutTheLearnersOwnLines() throws {
        let verdict = try grade("func double(_ x: [Double]) -> [Double] {\n    return x.mapp { 2 * $0 }\n}").verdict
        guard case .doesNotCompile(let messages) = verdict else { return #expect(Bool(false), "\(verdict)") }
        #expect(messages.count == 1)
        #expect(messages[0].position.file == "my-exercises/double.swift" && messages[0].position.line == 2)
        #expect(messages[0].excerpt == "    return x.mapp { 2 * $0 }")
        #expect(verdict.score == 0)
    }

    @Test func anotherFunctionIsNoAnswer() throws {
        let verdict = try grade("func treble(_ x: [Double]) -> [Double] { x }").verdict
        #expect(verdict == .lacks(["func double(_ x: [Double]) -> [Double]"]))
    }

    @Test func theJudgeSeesOnlyOutputsOfTheRightShape() throws {
        let results = try grade("func double(_ x: [Double]) -> [Double] { [] }").verdict.results
        #expect(results[2].finding?.mistake == .length(at: ValuePath(), expected: 3, found: 0))
        let flat = try grade("func double(_ x: [Double]) -> [Double] { x.map { _ in 1 } }").verdict.results
        #expect(flat[2].finding?.mistake == .judged(by: "spread", .atLeast(2), found: 0))
    }

    @Test func aFaultOfTheAuthorsIsNotTheLearners() throws {
        var exercise = Exercise.doubling
        exercise.sources.solution = "func double(_ x: [Double]) -> [Double] { [x[9]] }"
        let verdict = try grade("func double(_ x: [Double]) -> [Double] { x }", exercise).verdict
        #expect(verdict == .notGraded(.solutionFailed("any")))
    }

    @Test func theAdapterWrapsWhatACallCannotExpress() throws {
        var exercise = Exercise.doubling
        exercise.sources.adapter = "func double(_ x: [Double]) -> [Double] { var d = Doubler(); return x.map { d.next($0) } }"
        exercise.sources.solution = "struct Doubler { mutating func next(_ x: Double) -> Double { 2 * x } }"
        exercise.wrong = []
        let graded = try grade("struct Doubler { mutating func next(_ x: Double) -> Double { x + x } }", exercise)
        #expect(graded.verdict.isPassed)
    }
}
