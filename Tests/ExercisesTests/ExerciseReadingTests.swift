import Diagnostics
import Exercises
import JSON
import Lessons
import Testing

@Suite("exercise.yml is read whole, and what is wrong in it is told at its place")
struct ExerciseReadingTests {
    @Test func aWholeExercise() throws {
        let (exercise, diagnostics) = try ExerciseFiles().read()
        #expect(diagnostics == [])
        let read = try #require(exercise)
        #expect(read.id == "double" && read.lesson == "demo" && read.points == 2 && read.minutes == 5)
        #expect(read.title[.turkish] == "İki kat" && read.hints.map(\.english) == ["Multiply."])
        #expect(read.calls.map(\.title) == ["double(_:)"] && read.limits == Exercise.Limits())
        #expect(read.checks[0].input == .values([[1, .number(2.5)]]))
        #expect(read.checks[0].demands == [.equal(to: .value([2, .number(5)]), tolerance: 1e-9)])
        #expect(
            read.checks[1].input
                == .random(RandomInput(arguments: [.list(.between(0...4), of: .number(-1...1))], times: 3)))
        #expect(
            read.checks[1].demands
                == [.equal(to: .solution, tolerance: 1e-9), .property(.lengthOfArgument(0)), .property(.finite)])
        #expect(read.wrong.map(\.fails) == [["plain", "any"]])
        #expect(read.judgeCalls.map(\.name) == ["spread", "other"])
    }

    @Test(arguments: [
        ("minutes: 5\n", "minutes: 5\nmintues: 5\n", "7:1: error: unknown key 'mintues' in the exercise"),
        ("points: 2", "points: two", "5:9: error: 'points' must be a whole number of at least 1, not 'two'"),
        ("title: { en: Double, tr: İki kat }", "title: { en: Double }", "3:8: error: the exercise has no 'title.tr'"),
        ("[[1, 2.5]]", "[[1, two]]", "14:17: error: 'checks[1].input[1][2]' must be of type Double, not 'two'"),
        ("[[1, 2.5]]", "[[1], 2]", "14:12: error: 'double(_:)' takes 1 arguments, not 2"),
        ("expect: [2, 5.0]", "expect: 2", "15:13: error: 'checks[1].expect' must be of type [Double], not '2'"),
        ("expect: [2, 5.0]", "tolerance: 1", "12:5: error: the check demands nothing"),
        ("expect: [2, 5.0]", "expect: model", "15:13: error: the check asks no model"),
        ("lengthOf: 1", "lengthOf: 2", "20:30: error: 'double(_:)' has no argument 2"),
        ("lengthOf: 1", "lenght: 1", "20:20: error: unknown key 'checks[2].properties[1].lenght' in the exercise"),
        ("lengthOf: 1", "tolerance: 1", "20:18: error: there is no property in it"),
        ("finite: true", "finite: no", "20:45: error: 'finite' must be true"),
        ("count: [0, 4]", "count: [4, 0]", "18:50: error: 'checks[2].input.random[1].count' begins above its end"),
        ("count: [0, 4]", "count: n", "18:50: error: there is no size 'n'"),
        ("between: [-1, 1]", "integers: [0.5, 1]", "18:36: error: 'checks[2].input.random[1].integers[1]' must be a whole number, not '0.5'"),
        ("fails: [plain, any]", "fails: [plian]", "23:13: error: there is no check 'plian'"),
        ("fails: [plain, any]", "fails: []", "23:12: error: a wrong solution must fail a check"),
        ("wrong/squared.swift", "wrong/cubed.swift", "22:11: error: the exercise has no file 'wrong/cubed.swift'"),
        ("wrong/squared.swift", "../squared.swift", "22:11: error: '../squared.swift' is no file of a wrong solution"),
        ("-> [Double]\"", "-> Matrix\"", "10:5: error: values of type 'Matrix' can't be passed between processes"),
        ("  - { en: Multiply., tr: Çarp. }", "  []", "8:3: error: there is no hint"),
        ("id: any", "id: plain", "16:9: error: there are two checks 'plain'"),
        ("id: double", "id: twice", "1:1: error: the exercise 'twice' lies in the folder 'double'"),
        ("expect: solution", "judge: { call: spraed, atMost: 1 }", "19:20: error: judge.swift has no function 'spraed'"),
        ("expect: solution", "judge: { call: other, atMost: 1 }", "19:20: error: 'other(_:)' must take ([Double], [Double]) and give a Double"),
        ("expect: solution", "judge: { call: spread }", "19:12: error: a judge has one bound"),
    ])
    func whatIsWrong(_ old: String, _ new: String, _ message: String) throws {
        let (_, diagnostics) = try ExerciseFiles().replacing(old, with: new).read()
        let told = diagnostics.map { "\($0.position.line):\($0.position.column): \($0.severity.rawValue): \($0.problem)" }
        #expect(told.contains(message), "told: \(told)")
    }

    /// Whole text once: file, line, column, the author's own line, the remedy.
    @Test func aNearMissIsOffered() throws {
        let (exercise, diagnostics) = try ExerciseFiles().replacing("fails: [plain, any]", with: "fails: [plian]").read()
        #expect(exercise == nil)
        #expect(
            diagnostics.map(\.description) == [
                """
                exercises/double/exercise.yml:23:13: error: there is no check 'plian'
                      fails: [plian]
                              ^
                  hint: did you mean 'plain'?
                """
            ])
    }

    @Test func aQuestionToAModelInBothLanguagesIsTwo() throws {
        let files = ExerciseFiles()
            .replacing("input: [[1, 2.5]]", with: "input: { model: { of: damla, what: attention, layer: 2, head: 1, prompt: { en: A, tr: B } } }")
            .replacing("expect: [2, 5.0]", with: "expect: model")
            .replacing("func double(_ x: [Double]) -> [Double]", with: "func double(_ q: [[Double]], _ k: [[Double]], _ v: [[Double]]) -> [[Double]]")
        let (_, diagnostics) = try files.read()
        // The other check still has one argument.
        #expect(diagnostics.map(\.problem) == ["'double(_:_:_:)' takes 3 arguments, not 1"])
    }

    @Test func aFolderWithoutTheFile() throws {
        let found = ExerciseFolder(path: "/nonexistent", name: "exercises/none").read()
        #expect(found.exercise == nil && found.diagnostics.map(\.problem) == ["there is no readable file 'exercise.yml'"])
    }
}
