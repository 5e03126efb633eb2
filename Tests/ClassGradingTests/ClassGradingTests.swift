import ClassGrading
import Diagnostics
import ExerciseRunner
import Exercises
import Foundation
import Grading
import Learning
import Lessons
import Submissions
import Testing

@Suite("A class is graded, each different file once")
struct ClassGradingTests {
    @Test func everybodyGetsTheirOwnGrade() throws {
        let result = try Classroom().grade(["ada": Classroom.right, "bob": Classroom.half, "carol": Classroom.broken, "dan": nil])
        #expect(result.outcomes == ["ada": .graded(1), "bob": .graded(0.5), "carol": .graded(0), "dan": .unanswered])
        let reasons = result.report.submissions.map { $0.items[0].reasons }
        #expect(reasons[0] == [])
        #expect(reasons[1].first?.hasPrefix("It works for -1.0\ntwice(-1.0)\nexpected  -2.0\nfound     2.0\n") == true)
        #expect(reasons[2].first?.hasPrefix("it does not compile\ntwice.swift:1:41: error: cannot find 'y' in scope") == true)
        #expect(result.report.submissions.map(\.possible) == [4, 4, 4, 4])
    }

    @Test func equalFilesAreRunOnce() throws {
        let result = try Classroom().grade(["ada": Classroom.right, "bob": Classroom.right, "carol": Classroom.half, "dan": Classroom.right])
        #expect(result.programs == 2)
        #expect(result.outcomes == ["ada": .graded(1), "bob": .graded(1), "carol": .graded(0.5), "dan": .graded(1)])
    }

    @Test func whatIsInTheGradebookIsNotRunAgain() throws {
        let room = try Classroom()
        let first = try room.grade(["ada": Classroom.half, "bob": Classroom.right])
        let second = try room.grade(["ada": Classroom.half, "bob": Classroom.right])
        #expect(second.programs == 0)
        #expect(second.report == first.report)
    }

    @Test func whoCopiesAGradedFileLaterGetsItsGrade() throws {
        let room = try Classroom()
        _ = try room.grade(["ada": Classroom.half])
        let result = try room.grade(["ada": Classroom.half, "bob": Classroom.half])
        #expect(result.programs == 0)
        #expect(try room.gradebook().entries().map(\.learner.id) == ["ada", "bob"])
    }

    @Test func aChangedFileIsGradedAnew() throws {
        let room = try Classroom()
        _ = try room.grade(["ada": Classroom.broken])
        #expect(try room.grade(["ada": Classroom.right]).outcomes == ["ada": .graded(1)])
        #expect(try room.gradebook().formerCount() == 1)
    }

    @Test func aFileThatCannotBeReadBringsNothing() throws {
        let room = try Classroom()
        var (report, handed) = Classroom.handed(["eve": nil])
        handed["eve"] = Handed(name: "eve", answers: nil, sources: ["twice": .failure(.notUTF8)])
        let result = try room.grader(try room.gradebook()).grade(report, handed, scope: .new, language: ReportWords(.english), jobs: 1) { _ in }
        report = result.report
        #expect(result.outcomes == ["eve": .graded(0)])
        #expect(report.submissions[0].notes == [.unreadableSources(["twice"])])
        #expect(report.submissions[0].items[0].reasons == ["the file is not UTF-8"])
    }

    @Test func ourFaultIsNoGradeAndIsTriedAgain() throws {
        let room = try Classroom()
        let nothing = WorkerProducts(library: "/nowhere.a", module: "/nowhere.swiftmodule")
        let result = try room.grade(["ada": Classroom.right], learners: nothing)
        #expect(result.outcomes == ["ada": .notGraded(.fault("what workers are linked with is missing: /nowhere.a"))])
        #expect(result.report.submissions[0].possible == 0)
        #expect(try room.gradebook().entries() == [])
        #expect(try room.grade(["ada": Classroom.right]).outcomes == ["ada": .graded(1)])
    }

    @Test func aChangedExerciseIsToldAndRegradedOnDemand() throws {
        var room = try Classroom()
        _ = try room.grade(["ada": Classroom.half, "bob": Classroom.right])
        // The author finds that half was right after all.
        room.exercise.checks.removeLast()
        let kept = try room.grade(["ada": Classroom.half, "bob": Classroom.right])
        #expect(kept.outcomes == ["ada": .graded(0.5), "bob": .graded(1)])
        #expect(kept.report.submissions.map(\.notes) == [[.earlierExercises(["twice"])], [.earlierExercises(["twice"])]])
        let regraded = try room.grade(["ada": Classroom.half, "bob": Classroom.right], scope: .everything)
        #expect(regraded.outcomes == ["ada": .graded(1), "bob": .graded(1)])
        #expect(regraded.changes == [GradeChange(learner: Learner(id: "ada"), exercise: "twice", before: 0.5, after: 1)])
        #expect(try room.gradebook().formerCount() == 2)
    }

    @Test func aGradeStaysWhereRegradingFails() throws {
        let room = try Classroom()
        _ = try room.grade(["ada": Classroom.half])
        let nothing = WorkerProducts(library: "/nowhere.a", module: "/nowhere.swiftmodule")
        let result = try room.grade(["ada": Classroom.half], scope: .everything, learners: nothing)
        #expect(result.changes == [GradeChange(learner: Learner(id: "ada"), exercise: "twice", before: 0.5, after: nil)])
        #expect(try room.gradebook().entries().map(\.score) == [0.5])
    }
}
