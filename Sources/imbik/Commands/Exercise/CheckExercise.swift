import ArgumentParser
import Diagnostics
import ExerciseGrading
import Exercises
import Foundation
import TerminalView

struct CheckExercise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check your file of an exercise, once or whenever you save it.",
        discussion: """
            An attempt is a file that compiles and differs from the one checked before. JSON: an array of objects with exercise, \
            passed (true or false), score, seconds, checks (an array with check, name, state (passed, failed, notRun) and, of failed \
            ones, call, expected, found, mistake, likelyCause), messages of the compiler and printed.
            """)

    @OptionGroup var options: ExerciseOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Check whenever a file is saved, until 'q' or Ctrl-C.")
    var watch = false

    @Flag(help: "With '--watch', lines only: no keys, the screen is not cleared.")
    var plain = false

    @Flag(help: "Every exercise that is started.")
    var all = false

    @Argument(help: "Exercises; the next one when none is named.")
    var exercises: [String] = []

    func validate() throws {
        if all, !exercises.isEmpty { throw ValidationError("Name exercises, or say '--all'.") }
        if watch, output.json { throw ValidationError("'--watch' prints no JSON.") }
        if plain, !watch { throw ValidationError("'--plain' belongs to '--watch'.") }
    }

    func run() throws {
        let situation = try options.open()
        let checking = try ExerciseChecking(situation)
        if watch { return try ExerciseWatch(checking, first: situation.exercise(exercises.first), plain: plain).run() }
        let chosen = try chosen(situation)
        guard !chosen.isEmpty else {
            report(words: situation.say("no exercise is started", "başlanmış alıştırma yok"))
            throw ExitCode.nothingRan
        }
        var results: [ExerciseChecking.Result] = []
        for exercise in chosen {
            let result = try checking.check(exercise)
            if !output.json { write(situation.view.style.encoded(try checking.lines(result) + [StyledLine()])) }
            results.append(result)
        }
        if output.json { try printJSON(results.map { ExerciseReport($0, situation.language) }) }
        if results.contains(where: { !$0.graded.verdict.isPassed }) { throw ExitCode.failed }
    }

    private func chosen(_ situation: ExerciseSituation) throws -> [Exercise] {
        if all { return situation.collection.exercises.filter(situation.isStarted) }
        if exercises.isEmpty { return [try situation.exercise(nil)] }
        return try exercises.map(situation.exercise(named:))
    }
}
