import ArgumentParser
import Exercises
import TerminalView

struct StartExercise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Show an exercise and put its file into your folder.",
        discussion: "A file that is there already stays as it is.")

    @OptionGroup var options: ExerciseOptions

    @Argument(help: "The exercise; the next one when none is named.")
    var exercise: String?

    func run() throws {
        let situation = try options.open()
        let exercise = try situation.exercise(self.exercise)
        let isThere = situation.isStarted(exercise)
        if !isThere { try situation.start(exercise) }
        let view = situation.view
        let path = terminalSafe(situation.file(exercise))
        let place = isThere
            ? situation.say("Your file is there already: \(path)", "Dosyan zaten burada: \(path)")
            : situation.say("Your file: \(path)", "Dosyan: \(path)")
        let check = "imbik exercise check \(exercise.id)"
        write(
            view.style.encoded(
                view.opening(of: exercise) + [
                    StyledLine(), StyledLine(place, .good),
                    StyledLine(situation.say("To check it: \(check) (with --watch: whenever you save)", "Denetlemek için: \(check) (--watch ile: her kaydettiğinde)"), .faint),
                ]))
    }
}
