import ArgumentParser
import Diagnostics
import Exercises
import Learning
import Lessons
import TerminalView

struct ShowSolution: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solution", abstract: "Show the author's solution, once you have passed or tried often enough.",
        discussion: """
            It is shown when the exercise is passed, or after three attempts and all hints. What is checked after that, without \
            having been passed before, does not count.
            """)

    @OptionGroup var options: ExerciseOptions

    @Argument(help: "The exercise; the next one when none is named.")
    var exercise: String?

    /// Attempts after which the solution may be seen.
    static let attempts = 3

    func run() throws {
        let situation = try options.open()
        let exercise = try situation.exercise(self.exercise)
        let standing = try situation.standing(exercise)
        try situation.requireSolution(exercise, standing)
        if standing.state == .tried {
            var record = standing.record
            record.isSolutionShown = true
            try situation.store.save(record, of: exercise.id, lesson: exercise.lesson)
        }
        let view = situation.view
        // Its last line ends by itself.
        let source = situation.language.comments(in: exercise.sources.solution)
        write(view.style.encoded(view.source(source.hasSuffix("\n") ? String(source.dropLast()) : source)))
    }
}

extension ExerciseSituation {
    /// Throws, with what is still to be done, where the solution may not be seen yet.
    fileprivate func requireSolution(_ exercise: Exercise, _ standing: ExerciseStanding) throws {
        guard !standing.mayShowSolution(after: ShowSolution.attempts) else {
            guard standing.state == .tried, standing.record.hintsTaken < exercise.hints.count else { return }
            let left = exercise.hints.count - standing.record.hintsTaken
            throw Problem(
                "the exercise '\(exercise.id)' still has \(left) hints for you", hint: "imbik exercise hint \(exercise.id.name)",
                language: language)
        }
        throw Problem(
            "the solution of '\(exercise.id)' is shown after passing, or after \(ShowSolution.attempts) attempts; there are \(standing.attempts)",
            hint: "imbik exercise hint \(exercise.id.name)", language: language)
    }
}
