import ArgumentParser

struct ExerciseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise", abstract: "Solve the Swift exercises of the course in your own editor.",
        discussion: """
            'imbik exercise start' puts a file into my-exercises/; edit it, and 'imbik exercise check --watch' checks it whenever \
            you save. Without a name, a command is about the exercise that comes next.
            """,
        subcommands: [
            ListExercises.self, StartExercise.self, CheckExercise.self, HintForExercise.self, ShowSolution.self, ResetExercise.self,
        ])
}
