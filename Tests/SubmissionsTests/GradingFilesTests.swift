import Diagnostics
import Foundation
import Grading
import JSON
import Lessons
import Submissions
import Testing

@Suite("Answer files are graded afresh from the course")
struct GradingFilesTests {
    let key = CourseKey(course(), facts: oneModel)

    private func grade(_ file: AnswerFile, counting: CountingRule = .best, revealing: Bool = false) throws -> SubmissionGrade {
        try graded("a.json", file, key, counting: counting, revealing: revealing).result.get()
    }

    private func outcome(_ grade: SubmissionGrade, _ quiz: String) -> ItemGrade.Outcome? { grade.items.first { $0.item == quiz }?.outcome }

    @Test func everyQuizOfTheCourseIsInTheReport() throws {
        let grade = try grade(
            answerFile("ada", [
                answers("next", of: "ada", given(.choice(1), 1, seconds: 2), given(.choice(0), 2, seconds: 3)),
                answers("rank", of: "ada", hints: 1, given(.number(rightRank("ada")))),
                answers("several", of: "ada", given(.choices([0]))),
            ]))
        #expect(grade.items.map(\.item) == ["next", "rank", "several", "real"])
        #expect(grade.items.map(\.outcome) == [.graded(1), .graded(1), .graded(0.5), .unanswered])
        #expect(grade.reached == 6 && grade.possible == 8 && grade.answered == 3 && grade.score == 0.75)
        #expect(grade.items[0].attempts == 2 && grade.items[0].seconds == 5 && grade.items[1].hintsTaken == 1)
        #expect(grade.notes == [])
    }

    @Test(arguments: [(CountingRule.best, 1.0), (.first, 0), (.last, 0.5)])
    func whichAttemptCounts(_ rule: CountingRule, _ score: Double) throws {
        let file = answerFile("ada", [
            answers("several", of: "ada", given(.choices([2]), 1), given(.choices([0, 1]), 2), given(.choices([1]), 3))
        ])
        #expect(outcome(try grade(file, counting: rule), "several") == .graded(score))
    }

    @Test func reasonsOfGradedQuizzesWaitForTheInstructor() throws {
        let file = answerFile("ada", [
            answers("rank", of: "ada", given(.number(rightRank("ada")))), answers("next", of: "ada", given(.choice(1))),
        ])
        #expect(try grade(file).items.map(\.reasons) == [["That is another."], [], [], []])
        #expect(try grade(file, revealing: true).items.map(\.reasons) == [["That is another."], ["Two thin factors."], [], []])
    }

    @Test func anAnswerThatNoQuizCanHaveBringsNothing() throws {
        let grade = try grade(
            answerFile("ada", [
                answers("next", of: "ada", given(.choice(7))), answers("rank", of: "ada", given(.order([0]))),
                answers("several", of: "ada", given(.choices([0, 1])), given(.choice(1))),
            ]))
        #expect(grade.items.map(\.outcome) == [.unreadable(.noSuchChoice(7, count: 2)), .unreadable(.otherKind), .graded(1), .unanswered])
        #expect(grade.possible == 8 && grade.reached == 2)
    }

    @Test func aMissingModelCostsNothing() throws {
        let key = CourseKey(course(), facts: noModels)
        let file = answerFile("ada", [answers("real", of: "ada", given(.number("134515008")))])
        let grade = try graded("a", file, key).result.get()
        #expect(outcome(grade, "real") == .notGraded(.missingModel("smollm2")))
        #expect(grade.possible == 7 && grade.obstacles.map(\.item) == ["real"])
        #expect(outcome(try self.grade(file), "real") == .graded(1))
    }

    @Test func numbersAreReadInTheLanguageInWhichTheyWereAsked() throws {
        let file = answerFile("ada", [answers("real", of: "ada", given(.number("134.515.008"), language: .turkish))])
        #expect(outcome(try grade(file), "real") == .graded(1))
    }

    @Test func whatIsOddIsNoted() throws {
        var file = answerFile("ada", [answers("rank", of: "ada", given(.number("1"))), answers("gone", of: "ada", given(.choice(0)))])
        file.quizzes[0].variant = (file.quizzes[0].variant + 1) % 9
        file.course = CourseVersion(digits: "another")
        #expect(
            try grade(file).notes == [
                .otherCourse(CourseVersion(digits: "another")), .unknownQuizzes(["demo/gone"]), .otherVariants(["demo/rank"]),
            ])
        let edited = file.json.prettyText.replacing("\"version\": 1", with: "\"score\": 100, \"version\": 1")
        #expect(try graded("a", Array(edited.utf8), key).result.get().notes.prefix(2) == [.edited, .strangeMembers(["score"])])
    }

    @Test func somebodyElsesAnswersAreForAnotherVariant() throws {
        let ada = answerFile("ada", [answers("rank", of: "ada", given(.number(rightRank("ada"))))])
        let others = (0..<20).map { "learner-\($0)" }.filter { rightRank($0) != rightRank("ada") }
        for other in others {
            let copied = ada.json.prettyText.replacing("\"ada\"", with: "\"\(other)\"")
            let grade = try graded("a", Array(copied.utf8), key).result.get()
            #expect(outcome(grade, "rank") == .graded(0))
            #expect(grade.notes == [.edited, .otherVariants(["demo/rank"])])
        }
        #expect(others.count > 5)
    }

    @Test func ofOneLearnersFilesTheLastCounts() {
        let early = answerFile("ada", at: 10, [answers("next", of: "ada", given(.choice(1)))])
        let late = answerFile("ada", at: 20, [answers("next", of: "ada", given(.choice(0)))])
        let other = answerFile("bob", at: 5, [answers("next", of: "bob", given(.choice(0)))])
        let result = report(
            [graded("1", early, key), graded("2", late, key), graded("3", late, key), graded("4", other, key), graded("5", [], key)], key)
        #expect(result.submissions.map(\.file) == ["2", "4"])
        #expect(
            result.refused == [
                RefusedSubmission(file: "1", reason: .sameLearner(later: "2")), RefusedSubmission(file: "3", reason: .sameFile(as: "2")),
                RefusedSubmission(file: "5", reason: .notJSON(problem: "a value is missing", line: 1)),
            ])
    }

    @Test func aBrokenKeyIsTheCoursesFault() {
        let key = CourseKey(editedCourse("answer: 2 * rank * width", "answer: 2 * rnk"), facts: oneModel)
        #expect(key.faults.map(\.quiz) == ["rank"])
        let file = answerFile("ada", [answers("rank", of: "ada", given(.number("1")))])
        let grade = try? graded("a", file, key).result.get()
        #expect(grade?.items[1].outcome == .notGraded(.brokenKey("rank")) && grade?.possible == 4)
    }
}
