import Exercises
import Foundation
import Lessons
import Testing

@Suite("What a class is given tells nothing that is to be found out")
struct StudentBundleTests {
    @Test func onlyTextsHintsAndBeginnings() throws {
        var files = ExerciseFiles()
        files.yaml = files.yaml.replacing("expect: [2, 5.0]", with: "expect: [2.125, 5.0625]").replacing("[[1, 2.5]]", with: "[[1.0625, 2.53125]]")
        files.files["solution.swift"] = "func double(_ x: [Double]) -> [Double] { let secretOfTheSolution = 2.0; return x.map { secretOfTheSolution * $0 } }"
        files.files["wrong/squared.swift"] = "func double(_ x: [Double]) -> [Double] { let secretOfTheWrong = x; return secretOfTheWrong }"
        files.files["judge.swift"] = "func secretOfTheJudge(_ x: [Double], _ y: [Double]) -> Double { 0 }"
        files.files["adapter.swift"] = "let secretOfTheAdapter = 1"
        files.files["starter.swift"] = "/// [en] Twice.\n/// [tr] İki katı.\nfunc double(_ x: [Double]) -> [Double] { x }\n"
        let exercise = try #require(try files.read().exercise)
        let bundle = StudentBundle([exercise])
        #expect(bundle.files.map(\.path) == ["en/README.md", "en/double.md", "en/double.swift", "tr/README.md", "tr/double.md", "tr/double.swift"])
        for file in bundle.files {
            for secret in ["secretOf", "2.125", "5.0625", "1.0625", "You square", "Karesini", "squared", "Two numbers", "İki sayı"] {
                #expect(!file.text.contains(secret), "\(file.path) tells \(secret)")
            }
        }
        #expect(bundle.files[5].text == "/// İki katı.\nfunc double(_ x: [Double]) -> [Double] { x }\n")
        #expect(
            bundle.files[1].text == """
                # Double

                2 points · about 5 minutes · `double.swift`

                Twice each.

                ## Hints

                <details><summary>Hint 1</summary>

                Multiply.

                </details>


                """)
    }

    /// The course's own exercises: no line of a solution, a wrong solution or a judge that the starter does not have too, no
    /// reason, no expected list of numbers.
    @Test func theCoursesOwnExercises() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let (collection, _) = ExerciseCollection.read(root.path + "/exercises")
        for exercise in collection.exercises {
            let told = StudentBundle([exercise]).files.map(\.text).joined(separator: "\n")
            let secrets = ([exercise.sources.solution, exercise.sources.judge, exercise.sources.adapter] + exercise.wrong.map(\.source))
                .compactMap { $0 }.flatMap { $0.split(separator: "\n") }.map { $0.trimmingCharacters(in: .whitespaces) }
            let common = Set(exercise.sources.starter.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
            for line in Set(secrets) where line.count > 24 && !common.contains(line) && !line.hasPrefix("func ") && !line.hasPrefix("//") {
                #expect(!told.contains(line), "\(exercise.id) tells: \(line)")
            }
            for wrong in exercise.wrong {
                #expect(!told.contains(wrong.why.english) && !told.contains(wrong.why.turkish), "\(exercise.id) tells the reason of \(wrong.file)")
            }
        }
    }
}
