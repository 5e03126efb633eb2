import ArgumentParser
import Diagnostics
import Exercises
import Foundation

struct ResetExercise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Start an exercise's file again; yours is kept beside it.",
        discussion: "Attempts and hints stay as they are.")

    @OptionGroup var options: ExerciseOptions

    @Argument(help: "The exercise.")
    var exercise: String

    func run() throws {
        let situation = try options.open()
        let exercise = try situation.exercise(named: self.exercise)
        if situation.isStarted(exercise) {
            let kept = try situation.setAside(exercise)
            print(situation.say("kept your file as \(kept)", "dosyan şu adla saklandı: \(kept)"))
        }
        try situation.start(exercise)
        print(situation.say("a fresh file: \(situation.file(exercise))", "yeni dosya: \(situation.file(exercise))"))
    }
}

extension ExerciseSituation {
    /// Renames the learner's file to a name that is free, and gives that.
    fileprivate func setAside(_ exercise: Exercise) throws -> String {
        let path = file(exercise)
        for number in 1... {
            let kept = "\(folder)/\(exercise.id).before-\(number).swift"
            // A link fails where the name is taken, so that nothing is ever overwritten.
            if link(path, kept) == 0 {
                unlink(path)
                return kept
            }
            guard errno == EEXIST else { break }
        }
        throw Problem("the file cannot be kept under another name: \(term: String(cString: strerror(errno)))", place: path, language: language)
    }
}
