import Exercises
import Foundation
import Grading
import JSON
import Lessons
import Submissions
import TestSupport
import Testing

@Suite("Exercises stand in every report beside quizzes")
struct ExerciseReportTests {
    private func both(_ english: String, _ turkish: String) -> BilingualText { BilingualText(english: english, turkish: turkish) }

    private func exercise(_ id: String) -> Exercise {
        Exercise(
            id: ExerciseID(id), lesson: "demo", title: both(id, id), text: both("", ""), points: 3, minutes: 5, hints: [], calls: [],
            checks: [], sources: Exercise.Sources(starter: "", solution: ""))
    }

    private var half: ExerciseGrade {
        ExerciseGrade(
            score: 0.5,
            lines: [
                .init(check: "equal", name: both("Equal scores", "Eşit puanlar"), isPassed: true, text: both("", "")),
                .init(
                    check: "large", name: both("Large <scores>", "Büyük puanlar"), isPassed: false,
                    text: both("softmax([1000.0])\nexpected  [1.0]\nfound     [nan]", "softmax([1000.0])\nbeklenen  [1.0]\nbulunan   [nan]")),
            ])
    }

    private var broken: ExerciseGrade {
        ExerciseGrade(score: 0, lines: [], refusal: both("it does not compile\nsampler.swift:1:1: error: x", "derlenmiyor\nsampler.swift:1:1: error: x"))
    }

    private func result(_ language: Language) -> GradeReport {
        let key = CourseKey(course(), facts: noModels)
        var result = report([graded("class/ada.json", answerFile("ada", [answers("next", of: "ada", given(.choice(0)))]), key)], key)
        let results: [(String, ExerciseResult)] = [
            ("softmax", .graded(half)), ("sampler", .graded(broken)), ("lora", .notHandedIn),
            ("bias", .notGraded(both("no sandbox", "yalıtım yok"))),
        ]
        result.submissions[0].items += results.map { ItemGrade($1, of: exercise($0), language: language) }
        return result
    }

    @Test func aGradebooksFormKeepsEverything() throws {
        for grade in [half, broken] { #expect(ExerciseGrade(json: try JSONValue(parsing: grade.json.bytes)) == grade) }
        #expect(ExerciseGrade(json: [:]) == nil)
    }

    @Test func whatIsNotGradedTakesNoPoints() {
        let submission = result(.english).submissions[0]
        // Quizzes 1, 4, 2 and 1 points; exercises 3 each but for the one that was not graded.
        #expect(submission.possible == 8 + 9)
        #expect(submission.reached == 1 + 1.5)
        #expect(submission.obstacles.map(\.item) == ["bias"])
    }

    @Test(arguments: Language.allCases)
    func exercism(_ language: Language) throws {
        let results = result(language).exercism(in: language)
        #expect(results.map(\.file) == ["class/ada.json"])
        try expectGolden(results[0].results.prettyText, "exercism-\(language).json")
    }

    @Test func anExercismReportOfAFileThatCannotBeRead() throws {
        let key = CourseKey(course(), facts: noModels)
        let results = report([graded("page.json", Array("<html>".utf8), key)], key).exercism(in: .english)
        try expectGolden(results[0].results.prettyText, "exercism-refused.json")
    }

    @Test func json() throws {
        let item = result(.english).json(in: .english)["submissions"]?.array?.first?["items"]?.array?[4]
        try expectGolden(item?.prettyText ?? "", "exercise-item.json")
    }

    @Test func junit() throws {
        let text = result(.english).junit(in: .english)
        #expect(text.contains("Large &lt;scores&gt;"))
        #expect(text.contains("<error message=\"not graded: no sandbox\"/>"))
    }

    @Test func csv() throws {
        let lines = result(.english).csv(in: .english).split(separator: "\r\n")
        #expect(lines[0].hasSuffix("demo/softmax,demo/sampler,demo/lora,demo/bias"))
        #expect(lines[1].hasSuffix(",1.5,0,,"))
    }
}
