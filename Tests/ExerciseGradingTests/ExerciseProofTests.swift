import Diagnostics
import ExerciseGrading
import Exercises
import Foundation
import JSON
import Lessons
import Testing

@Suite(
    "An exercise is proved: the starter fails, the solution passes, wrong solutions fail as they say",
    .enabled(if: GradingBench() != nil, "the Swift compiler is not in PATH"))
struct ExerciseProofTests {
    private static let yaml = """
        id: double
        checks:
          - id: plain
          - id: any
          - id: spread
        wrong:
          - file: wrong/squared.swift

        """

    private func prove(_ exercise: Exercise) throws -> [String] {
        let bench = try #require(GradingBench())
        defer { bench.end() }
        let plan = exercise.requests(seed: 1) { _ in nil }
        let text = AuthorsText { _ in Self.yaml }
        return ExerciseProof(exercise, plan, by: bench.grader, file: "exercise.yml", text: text).diagnostics()
            .map { "\($0.position.line): \($0.severity.rawValue): \($0.problem)" }
    }

    private func changed(_ change: (inout Exercise) -> Void) -> Exercise {
        var exercise = Exercise.doubling
        change(&exercise)
        return exercise
    }

    @Test func whatHoldsIsSilent() throws {
        #expect(try prove(.doubling) == [])
    }

    @Test func aStarterThatPasses() throws {
        let exercise = changed { $0.sources.starter = $0.sources.solution }
        #expect(try prove(exercise) == ["1: error: starter.swift passes, so there is nothing to do"])
    }

    @Test func aSolutionThatFails() throws {
        let exercise = changed {
            $0.sources.solution = "func double(_ x: [Double]) -> [Double] { x.map { 3 * $0 } }"
            $0.wrong = []
        }
        #expect(try prove(exercise) == ["3: error: solution.swift fails 'plain': result[0] should be 2.0 and is 3.0. 2 numbers differ, this one most."])
    }

    @Test func aSolutionThatDoesNotCompile() throws {
        let exercise = changed {
            $0.sources.solution = "func double(_ x: [Double]) -> [Double] { y }"
            $0.wrong = []
        }
        #expect(try prove(exercise) == ["1: error: solution.swift does not compile"])
    }

    @Test func statedInputsAlone() throws {
        let exercise = changed {
            $0.checks.removeAll { $0.id == "any" }
            $0.wrong[0].fails = ["plain"]
        }
        #expect(try prove(exercise) == ["1: warning: no check draws inputs for 'double', so a file that knows the answers passes"])
    }

    @Test func aWrongSolutionThatFailsOtherwiseThanItSays() throws {
        #expect(try prove(changed { $0.wrong[0].fails = ["plain"] }) == ["7: error: wrong/squared.swift also fails 'any'"])
        #expect(
            try prove(changed { $0.wrong[0].fails = ["plain", "any", "spread"] })
                == ["7: error: wrong/squared.swift passes 'spread', which it must fail"])
    }

    @Test func twoThatCannotBeToldApart() throws {
        let exercise = changed {
            var twin = $0.wrong[0]
            twin.file = "wrong/power.swift"
            twin.why = BilingualText(english: "Other.", turkish: "Başka.")
            twin.source = "func double(_ x: [Double]) -> [Double] { zip(x, x).map { $0 * $1 } }"
            $0.wrong.append(twin)
        }
        #expect(try prove(exercise) == ["1: error: who makes the mistake of wrong/power.swift is not told its reason by 'plain'"])
    }

    /// What ran once is read from the cache, even where the compiler is gone.
    @Test func whatRanIsNotRunAgain() throws {
        let bench = try #require(GradingBench())
        defer { bench.end() }
        let exercise = Exercise.doubling
        let plan = exercise.requests(seed: 1) { _ in nil }
        func outcomes() throws -> [CallOutcome] {
            try bench.grader.outcomes(ofAuthors: exercise.sources.solution, named: "solution.swift", exercise, plan).get()
        }
        let first = try outcomes()
        let files = try FileManager.default.contentsOfDirectory(at: bench.folder, includingPropertiesForKeys: nil)
        #expect(files.count == 1)
        try Data(#"[{"value":[1]},{"value":[2]},{"value":[3]},{"value":[4]},{"threw":"kept"}]"#.utf8).write(to: files[0])
        #expect(try outcomes() == [.value([1]), .value([2]), .value([3]), .value([4]), .threw("kept")])
        try Data("[]".utf8).write(to: files[0])
        #expect(try outcomes() == first)
    }
}
