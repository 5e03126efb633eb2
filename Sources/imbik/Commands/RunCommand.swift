import ArgumentParser
import CellKernel
import Diagnostics
import Foundation
import Lessons
import TerminalView

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the cells of a lesson, or of all, and keep their outputs.",
        discussion: """
            The outputs are written to outputs/LANGUAGE.json in the lesson's folder, where the site and the terminal find \
            them. '--check' runs again and compares instead: counts and words must be the same, numbers with a fraction \
            may differ by 2 % or by one unit of their last decimal; of cells with the tag 'varies' only the end is \
            compared. A claim that does not hold fails the run, and so does a cell that fails unexpectedly.
            """)

    @OptionGroup var place: CoursePlace

    @Argument(help: "The lesson, by id, folder or number.")
    var lesson: String?

    @Flag(help: "Run every lesson, one after the other, whether or not one fails.")
    var all = false

    @Option(help: "Run this cell, and silently those before it.")
    var cell: String?

    @Option(help: "Language of the lesson: en or tr. (default: en; with '--all', both)")
    var lang: Language?

    @Flag(help: "Compare with the kept outputs; write nothing.")
    var check = false

    @Flag(help: "Run cells marked 'freeze' too, also where what they depend on is as it was.")
    var thaw = false

    @Flag(help: "No progress line.")
    var plain = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (lesson == nil) == all else { throw ValidationError("Name a lesson, or say '--all'.") }
        if all, cell != nil { throw ValidationError("'--cell' is for one lesson.") }
    }

    func run() throws {
        let folder = try place.folder()
        let (course, diagnostics) = folder.read()
        var results: [RunResult] = []
        for (entry, text) in try texts(in: course) {
            let errors = diagnostics.filter { $0.severity == .error && $0.position.file.hasPrefix(entry.folder + "/") }
            for error in errors { report(words: error.text(in: Interface.current.book)) }
            if !errors.isEmpty { throw ExitCode.failed }
            if all, text.cells.isEmpty { continue }
            if all, !output.json { print("\n── \(entry.folder), \(text.language.ownName)") }
            let result = try result(of: text, in: entry, folder: folder)
            if !output.json { print(result.summary(isCheck: check)) }
            results.append(result)
            if result.stop == .interrupted { break }
        }
        if output.json {
            let summaries = results.map { RunSummary($0) }
            if all { try printJSON(summaries) } else if let summary = summaries.first { try printJSON(summary) }
        }
        guard !results.isEmpty else { throw ExitCode.nothingRan }
        if let code = results.compactMap(\.exitCode).max(by: { $0.rawValue < $1.rawValue }) { throw code }
    }

    private func texts(in course: Course) throws -> [(Course.Entry, Lesson)] {
        guard let lesson else {
            return course.entries.flatMap { entry in
                Language.allCases.filter { lang == nil || $0 == lang }.compactMap { language in entry.lessons[language].map { (entry, $0) } }
            }
        }
        let (entry, language) = (try place.entry(named: lesson, in: course), lang ?? .english)
        guard let text = entry.lessons[language] else {
            throw Problem("the lesson '\(lesson)' has no text in \(language.ownName)", place: entry.folder)
        }
        return [(entry, text)]
    }

    private func result(of text: Lesson, in entry: Course.Entry, folder: CourseFolder) throws -> RunResult {
        let labels = text.cells.map(\.label.name)
        if let cell, !labels.contains(cell) {
            throw ValidationError("There is no cell '\(cell)'. Cells: \(labels.joined(separator: ", ")).")
        }
        guard !labels.isEmpty else {
            report(Explanation("the lesson '\(text.id)' has no cells"))
            throw ExitCode.nothingRan
        }
        let runner = try CellRunner(course: folder.path, isLive: !plain && !output.json)
        let file = OutputFile(path: "\(folder.path)/\(entry.folder)/outputs/\(text.language).json")
        let frozen = try file.read()
        let run = LessonRun(lesson: text, only: cell, runner: runner, isSilent: output.json, kept: thaw ? nil : frozen)
        var result = try run.result(models: modelHashes(of: text))
        if check {
            result.compare(with: frozen, lesson: text)
        } else if result.isComplete {
            var outputs = frozen ?? FrozenOutputs(lesson: text.id.name, language: text.language.rawValue, cells: [])
            outputs.update(with: result.frozen, order: labels)
            try file.write(outputs)
        }
        return result
    }
}
