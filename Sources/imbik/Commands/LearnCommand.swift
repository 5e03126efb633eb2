import ArgumentParser
import CellKernel
import Diagnostics
import Dialogue
import Foundation
import Learning
import Lessons
import TerminalView

struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open the course: read, run and edit its cells, answer its questions.",
        discussion: """
            Shows the course and goes on where you stopped; with a lesson, opens that. '?' lists the keys. Without a \
            terminal, prints a lesson and runs its cells: the first one unless another is named.
            """)

    @OptionGroup var place: CoursePlace
    @OptionGroup var learner: LearnerOption

    @Option(help: "Language of the course: en or tr. (default: the one chosen last, or that of LANG)")
    var lang: Language?

    @Flag(help: "Lines only: nothing is redrawn, no cursor moves, each answer is a line. For screen readers.")
    var plain = false

    @Argument(help: "The lesson, by id, folder or number.")
    var lesson: String?

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let course = try place.course()
        if let lesson { _ = try place.entry(named: lesson, in: course) }
        let fallback = Language(locale: environment)
        guard let terminal = Terminal() else {
            let name = lesson ?? course.entries[0].folder
            guard let text = course.entry(named: name)?.lesson(in: lang ?? fallback) else { throw ExitCode.nothingRan }
            return try PlainReading(lesson: text, course: place.folder().path).run()
        }
        let store = try learner.store(environment)
        if let note = store.note { report(note) }
        try store.follow(course.renames)
        let progress = try store.progress()
        guard let session = LearnSession(course: course, progress: progress, lesson: lesson, language: lang, fallback: fallback)
        else { throw ExitCode.nothingRan }
        let showsLines = plain || environment["TERM"].map { $0.isEmpty || $0 == "dumb" } ?? true
        let settings = try cellSettings(course: place.folder().path)
        let kept = KeptOutputs(course: try place.folder().path, toolchain: settings.toolchain)
        let dialogue = Dialogue(
            session: session, results: QuizResults(try store.attempts()), learner: store.learner, facts: modelFactSource(),
            frozen: FrozenDisplay.source(kept),
            style: Terminal.style(plain: showsLines), size: terminal.size, flow: showsLines ? .lines : .keys)
        let worker = try CellWorker(settings: settings)
        try LearnLoop(dialogue: dialogue, terminal: terminal, store: store, worker: worker).run(fromHome: lesson == nil)
    }
}
