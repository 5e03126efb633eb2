import Diagnostics
import ExerciseGrading
import ExerciseRunner
import Exercises
import Foundation
import Learning
import Lessons
import TerminalView
import Translations

/// Checks a learner's files and keeps the attempts.
struct ExerciseChecking {
    var situation: ExerciseSituation
    private let runner: ExerciseRunner
    private let grader: ExerciseGrader
    private let models: ModelSource

    init(_ situation: ExerciseSituation) throws {
        self.situation = situation
        (runner, grader, models) = (try exerciseRunner(.limits), try exerciseGrader(), modelAnswerSource())
    }

    struct Result {
        var exercise: Exercise
        var graded: ExerciseGrader.Graded
        var seconds: Double
    }

    /// Grades the learner's file as it is now.
    func check(_ exercise: Exercise) throws -> Result {
        let path = situation.file(exercise)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(
                "the exercise is not started", place: path, hint: "imbik exercise start \(exercise.id.name)",
                language: situation.language)
        }
        guard let source = String(validating: data, as: UTF8.self) else {
            throw Problem("the file is not UTF-8", place: path, hint: "save it as UTF-8", language: situation.language)
        }
        let start = ContinuousClock.now
        let plan = exercise.requests(seed: learnersSeed, models: models)
        let graded = grader.grade(source, named: path, of: exercise, plan, by: runner)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        try keep(graded.verdict, source, exercise)
        return Result(exercise: exercise, graded: graded, seconds: seconds)
    }

    /// An attempt is a file that was graded and differs from the one before. After the solution was seen nothing counts.
    private func keep(_ verdict: Verdict, _ source: String, _ exercise: Exercise) throws {
        let results = verdict.results
        guard !results.isEmpty, !results.contains(where: \.isNotRun) else { return }
        let record = try situation.store.exerciseRecords()[exercise.id] ?? ExerciseRecord()
        let last = try situation.store.exerciseAttempts(exercise.id).last
        guard !record.isSolutionShown, last?.source != source else { return }
        try situation.store.record(
            ExerciseAttempt(
                lesson: exercise.lesson, exercise: exercise.id, source: source, passed: results.count(where: \.isPassed),
                checks: results.count, hintsTaken: record.hintsTaken, at: .now))
    }

    /// What the learner reads about it.
    func lines(_ result: Result) throws -> [StyledLine] {
        let (view, exercise) = (situation.view, result.exercise)
        let title = StyledLine([Span(exercise.title[situation.language], .bold), Span(" · \(situation.file(exercise))", .faint)])
        var lines = [title, StyledLine()] + view.verdict(result.graded.verdict, on: exercise, in: .of(situation.language))
        if let score = result.graded.verdict.score, !result.graded.verdict.results.isEmpty {
            let words = StandingWords(language: situation.language)
            let points = words.points(score * Double(exercise.points), exercise.points)
            let seconds = view.words.seconds(view.words.decimal(fixed(result.seconds, 1).english))
            lines.append(StyledLine("\(points) · \(seconds)", .faint))
        }
        lines += printed(result)
        if result.graded.verdict.isPassed { lines += try whatNext(exercise) }
        return lines
    }

    private func printed(_ result: Result) -> [StyledLine] {
        let text = result.graded.log.trimmingCharacters(in: .newlines)
        guard !text.isEmpty else { return [] }
        let view = situation.view
        let output = view.output(text)
        let shown = output.prefix(Self.mostPrinted)
        let isCut = result.graded.isLogCut || output.count > shown.count
        return [StyledLine(), StyledLine(view.words.printed + ":", .faint)] + shown.map { $0.indented(by: 2) }
            + (isCut ? [StyledLine("  " + view.words.printedMore, .faint)] : [])
    }

    private static let mostPrinted = 12

    private func whatNext(_ exercise: Exercise) throws -> [StyledLine] {
        let say = situation.say
        var lines = [
            StyledLine(),
            StyledLine(say("The author's way: imbik exercise solution \(exercise.id)", "Yazarın yolu: imbik exercise solution \(exercise.id)"), .faint),
        ]
        if let next = try situation.next(after: exercise) {
            let title = next.title[situation.language]
            lines.append(StyledLine(say("Next: \(title): imbik exercise start \(next.id)", "Sırada: \(title): imbik exercise start \(next.id)"), .faint))
        }
        return lines
    }
}
