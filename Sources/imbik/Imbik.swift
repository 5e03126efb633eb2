import ArgumentParser
import Diagnostics
import Foundation

/// The `imbik` program: a root command, a list of subcommands, and one way out.
@main
struct Imbik: AsyncParsableCommand {
    /// The subcommands in the order of the help screen; each lives in its own file in `Commands/`.
    private static let commands: [any ParsableCommand.Type] = [
        Learn.self,
        Run.self,
        ListLessons.self,
        Status.self,
        ExerciseCommand.self,
        Hint.self,
        Skip.self,
        Reset.self,
        ReportCommand.self,
        GlossaryCommand.self,
        ProgressCommand.self,
        Submit.self,
        CertificateCommand.self,
        GradeCommand.self,
        BundleCommand.self,
        Check.self,
        SiteCommand.self,
        ModelCommand.self,
        Generate.self,
        Next.self,
        Score.self,
        Tokenize.self,
        Evaluate.self,
        Infer.self,
        CacheCommand.self,
        Serve.self,
        Tune.self,
        Distill.self,
        Quantize.self,
        Bench.self,
        Completions.self,
    ]

    static let configuration = CommandConfiguration(
        commandName: "imbik",
        abstract: "A course for learning how large language models are adapted, on a real model, on your own machine.",
        discussion: """
            Exit codes: 0 passed, 1 something failed, 2 interrupted, 3 a fault of imbik, 4 a mistake in the command \
            line, 5 nothing ran.

            '--lang en' or '--lang tr', anywhere in a command line, chooses the language of this program's words; \
            otherwise the locale does (LC_ALL, LC_MESSAGES, LANG).
            """,
        version: "0.1.0",
        subcommands: commands)

    static func main() async {
        exitOnInterrupt()
        do {
            if let unknown = Interface.current.unknownLanguage { throw ValidationError("'--lang' is en or tr, not '\(unknown)'.") }
            var command = try parseAsRoot(Interface.current.arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(reporting: error)
        }
    }
}
