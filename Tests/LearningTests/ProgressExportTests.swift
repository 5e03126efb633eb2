import Diagnostics
import Foundation
import GRDB
import Grading
import JSON
import Lessons
import Testing

@testable import Learning

@Suite("Progress is exported, imported and merged without losing anything")
struct ProgressExportTests {
    let here = StateFolder()
    let there = StateFolder()

    private func filled(_ folder: StateFolder, seed: UInt64 = 1) throws -> LearnerStore {
        let store = try folder.open(seed: seed)
        var progress = Progress()
        progress.current = "demo"
        progress.language = "tr"
        progress.lessons["demo"] = Progress.LessonRecord(place: Place(landmark: "cell load", offset: 1))
        progress.lessons["demo"]?.cells["load"] = Progress.CellRecord(state: .done, source: "let ş = 1")
        progress.lessons["demo"]?.quizzes["q"] = Progress.QuizRecord(hintsTaken: 2, isAnswerShown: true)
        progress.lessons["demo"]?.isFinished = true
        try store.save(progress)
        for number in 0..<3 { try store.record(attempt(number)) }
        return store
    }

    @Test func anEmptyDatabaseBecomesACopy() throws {
        let source = try filled(here)
        let file = try JSONValue(parsing: source.export().prettyText.utf8)
        let store = try there.open(seed: 2)
        let summary = try store.merge(file)
        #expect(summary.newAttempts == 3 && summary.changes == 3 && summary.otherLearner == nil)
        let copy = try there.open()
        #expect(try copy.learner == source.learner && copy.progress() == source.progress() && copy.attempts() == source.attempts())
        #expect(try copy.export() == source.export())
    }

    @Test func importingTwiceIsHarmless() throws {
        let file = try filled(here).export()
        let store = try there.open(seed: 2)
        _ = try store.merge(file)
        let before = try store.export()
        #expect(try store.merge(file) == ImportSummary())
        #expect(try store.export() == before)
    }

    @Test func mergingKeepsBothSides() throws {
        let file = try filled(here).export()
        let store = try there.open(seed: 2)
        var progress = Progress()
        progress.current = "other"
        progress.lessons["other"] = Progress.LessonRecord(place: Place(landmark: "start", offset: 3))
        progress.lessons["demo"] = Progress.LessonRecord(place: Place(landmark: "start", offset: 9))
        progress.lessons["demo"]?.quizzes["q"] = Progress.QuizRecord(hintsTaken: 5)
        try store.save(progress)
        try store.record(attempt(7))
        let summary = try store.merge(file)
        #expect(summary.newAttempts == 3 && summary.otherLearner != nil)
        let merged = try store.progress()
        #expect(merged.current == "other" && merged.language == "tr" && merged.lessons["other"] == progress.lessons["other"])
        #expect(merged.lessons["demo"]?.place.offset == 9, "of the same time, ours stays")
        #expect(merged.lessons["demo"]?.isFinished == true && merged.lessons["demo"]?.cells["load"]?.source == "let ş = 1")
        #expect(merged.lessons["demo"]?.quizzes["q"] == Progress.QuizRecord(hintsTaken: 5, isAnswerShown: true))
        #expect(try store.attempts().count == 1, "the others are those of another learner")
        #expect(try store.learners().count == 2)
    }

    @Test func theNewerRowCounts() throws {
        let file = try filled(here).export()
        let older = try JSONValue(parsing: String(decoding: file.bytes, as: UTF8.self).replacing("\"offset\":1,", with: "\"offset\":7,").replacing("\"changed\":1800000000000", with: "\"changed\":1700000000000").utf8)
        let store = try there.open()
        _ = try store.merge(older)
        #expect(try store.progress().lessons["demo"]?.place.offset == 7)
        _ = try store.merge(file)
        #expect(try store.progress().lessons["demo"]?.place.offset == 1)
        _ = try store.merge(older)
        #expect(try store.progress().lessons["demo"]?.place.offset == 1)
    }

    @Test func resettingForgetsOneLessonOrAll() throws {
        let store = try filled(here)
        try store.record(attempt(9, lesson: "second"))
        let copy = try store.export()
        try store.reset("demo")
        #expect(try store.progress().lessons["demo"] == nil && store.attempts().map(\.lesson) == ["second"])
        try store.reset(nil)
        #expect(try store.progress().lessons.isEmpty && store.attempts().isEmpty)
        _ = try store.merge(copy)
        #expect(try store.attempts().count == 4 && store.progress().lessons["demo"]?.isFinished == true)
    }

