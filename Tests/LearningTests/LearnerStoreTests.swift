import Diagnostics
import Foundation
import Grading
import Lessons
import Testing

@testable import Learning

@Suite("The learner's database keeps progress and attempts")
struct LearnerStoreTests {
    let folder = StateFolder()

    private var someProgress: Progress {
        var progress = Progress()
        progress.current = "demo"
        progress.language = "tr"
        progress.lessons["demo"] = Progress.LessonRecord(place: Place(landmark: "cell load", offset: 1))
        progress.lessons["demo"]?.cells["load"] = Progress.CellRecord(state: .done, source: "let ş = \"😀\"")
        progress.lessons["demo"]?.quizzes["q"] = Progress.QuizRecord(hintsTaken: 2, isAnswerShown: true)
        progress.lessons["demo"]?.isFinished = true
        return progress
    }

    @Test func progressComesBackAsItWas() throws {
        let store = try folder.open()
        #expect(try store.progress() == Progress())
        try store.save(someProgress)
        #expect(try folder.open().progress() == someProgress)
        var less = someProgress
        less.current = nil
        less.lessons["demo"]?.cells = [:]
        less.lessons["demo"]?.quizzes = [:]
        less.lessons["demo"]?.isFinished = false
        try store.save(less)
        #expect(try folder.open().progress() == less)
        try store.save(Progress())
        #expect(try folder.open().progress() == Progress())
    }

    @Test func progressAndAttemptsFollowRenames() throws {
        let store = try folder.open()
        try store.save(someProgress)
        try store.record(Attempt(lesson: "demo", quiz: "q", answer: .choice(1), language: .english, score: 1, hintsTaken: 0, at: .now))
        try store.record(Attempt(lesson: "demo", quiz: "same", answer: .choice(1), language: .english, score: 1, hintsTaken: 0, at: .now))
        let list = "lesson demo = still\ncell demo/load = still/open\nquiz demo/q = still/first\nquiz demo/same\n"
        try store.follow(PublishedIDs.parse(list, file: "ids.txt").ids.renames)
        let progress = try store.progress()
        let record = try #require(progress.lessons["still"])
        #expect(progress.current == "still" && progress.lessons["demo"] == nil)
        #expect(record.place == Place(landmark: "cell open", offset: 1) && record.isFinished)
        #expect(record.cells == ["open": Progress.CellRecord(state: .done, source: "let ş = \"😀\"")])
        #expect(record.quizzes == ["first": Progress.QuizRecord(hintsTaken: 2, isAnswerShown: true)])
        #expect(try store.attempts().map { "\($0.lesson)/\($0.quiz)" } == ["still/first", "still/same"])
        // Saving goes on under the new names, and following again changes nothing.
        var more = progress
        more.lessons["still"]?.cells["open"]?.isStale = true
        try store.save(more)
        try store.follow(PublishedIDs.parse(list, file: "ids.txt").ids.renames)
        #expect(try store.progress() == more)
    }

    @Test func whatIsSavedWithoutBeingReadFirstIsSavedToo() throws {
        try folder.open().save(someProgress)
        #expect(try folder.open().progress() == someProgress)
    }

    @Test(arguments: [
        Answer.choice(2), .choices([0, 3]), .choices([]), .number("1,5e9"), .text("“bağlam” \0 😀\n"), .order([2, 0, 1]),
    ])
    func attemptsComeBackAsTheyWere(_ answer: Answer) throws {
        let store = try folder.open()
        let attempts = [attempt(1, answer: answer), attempt(2, quiz: "other"), attempt(3, lesson: "second")]
        for attempt in attempts.reversed() { try store.record(attempt) }
        try store.record(attempts[0])
        let again = try folder.open()
        #expect(try again.attempts() == attempts)
        #expect(try again.attempts(lesson: "demo") == Array(attempts.prefix(2)))
        #expect(try again.attempts(lesson: "demo", quiz: "q") == [attempts[0]])
    }

