import ArgumentParser
import Diagnostics
import Foundation
import Grading
import JSON
import Learning
import Submissions

struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Show, export or import what is kept about you.",
        subcommands: [Show.self, Export.self, Import.self], defaultSubcommand: Show.self)

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show your learner id and where your progress is kept.",
            discussion: """
                Your variants of the quizzes follow from the learner id. 'imbik progress --learner ID' sets it for good; other \
                commands take '--learner ID' for one run.

                JSON: learner, path, attempts (how many) and learners (all that have attempts here).
                """)

        @OptionGroup var learner: LearnerOption
        @OptionGroup var output: OutputOptions

        func run() throws {
            let store = try learner.store()
            if let note = store.note { report(note) }
            if learner.id != nil { try store.adopt(store.learner) }
            let attempts = try store.attempts().count
            let learners = try store.learners().map(\.id)
            if output.json {
                return try printJSON(Report(learner: store.learner.id, path: store.path, attempts: attempts, learners: learners))
            }
            let language = Interface.current.language
            let words = StandingWords(language: language)
            var rows = [
                [words.say("learner", "öğrenci"), printable(store.learner.id)], [words.say("kept in", "yeri"), printable(store.path)],
                [words.say("attempts", "deneme"), "\(attempts)"],
            ]
            let others = learners.filter { $0 != store.learner.id }
            if !others.isEmpty { rows.append([words.say("others", "başkaları"), others.map(printable).joined(separator: ", ")]) }
            print(table(rows, numbers: []))
        }

        private struct Report: Encodable {
            var learner, path: String
            var attempts: Int
            var learners: [String]
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write all your progress as JSON, for a copy or another machine.",
            discussion: "The fields are described in docs/commands.md.")

        @OptionGroup var learner: LearnerOption

        @Argument(help: "The file. Without one, or for '-', standard output.")
        var file: String?

        func run() throws {
            let text = try learner.store().export().prettyText
            guard let file, file != "-" else { return write(text) }
            try writeWhole(text, to: file)
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Merge progress that was exported, here or on another machine.",
            discussion: """
                Attempts are added and never lost. Of places and cells the ones that changed last count. Importing twice is \
                harmless.
                """)

        @OptionGroup var learner: LearnerOption

        @Argument(help: "The file. Without one, or for '-', standard input.")
        var file: String?

        func run() throws {
            let data: Data
            if let file, file != "-" {
                guard let contents = FileManager.default.contents(atPath: file) else {
                    throw Problem("the file cannot be read", place: printable(file))
                }
                data = contents
            } else {
                data = FileHandle.standardInput.readDataToEndOfFile()
            }
            let value: JSONValue
            do throws(JSONError) {
                value = try JSONValue(parsing: data)
            } catch {
                throw ProgressImportError.notJSON(problem: error.problem, line: 1 + data.prefix(error.offset).count { $0 == 0x0A })
            }
            let store = try learner.store()
            let summary = try store.merge(value)
            let words = StandingWords(language: Interface.current.language)
            print(words.say(
                "\(counted(summary.newAttempts, "new attempt")), \(counted(summary.changes, "newer record"))",
                "\(summary.newAttempts) yeni deneme, \(summary.changes) daha yeni kayıt"))
            if let other = summary.otherLearner {
                let id = printable(other)
                report(words: words.say(
                    "note: the attempts are those of the learner \(id); to be that learner: imbik progress --learner \(id)",
                    "not: denemeler \(id) kimlikli öğrencinin; o öğrenci olmak için: imbik progress --learner \(id)"))
            }
        }
    }
}