    @Test(arguments: [
        ("{}", "error: the file is not exported progress\n  hint: 'imbik progress export FILE' writes such files"),
        (
            #"{"format": "imbik-progress", "version": 9}"#,
            "error: the file was written by a newer imbik (format 9; this one knows formats up to 2)\n  hint: update imbik"
        ),
        (
            #"{"format": "imbik-progress", "version": 1, "learner": "a", "lessons": [{"id": 5}]}"#,
            "error: 'lessons[0].id' is missing or not what it must be; nothing was merged\n  hint: export the progress again"
        ),
        (
            #"{"format": "imbik-progress", "version": 1, "learner": "a", "lessons": [], "cells": [], "quizzes": [], "attempts": [{"id": "x"}]}"#,
            "error: 'attempts[0].id' is missing or not what it must be; nothing was merged\n  hint: export the progress again"
        ),
    ])
    func whatIsNoExportIsRefusedWhole(_ text: String, _ message: String) throws {
        let store = try filled(here)
        let before = try store.export()
        #expect(here.message { _ = try store.merge(JSONValue(parsing: text.utf8)) } == message)
        #expect(try store.export() == before)
    }

    /// Values of an export replaced by others: merged or refused with words, never half.
    @Test(arguments: 0..<6)
    func anyValueElsewhere(_ seed: UInt64) throws {
        let text = String(decoding: try filled(here).export().bytes, as: UTF8.self)
        var generator = SplitMix64(seed: seed)
        let store = try there.open()
        for _ in 0..<60 {
            var bytes = Array(text.utf8)
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let piece = ["null", "-1", "\"x\"", "[]", "{}", "1e300", ",", "\"", "'; DROP TABLE attempt; --"].randomElement(using: &generator)!
            bytes.replaceSubrange(place..<min(bytes.count, place + Int.random(in: 0...12, using: &generator)), with: Array(piece.utf8))
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            do {
                _ = try store.merge(value)
            } catch let error as ProgressImportError {
                #expect(!error.description.isEmpty)
            }
            #expect(try store.export()["format"]?.string == "imbik-progress")
        }
    }
}

@Suite("How far a learner is in a lesson")
struct LessonStandingTests {
    private let lesson = Lesson.parse(
        """
        ---
        id: demo
        title: Demo
        summary: S
        minutes: 10
        models: []
        goals: [G, H]
        ---
        Intro.

        ```swift
        //| label: load
        1
        ```

        ```quiz
        id: practice
        kind: text
        graded: false
        points: 4
        goal: 2
        question: Q?
        answer: A
        ```

        ```quiz
        id: exam
        kind: text
        graded: true
        question: Q?
        answer: A
        ```

        ```exercise
        id: softmax
        ```
        """, file: "en.md"
    ).lesson

    private func attempt(_ quiz: String, _ score: Double) -> Attempt {
        Attempt(lesson: "demo", quiz: Quiz.ID(quiz), answer: .text("x"), language: .english, score: score, hintsTaken: 0, at: Date(timeIntervalSince1970: 0))
    }

    @Test func aLessonThatWasNotOpened() {
        let standing = LessonStanding(lesson, nil, attempts: [])
        #expect(standing.state == .new && standing.fraction == 0 && standing.minutesLeft == 10)
        #expect(standing.exercises == ["softmax"] && standing.pointsPossible == 4 && standing.pointsReached == 0)
    }

    @Test func theBestAttemptCountsAndGradedOnesAreNotTold() {
        var record = Progress.LessonRecord(place: Place(landmark: "cell load", offset: 1))
        record.cells["load"] = Progress.CellRecord(state: .done)
        let standing = LessonStanding(
            lesson, record, attempts: [attempt("practice", 0.25), attempt("practice", 0.5), attempt("practice", 0), attempt("exam", 1)])
        #expect(standing.state == .started && standing.cellsDone == 1)
        #expect(standing.goals.map(\.reached) == [0, 2] && standing.goals.map(\.possible) == [0, 4])
        #expect(standing.pointsReached == 2 && standing.quizzes.map(\.attempts) == [3, 1])
        record.isFinished = true
        let finished = LessonStanding(lesson, record, attempts: [])
        #expect(finished.state == .finished && finished.minutesLeft == 0)
    }
}
