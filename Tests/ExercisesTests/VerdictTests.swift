import Diagnostics
import Exercises
import JSON
import Lessons
import Testing

@Suite("A verdict says what became of every check, and whose fault it is")
struct VerdictTests {
    private static func check(_ id: Check.ID, _ input: JSONValue, _ demand: Demand) -> Check { .sample(id, [input], demand) }

    private static let solved: Demand = .equal(to: .solution, tolerance: 1e-9)

    private static func wrong(_ file: String, _ fails: Check.ID...) -> WrongSolution {
        WrongSolution(file: file, source: "", fails: fails, why: .init(english: file, turkish: file))
    }

    private let exercise = Exercise.sample(
        [check("a", [1], solved), check("b", [2], solved), check("c", [3], solved)],
        wrong: [wrong("one", "a"), wrong("both", "a", "b")])

    private let right: [JSONValue] = [[10], [20], [30]]

    private func outcomes(_ values: JSONValue...) -> [CallOutcome] { values.map { .value($0) } }

    @Test func whatIsRightPasses() {
        let verdict = exercise.verdict(on: outcomes([10], [20], [30]), solution: right)
        #expect(verdict.isPassed && verdict.score == 1 && verdict.results.map(\.check) == ["a", "b", "c"])
    }

    @Test func theScoreIsThePartOfTheChecks() {
        let verdict = exercise.verdict(on: outcomes([10], [0], [30]), solution: right)
        #expect(verdict.score == 2.0 / 3 && !verdict.isPassed)
        #expect(verdict.results.map(\.isPassed) == [true, false, true])
        #expect(verdict.results[1].finding?.expected == [20])
    }

    /// One that explains every failure goes before one that explains some.
    @Test func theLikelyCauseHasTheSameOutputs() {
        let wrong = [outcomes([7], [20], [30]), outcomes([7], [8], [30])]
        func causes(_ answers: [CallOutcome]) -> [String?] {
            exercise.verdict(on: answers, solution: right, wrong: wrong).results.map { $0.finding?.likelyCause?.english }
        }
        #expect(causes(outcomes([7], [20], [30])) == ["one", nil, nil])
        #expect(causes(outcomes([7], [8], [30])) == ["both", "both", nil])
        #expect(causes(outcomes([7], [9], [30])) == ["one", nil, nil])
        #expect(causes(outcomes([6], [9], [30])) == [nil, nil, nil])
    }

    /// What nobody has begun yet may agree with a mistake for a simple input.
    @Test func agreeingByChanceIsNoCause() {
        func causes(_ fails: Check.ID..., like outputs: [JSONValue]) -> [String?] {
            let wrong = WrongSolution(file: "w", source: "", fails: fails, why: .init(english: "w", turkish: "w"))
            let exercise = Exercise.sample(self.exercise.checks, wrong: [wrong])
            let results = exercise.verdict(
                on: outcomes([7], [8], [9]), solution: right, wrong: [outputs.map { .value($0) }]).results
            return results.map { $0.finding?.likelyCause?.english }
        }
        #expect(causes("a", "b", "c", like: [[7], [6], [5]]) == [nil, nil, nil])
        #expect(causes("a", "b", "c", like: [[7], [8], [5]]) == ["w", "w", nil])
        #expect(causes("a", "b", like: [[7], [6], [30]]) == ["w", nil, nil])
    }

    @Test func aCrashEqualsACrash() {
        let wrong: [[CallOutcome]] = [[.trapped(message: "x", line: 1), .value([20]), .value([30])], []]
        let answers: [CallOutcome] = [.trapped(message: "y", line: 9), .value([20]), .value([30])]
        let results = exercise.verdict(on: answers, solution: right, wrong: wrong).results
        #expect(results[0].finding?.likelyCause?.english == "one")
    }

    @Test func whatIsNoNumberEqualsWhatIsNone() {
        let results = exercise.verdict(
            on: outcomes(["nan"], [20], [30]), solution: right, wrong: [outcomes(["nan"], [20], [30]), []]).results
        #expect(results[0].finding?.likelyCause?.english == "one")
    }

    @Test func aSolutionThatGivesNothingIsNotTheLearnersFault() {
        let plan = exercise.requests(seed: 1) { _ in nil }
        let references = References(solution: [.value([10]), .timedOut(line: nil), .value([30])], wrong: [])
        let verdict = exercise.verdict(plan, answers: outcomes([10], [20], [30]), references: references, judged: [])
        #expect(verdict == .notGraded(.solutionFailed("b")) && verdict.score == nil)
    }

    @Test func whatCouldNotBeRunIsNeverAZero() {
        let verdict = exercise.verdict(on: [.value([0]), .notRun("no room"), .value([0])], solution: right)
        #expect(verdict == .notGraded(.machine("no room")))
    }

    @Test func nothingRanIsNeverAPass() {
        #expect(Exercise.sample([]).verdict(on: []) == .notGraded(.nothingRan))
        #expect(Verdict.graded([]).score == nil && !Verdict.graded([]).isPassed)
    }

    @Test func aMissingModelLeavesNoScore() {
        let question = ModelQuestion(model: "smollm2", topic: .configuration)
        let check = Check(
            id: "m", name: .init(english: "N", turkish: "A"), call: "f", input: .model([question]),
            demands: [.equal(to: .model, tolerance: 0)])
        let verdict = Exercise.sample([check]).verdict(on: [])
        #expect(verdict == .graded([CheckResult(check: "m", state: .notRun(missingModel: "smollm2"))]))
        #expect(verdict.score == nil && !verdict.isPassed)
    }

    // MARK: - Judges

    private let judged = Exercise.sample([
        .sample("j", [[1, 2]], .property(.length(2)), .judged(by: "loss", .atMost(0.5))),
    ])

    @Test func theJudgeIsAskedOnlyAboutWhatHoldsOtherwise() throws {
        let plan = judged.requests(seed: 1) { _ in nil }
        #expect(judged.judgeRequests(plan, answers: [.value([1])], solution: []) == [])
        #expect(judged.judgeRequests(plan, answers: [.value("x")], solution: []) == [])
        let asked = judged.judgeRequests(plan, answers: [.value([1, 2])], solution: [])
        #expect(asked.map(\.request.arguments) == [[[1, 2], [1, 2]]])
    }

    @Test(arguments: [(0.5, nil), (0.75, "The check measures 0.75; it may be at most 0.5."), (.nan, "The check measures nan; it may be at most 0.5."), (.infinity, "The result cannot be measured here: its shape or its contents are not what the task asks for.")])
    func itsNumberIsCompared(_ number: Double, _ told: String?) {
        let verdict = judged.verdict(on: [.value([1, 2])], judged: [number])
        #expect(verdict.results[0].finding.map { FindingText($0, in: judged, language: .english).mistake } == told)
    }

    @Test func aJudgeThatFailsIsNotTheLearnersFault() {
        let plan = judged.requests(seed: 1) { _ in nil }
        let answers: [CallOutcome] = [.value([1, 2])]
        let asked = judged.judgeRequests(plan, answers: answers, solution: [])
        let verdict = judged.verdict(
            plan, answers: answers, references: References(solution: [], wrong: []),
            judged: asked.map { ($0, .trapped(message: "Index out of range", line: 1)) })
        #expect(verdict == .notGraded(.judgeFailed("j")))
    }
}
