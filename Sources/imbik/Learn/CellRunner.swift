import CellKernel
import Diagnostics
import Foundation
import Lessons
import TerminalView

/// Runs cells of the course one after another and prints what they do as it happens; nobody is asked anything.
final class CellRunner {
    let toolchain: Toolchain
    private let session: CellSession
    private var progress = ProgressLine()
    /// Whether a progress line may be shown: not where only the lesson itself belongs.
    private let isLive: Bool

    /// - Parameter course: the folder with course.yml, in which cells find `data`.
    init(course: String, isLive: Bool) throws {
        let settings = try cellSettings(course: course)
        toolchain = settings.toolchain
        session = CellSession(settings)
        self.isLive = isLive
    }

    /// Statements that did not hold, in all cells so far.
    private(set) var falseClaims = 0
    /// Runs the cell and shows its output; Ctrl-C stops it and nothing else.
    ///
    /// - Parameter observe: is told everything that happens, also what is not shown.
    func run(
        _ cell: Cell, source: String, view: LessonView, isSilent: Bool = false, observe: (CellEvent) -> Void = { _ in }
    ) -> CellReport {
        var printer = StreamPrinter(view: view)
        var limits = Limits.lesson
        if let timeout = cell.options.timeout { limits.wallClock = timeout }
        let shows = cell.options.output && !isSilent
        let report = withInterrupts(session.interrupter) {
            session.run(
                CellInput(id: cell.label.name, source: source, file: cell.file, line: cell.line), limits: limits
            ) { event in
                observe(event)
                deliver(event, label: cell.label.name, shows: shows, view: view, printer: &printer)
            }
        }
        progress.finish()
        printer.finish()
        return report
    }

    private func deliver(
        _ event: CellEvent, label: String, shows: Bool, view: LessonView, printer: inout StreamPrinter
    ) {
        switch event {
        case .compiling: show(view.words.compiling(label))
        case .replaying(let cells): show(view.words.replaying(cells.count))
        case .running: show(view.words.running(label))
        case .output(let stream, let text):
            guard shows else { return }
            progress.finish()
            printer.add(text, isError: stream == .errors)
        case .display(let bundle):
            guard shows else { return }
            progress.finish()
            printer.finish()
            printer.begin()
            write(view.style.encoded(view.display(bundle["text/plain"] ?? "")))
        case .progress(let label, let fraction, let detail):
            guard shows else { return }
            show([label, detail ?? ""].filter { !$0.isEmpty }.joined(separator: " "), fraction: fraction)
        case .claim(let text, let holds):
            if !holds { falseClaims += 1 }
            guard shows || !holds else { return }
            progress.finish()
            printer.finish()
            printer.begin()
            write(view.style.encoded(view.claim(text, holds: holds)))
        }
    }

    private func show(_ text: String, fraction: Double? = nil) {
        guard isLive else { return }
        progress.show("\(String(terminalSafe(text).prefix(50)))", fraction: fraction)
    }
}

/// What SIGINT stops now. The handler only reads it and writes one byte to a pipe.
private nonisolated(unsafe) var interrupted: Interrupter?

/// Lets Ctrl-C interrupt what `body` does instead of ending the program.
private func withInterrupts<Result>(_ interrupter: Interrupter, _ body: () -> Result) -> Result {
    interrupted = interrupter
    signal(SIGINT) { _ in interrupted?.interrupt() }
    defer {
        exitOnInterrupt()
        interrupted = nil
    }
    return body()
}

/// Prints a cell's streams as they come, without what a terminal would obey.
struct StreamPrinter {
    let view: LessonView
    private var rest = ""
    private var isError = false
    private var hasBegun = false

    init(view: LessonView) { self.view = view }

    /// A blank line between the cell's source and the first thing that it shows.
    mutating func begin() {
        if !hasBegun { write("\n") }
        hasBegun = true
    }

    mutating func add(_ text: String, isError: Bool) {
        if isError != self.isError { finish() }
        self.isError = isError
        rest += text
        // A line that is not complete may hold half an escape sequence.
        guard let end = rest.utf8.lastIndex(of: 0x0A) else { return }
        show(String(rest[..<end]))
        rest = String(rest[rest.utf8.index(after: end)...])
    }

    mutating func finish() {
        if !rest.isEmpty { show(rest) }
        rest = ""
    }

    private mutating func show(_ text: String) {
        begin()
        // `output` takes a final line break as the end of the last line.
        let lines = isError ? view.errorOutput(text + "\n") : view.output(text + "\n")
        write(view.style.encoded(lines))
    }
}
