import ArgumentParser
import Diagnostics
import Foundation
import Learning
import Lessons
import TerminalView

struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary", abstract: "Explain the course's terms: all of them, or those named.",
        discussion: "A term is found in either language, and by how its words begin. In 'imbik learn', g opens the glossary.")

    @OptionGroup var options: LearningOptions

    @Argument(help: "The term, or words of it.")
    var term: [String] = []

    func run() throws {
        let situation = try options.open()
        guard let glossary = situation.course.glossary, !glossary.entries.isEmpty else { throw ExitCode.nothingRan }
        let view = LessonView(style: Terminal.style(), language: situation.language)
        let query = term.joined(separator: " ")
        let found = query.isEmpty ? glossary.sorted(in: situation.language) : glossary.entries(matching: query, in: situation.language)
        guard !found.isEmpty else {
            throw Problem("the glossary has nothing on '\(query)'", hint: "'imbik glossary' lists all terms", language: situation.language)
        }
        for entry in found {
            let place = query.isEmpty ? [] : situation.course.place(of: entry, in: situation.language)
            write(view.style.encoded(view.lines(for: entry, place: place)))
        }
    }
}
