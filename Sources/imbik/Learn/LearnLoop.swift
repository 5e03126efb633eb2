import CellKernel
import Diagnostics
import Foundation
import Learning
import Lessons
import TerminalView

/// The dialogue with a learner: shows what comes next, waits for a key, does what it says, saves.
final class LearnLoop {
    private enum Step {
        case goOn
        case quit
    }

    private var session: LearnSession
    private let terminal: Terminal
    private let store: LearnerStore
    private let runner: CellRunner
    /// The cell at the stop, if its last run failed.
    private var failedCell: Cell.Label?

    init(session: LearnSession, terminal: Terminal, store: LearnerStore, runner: CellRunner) {
        (self.session, self.terminal, self.store, self.runner) = (session, terminal, store, runner)
    }

    private var view: LessonView {
        LessonView(style: Terminal.style, language: session.language, footnotes: session.lesson.footnotes)
    }
    private var words: Words { view.words }

    func run() throws {
        defer { terminal.mode = .original }
        if session.isResumed {
            show(view.opening(of: session.lesson).prefix(2) + [StyledLine(words.resumed, .faint)])
            show(blocks: session.recap)
        } else {
            show(view.opening(of: session.lesson))
            show(blocks: session.blocksToShow)
        }
        try save()
        runner.prepare()
        while true {
            let step: Step
            switch session.stop {
            case .cell(let cell): step = try meet(cell)
            case .quiz(let quiz): step = try meet(quiz)
            case .exercise, .section: step = try meetText()
            case .lessonEnd: step = try meetEnd()
            }
            if step == .quit { break }
        }
        try save()
        note(words.stopped, .faint)
    }

    // MARK: - Stops

    private func meet(_ cell: Cell) throws -> Step {
        let hasFailed = failedCell == cell.label
        switch ask(hasFailed ? words.keysAfterFailure : words.keysAtCell) {
        case .enter: try run(cell, session.source(of: cell))
        case .character("e"): try edit(cell)
        case .character("r"):
            session.record(.skipped, of: cell, source: cell.source)
            show(blocks: [.cell(cell)])
        case .character("s"):
            note(words.skipped, .faint)
            session.record(.skipped, of: cell, source: session.source(of: cell))
            try advance()
        case let key: return try other(key)
        }
        return .goOn
    }

    private func meet(_ quiz: Quiz) throws -> Step {
        switch ask(words.keysAtQuiz) {
        case .character("s"): note(words.skipped, .faint)
        case .character("q"): return .quit
        case .character("?"):
            help()
            return .goOn
        case .enter: show([StyledLine()] + view.answer(to: quiz))
        case .character(let letter) where isChoice(letter, of: quiz): show([StyledLine()] + view.answer(to: quiz))
        case let key: return try other(key)
        }
        try advance()
        return .goOn
    }

    private func meetText() throws -> Step {
        switch ask(words.keysAtText) {
        case .enter, .character("s"), .character(" "): try advance()
        case let key: return try other(key)
        }
        return .goOn
    }

    private func meetEnd() throws -> Step {
        note(words.lessonEnd, .good)
        while true {
            switch ask(words.keysAtEnd) {
            case .enter:
                guard session.openNextLesson() else {
                    note(words.courseEnd, .good)
                    return .quit
                }
                runner.reset()
                try save()
                show(view.opening(of: session.lesson))
                show(blocks: session.blocksToShow)
                return .goOn
            case let key: if try other(key) == .quit { return .quit }
            }
        }
    }

    private func other(_ key: Terminal.Key) throws -> Step {
        switch key {
        case .character("q"), .endOfInput: return .quit
        case .character("l"):
            guard session.switchLanguage() else {
                note(words.noOtherLanguage, .faint)
                return .goOn
            }
            try save()
            show(blocks: session.recap)
        case .character("?"), .interrupt: help()
        case .enter, .character, .other: break
        }
        return .goOn
    }

    private func advance() throws {
        failedCell = nil
        session.advance()
        try save()
        show(blocks: session.blocksToShow)
    }

    // MARK: - Cells

    private func run(_ cell: Cell, _ source: String) throws {
        terminal.mode = .running
        defer { terminal.discardInput() }
        for earlier in session.cellsDone where !runner.cellsRun.contains(earlier.label) {
            let report = runner.run(earlier, source: session.source(of: earlier), view: view, isSilent: true)
            guard report.outcome.isFinished else {
                imbik.show(report, of: earlier, view: view)
                return
            }
        }
        let started = ContinuousClock.now
        let report = runner.run(cell, source: source, view: view)
        let isAsExpected = imbik.show(report, of: cell, view: view)
        show([StyledLine(words.seconds(fixed((ContinuousClock.now - started) / .seconds(1), 2)), .faint)])
        session.record(isAsExpected ? .done : .failed, of: cell, source: source)
        if isAsExpected {
            try advance()
        } else {
            failedCell = cell.label
            try save()
        }
    }

    private func edit(_ cell: Cell) throws {
        guard let command = Editor.command(ProcessInfo.processInfo.environment) else {
            return note(words.noEditor, .warning)
        }
        terminal.mode = .original
        guard let source = try Editor.edit(session.source(of: cell), name: cell.label.name, with: command) else {
            return note(words.editorFailed, .warning)
        }
        session.record(.failed, of: cell, source: source)
        try save()
        var edited = cell
        edited.source = source
        show(blocks: [.cell(edited)])
        try run(cell, source)
    }

    // MARK: - Screen

    private func isChoice(_ letter: Character, of quiz: Quiz) -> Bool {
        switch quiz.kind {
        case .choice(let choices), .choices(let choices):
            choices.indices.contains { LessonView.letter($0) == String(letter) }
        case .number, .text, .order: false
        }
    }

    /// Waits for a key below a line that says which keys there are; the line goes away again.
    private func ask(_ keys: String) -> Terminal.Key {
        let (passed, all) = session.cellCount
        let place = all > 0 ? "[\(min(passed + 1, all))/\(all)] " : ""
        let line = wrapped([Span(place + keys, .faint)], width: view.style.width - 1)
        write(view.style.encoded([StyledLine()] + line.dropLast()) + view.style.encoded(line.last ?? StyledLine()))
        let key = terminal.key()
        if view.style.ink == .plain {
            write("\n")
        } else {
            // Up to the blank line above the keys, which goes away too.
            write("\r\u{1B}[\(line.count)A\u{1B}[J")
        }
        return key
    }

    private func help() {
        let width = words.help.map { displayWidth($0.key) }.max() ?? 0
        show([StyledLine()] + words.help.flatMap { key, does in
            wrapped([Span(does)], width: view.style.width - width - 2).enumerated().map { index, line in
                let name = index == 0 ? key : ""
                return line.prefixed(by: Span(name + String(repeating: " ", count: width + 2 - displayWidth(name)), .bold))
            }
        })
    }

    private func show(blocks: [Block]) {
        for block in blocks {
            var block = block
            if case .cell(var cell) = block, session.source(of: cell) != cell.source {
                cell.source = session.source(of: cell)
                block = .cell(cell)
            }
            show([StyledLine()] + view.lines(for: block))
            if case .heading(let heading) = block, session.lesson.outdatedSections.contains(heading.original ?? "") {
                note(words.outdated, .warning)
            }
        }
    }

    private func note(_ text: String, _ tint: Tint) {
        show([StyledLine()] + wrapped([Span(text, tint)], width: view.style.width))
    }

    private func show(_ lines: some Sequence<StyledLine>) { write(view.style.encoded(Array(lines))) }

    private func save() throws { try store.save(session.progress) }
}