    @Test func theLearnersIdIsMadeOnceAndCanBeSet() throws {
        let first = try folder.open(seed: 1).learner
        #expect(first.id.wholeMatch(of: /[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}/) != nil)
        #expect(try folder.open(seed: 2).learner == first)
        #expect(try StateFolder().open(seed: 2).learner != first)

        let other = try folder.open(learner: "ada")
        try other.record(attempt(1))
        #expect(try folder.open().attempts() == [])
        #expect(try other.attempts().count == 1 && other.learners() == [Learner(id: "ada")])
        try other.adopt(Learner(id: "ada"))
        #expect(try folder.open().learner == Learner(id: "ada"))
    }

    @Test func twoTerminalsKeepEachOthersWork() throws {
        let (one, two) = (try folder.open(), try folder.open())
        var (left, right) = (try one.progress(), try two.progress())
        for number in 0..<20 {
            left.lessons["left"] = Progress.LessonRecord(place: Place(landmark: "start", offset: number))
            left.lessons["shared", default: .init()].cells["l\(number)"] = Progress.CellRecord(state: .done)
            try one.save(left)
            right.lessons["right"] = Progress.LessonRecord(place: Place(landmark: "start", offset: number))
            right.lessons["shared", default: .init()].cells["r\(number)"] = Progress.CellRecord(state: .failed)
            try two.save(right)
            try one.record(attempt(number))
            try two.record(attempt(number, lesson: "right"))
        }
        let both = try folder.open().progress()
        #expect(both.lessons["left"]?.place.offset == 19 && both.lessons["right"]?.place.offset == 19)
        #expect(both.lessons["shared"]?.cells.count == 40)
        #expect(try one.attempts().count == 40)
        // Looking again, as a home screen does, changes nothing about what a terminal takes for its own.
        _ = try one.progress()
        try one.save(left)
        #expect(try two.progress() == both)
    }

    @Test func manyThatOpenAtOnceAgree() async throws {
        let path = folder.database
        let learners = try await withThrowingTaskGroup(of: Learner.self) { group in
            for _ in 0..<16 { group.addTask { try LearnerStore(path: path).learner } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(learners.count == 1)
    }

    @Test(arguments: [
        (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/imbik/learner.sqlite"),
        (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/imbik/learner.sqlite"),
        (["HOME": ""], nil),
    ] as [([String: String], String?)])
    func whereItIs(_ environment: [String: String], _ path: String?) {
        #expect(LearnerStore.path(environment: environment) == path)
    }
}

@Suite("The progress file of earlier versions is taken over once, and kept")
struct OldProgressFileTests {
    let folder = StateFolder()
    private let old = """
        {"current": "demo", "language": "tr", "version": 1,
         "lessons": {"demo": {"place": {"landmark": "cell load", "offset": 1}, "isFinished": false,
                              "cells": {"load": {"state": "done", "source": "let x = 1"}}}}}
        """

    @Test func itIsTakenOver() throws {
        try folder.write(old, to: "progress.json")
        let store = try folder.open()
        let progress = try store.progress()
        #expect(progress.current == "demo" && progress.language == "tr" && store.note == nil)
        #expect(progress.lessons["demo"]?.place == Place(landmark: "cell load", offset: 1))
        #expect(progress.lessons["demo"]?.cells["load"]?.source == "let x = 1")
        try store.save(Progress())
        #expect(try folder.open().progress() == Progress(), "only once")
        #expect(try String(contentsOfFile: folder.path + "/imbik/progress.json", encoding: .utf8) == old)
    }

    @Test(arguments: ["", "{", "[]", "{\"version\": 99, \"lessons\": {}}", "\0\u{FFFD}"])
    func oneThatCannotBeUnderstoodIsKept(_ text: String) throws {
        try folder.write(text, to: "progress.json")
        let store = try folder.open()
        #expect(try store.progress() == Progress())
        #expect(
            store.note?.description.replacing(folder.path, with: "~") == """
                error: the old progress file cannot be understood, so the course starts from the beginning
                  in ~/imbik/progress.json
                  hint: it was left as it is
                """)
        #expect(try folder.open().note == nil)
        #expect(try String(contentsOfFile: folder.path + "/imbik/progress.json", encoding: .utf8) == text)
    }
}
