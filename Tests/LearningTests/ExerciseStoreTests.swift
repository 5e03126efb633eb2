import Foundation
import GRDB
import Grading
import JSON
import Lessons
import Testing

@testable import Learning

@Suite("Attempts at exercises and what was given for them are kept")
struct ExerciseStoreTests {
    let here = StateFolder()
    let there = StateFolder()

    private func attempt(_ number: Int, passed: Int, at exercise: ExerciseID = "softmax") throws -> ExerciseAttempt {
        ExerciseAttempt(
            id: try #require(UUID(uuidString: "00000000-0000-0000-0000-00000000000\(number)")), lesson: "demo", exercise: exercise,
            source: "let ş = \(number)", passed: passed, checks: 4, hintsTaken: number, at: Date(timeIntervalSince1970: 1_700_000_000.125 + Double(number)))
    }

    private func filled(_ folder: StateFolder) throws -> LearnerStore {
        let store = try folder.open()
        try store.record(attempt(1, passed: 1))
        try store.record(attempt(2, passed: 3))
        try store.record(attempt(3, passed: 4, at: "sampler"))
        try store.save(ExerciseRecord(hintsTaken: 2), of: "softmax", lesson: "demo")
        return store
    }

    @Test func whatIsWrittenIsReadByTheNext() throws {
        _ = try filled(here)
        let store = try here.open()
        #expect(try store.exerciseAttempts("softmax") == [attempt(1, passed: 1), attempt(2, passed: 3)])
        #expect(try store.exerciseAttempts().count == 3)
        #expect(try store.exerciseRecords() == ["softmax": ExerciseRecord(hintsTaken: 2)])
    }

    @Test func recordingTwiceIsHarmless() throws {
        let store = try filled(here)
        try store.record(attempt(1, passed: 1))
        #expect(try store.exerciseAttempts().count == 3)
    }

    @Test func theStandingIsThatOfTheBestAttempt() throws {
        let standings = try filled(here).exerciseStandings()
        let (softmax, sampler) = (try #require(standings["softmax"]), try #require(standings["sampler"]))
        #expect(softmax.best == 0.75 && softmax.attempts == 2 && softmax.state == .tried && softmax.record.hintsTaken == 2)
        #expect(sampler.state == .passed && sampler.mayShowSolution(after: 3))
        #expect(!softmax.mayShowSolution(after: 3) && softmax.mayShowSolution(after: 2))
        #expect(ExerciseStanding("none", nil, attempts: []).state == .new)
        #expect(ExerciseStanding("seen", ExerciseRecord(isSolutionShown: true), attempts: []).state == .shown)
    }

    @Test func anotherLearnersAttemptsAreTheirs() throws {
        _ = try filled(here)
        #expect(try here.open(learner: "other").exerciseAttempts() == [])
    }

    @Test func exportedAndMergedTwice() throws {
        let source = try filled(here)
        let file = try JSONValue(parsing: source.export().prettyText.utf8)
        let store = try there.open(seed: 2)
        let summary = try store.merge(file)
        #expect(summary.newAttempts == 3 && summary.changes == 1)
        let copy = try there.open()
        #expect(try copy.exerciseAttempts() == source.exerciseAttempts() && copy.exerciseRecords() == source.exerciseRecords())
        #expect(try copy.merge(file) == ImportSummary())
    }

    /// A file that an earlier imbik exported knows no exercises.
    @Test func anOlderFileIsMerged() throws {
        guard case .object(var members) = try filled(here).export() else { return #expect(Bool(false)) }
        members.removeAll { $0.key.hasPrefix("exercise") || $0.key == "version" }
        members.append(.init("version", 1))
        let store = try there.open(seed: 2)
        _ = try store.merge(.object(members))
        #expect(try store.exerciseAttempts() == [])
    }

    @Test func aDatabaseOfTheFirstFormatGetsTheTables() throws {
        _ = try filled(here)
        let queue = try DatabaseQueue(path: here.database)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    DROP TABLE exercise; DROP TABLE exerciseAttempt; DELETE FROM grdb_migrations WHERE identifier LIKE '2:%';
                    PRAGMA user_version = 1
                    """)
        }
        try queue.close()
        let store = try here.open()
        #expect(try store.exerciseAttempts() == [])
        try store.record(attempt(1, passed: 4))
        #expect(try here.open().exerciseStandings()["softmax"]?.state == .passed)
    }

    @Test func aResetForgetsThoseOfTheLesson() throws {
        let store = try filled(here)
        try store.reset("other")
        #expect(try store.exerciseAttempts().count == 3)
        try store.reset("demo")
        #expect(try store.exerciseAttempts() == [] && store.exerciseRecords() == [:])
    }
}
