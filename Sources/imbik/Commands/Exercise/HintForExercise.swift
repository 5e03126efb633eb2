import ArgumentParser
import Diagnostics
import Exercises
import Learning
import TerminalView

struct HintForExercise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hint", abstract: "Give the next hint for an exercise.",
        discussion: "Every hint is counted. When all have been given, the last one is repeated and not counted.")

    @OptionGroup var options: ExerciseOptions

    @Argument(help: "The exercise; the next one when none is named.")
    var exercise: String?

    func run() throws {
        let situation = try options.open()
        let view = situation.view
        write(view.style.encoded(try situation.takeHint(try situation.exercise(self.exercise))))
    }
}

extension ExerciseSituation {
    /// The next hint, counted; the last one again when there are no more.
    func takeHint(_ exercise: Exercise) throws -> [StyledLine] {
        var record = try store.exerciseRecords()[exercise.id] ?? ExerciseRecord()
        let index = min(record.hintsTaken, exercise.hints.count - 1)
        if record.hintsTaken < exercise.hints.count {
            record.hintsTaken += 1
            try store.save(record, of: exercise.id, lesson: exercise.lesson)
        }
        return [StyledLine("\(words.hint(index + 1, of: exercise.hints.count)) · \(exercise.id)", .faint)]
            + view.markdown(exercise.hints[index][language], width: view.style.width)
    }
}
