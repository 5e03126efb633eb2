import ArgumentParser
import CellKernel
import Diagnostics
import Foundation
import Lessons
import TerminalView

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the cells of a lesson and keep their outputs.",
        discussion: """
            The outputs are written to outputs/LANGUAGE.json in the lesson's folder, where the site and the terminal find \
            them. '--check' runs again and compares instead: counts and words must be the same, numbers with a fraction \
            may differ by 2 % or by one unit of their last decimal; of cells with the tag 'varies' only the end is \
            compared. A claim that does not hold fails the run, and so does a cell that fails unexpectedly.
            """)

    @OptionGroup var place: CoursePlace

    @Argument(help: "The lesson, by id, folder or number.")
    var lesson: String

    @Option(help: "Run this cell, and silently those before it.")
    var cell: String?

    @Option(help: "Language of the lesson: en or tr.")
    var lang: Language = .english

    @Flag(help: "Compare with the kept outputs; write nothing.")
    var check = false

    @Flag(help: "Run cells marked 'freeze' too, also where what they depend on is as it was.")
    var thaw = false

    @Flag(help: "No progress line.")
    var plain = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        let folder = try place.folder()
        let (course, diagnostics) = folder.read()
        let entry = try place.entry(named: lesson, in: course)
        guard let text = entry.lessons[lang] else {
            throw Problem("the lesson '\(lesson)' has no text in \(lang.ownName)", place: entry.folder)
        }
        let errors = diagnostics.filter { $0.severity == .error && $0.position.file.hasPrefix(entry.folder + "/") }
        for error in errors { report(words: error.text(in: Interface.current.book)) }
        if !errors.isEmpty { throw ExitCode.failed }
        let labels = text.cells.map(\.label.name)
        if let cell, !labels.contains(cell) {
            throw ValidationError("There is no cell '\(cell)'. Cells: \(labels.joined(separator: ", ")).")
        }
        guard !labels.isEmpty else {
            report(Explanation("the lesson '\(text.id)' has no cells"))
            throw ExitCode.nothingRan
        }
        let runner = try CellRunner(course: folder.path, isLive: !plain && !output.json)
        let file = OutputFile(path: "\(folder.path)/\(entry.folder)/outputs/\(lang).json")
        let frozen = try file.read()
        let run = LessonRun(lesson: text, only: cell, runner: runner, isSilent: output.json, kept: thaw ? nil : frozen)
        var result = try run.result(models: modelHashes(of: text))

        if check {
            result.compare(with: frozen, lesson: text)
        } else if result.isComplete {
            var outputs = frozen ?? FrozenOutputs(lesson: text.id.name, language: lang.rawValue, cells: [])
            outputs.update(with: result.frozen, order: labels)
            try file.write(outputs)
        }
        if output.json { try printJSON(RunSummary(result)) } else { print(result.summary(isCheck: check)) }
        if let code = result.exitCode { throw code }
    }
}
