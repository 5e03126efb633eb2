import Diagnostics
import Dialogue
import Foundation
import Learning
import Lessons
import TerminalView
import Translations

/// The edge of the dialogue: keys, sizes and what cells do go in; text, saving and running come out.
final class LearnLoop {
    private var dialogue: Dialogue
    private let terminal: Terminal
    private let store: LearnerStore
    private let worker: CellWorker
    /// Nil where the course has no exercises.
    private let exercises: LessonExercises?
    private var writer: ScreenWriter
    private var decoder = KeyDecoder()
    private var lines = LineReader()
    private var runStarted: ContinuousClock.Instant?
    /// Why the progress could not be saved, if the last try failed.
    private var unsaved: StoreError?

    init(dialogue: Dialogue, terminal: Terminal, store: LearnerStore, worker: CellWorker, exercises: LessonExercises?) {
        (self.dialogue, self.terminal, self.store, self.worker) = (dialogue, terminal, store, worker)
        self.exercises = exercises
        writer = ScreenWriter(flow: dialogue.flow)
    }

    /// Goes on until the learner quits.
    func run(fromHome: Bool) throws {
        setMode()
        defer {
            writer.clear()
            terminal.mode = .original
            worker.end()
        }
        perform(dialogue.begin(atHome: fromHome))
        worker.prepare()
        while !dialogue.isOver { wait() }
        if let unsaved { throw unsaved }
    }

    private func setMode() { terminal.mode = dialogue.flow == .keys ? .keys : .original }

    // MARK: - Events

    /// Waits for the next events and deals with them: keys first, whatever a cell writes.
    private func wait() {
        var wanted = [STDIN_FILENO, terminal.signals, worker.wakeEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let arrived = poll(&wanted, nfds_t(wanted.count), patience)
        if arrived < 0 { return }
        if wanted[1].revents != 0 { takeSignals() }
        if wanted[0].revents != 0 {
            takeInput()
        } else if decoder.isWaiting {
            handle(decoder.flush().map { .key($0) })
        }
        if wanted[2].revents != 0 { handle(worker.take().map { .cell($0) }) }
        if let runStarted {
            handle([.elapsed(Int((ContinuousClock.now - runStarted) / .seconds(1)))])
        }
    }

    /// Milliseconds until something is due without an event; -1 is never.
    private var patience: Int32 {
        if decoder.isWaiting { return 25 }
        return runStarted == nil ? -1 : 500
    }

    private func takeInput() {
        guard let bytes = terminal.read() else { return handle([.key(.endOfInput)]) }
        switch dialogue.flow {
        case .keys: handle(decoder.keys(from: bytes).map { .key($0) })
        case .lines: handle(lines.lines(from: bytes).map { .line($0) })
        }
    }

    private func takeSignals() {
        for signal in terminal.takeSignals() {
            switch signal {
            case .resized: handle([.resized(terminal.size)])
            case .interrupt: handle([.key(.interrupt)])
            }
        }
    }

    private func handle(_ events: [Event]) {
        guard !events.isEmpty else { return }
        perform(events.flatMap { dialogue.handle($0) }, asks: events.contains(where: \.asksAgain))
    }

    // MARK: - Effects

    private func perform(_ effects: [Effect], asks: Bool = true) {
        var text: [StyledLine] = []
        var saves = false
        var later: [() -> Void] = []
        for effect in effects {
            switch effect {
            case .show(let lines): text += lines
            case .save: saves = true
            case .record(let given):
                keep {
                    try store.record(
                        Attempt(
                            lesson: given.lesson, quiz: given.quiz, answer: given.answer, language: dialogue.session.language, score: given.score,
                            hintsTaken: given.hintsTaken, at: .now))
                }
            case .run(let run):
                runStarted = .now
                worker.run(run)
            case .stopCell: worker.stop()
            case .forgetCells: worker.forget()
            case .edit(let label, let source): later.append { self.edit(label.name, source) { .edited(label, source: $0) } }
            case .exercise(let id, let wish): later.append { self.exercise(id, wish) }
            case .suspend: later.append { self.suspend() }
            case .quit: break
            }
        }
        if !dialogue.isRunning { runStarted = nil }
        if saves { text += save() }
        if dialogue.flow == .lines, asks { text += dialogue.prompt }
        writer.write(text, foot: dialogue.foot, style: Terminal.style(plain: dialogue.flow == .lines))
        for action in later { action() }
    }

    /// Saves, and says so if that failed for another reason than the last time.
    private func save() -> [StyledLine] {
        let before = unsaved
        unsaved = nil
        keep { try store.save(dialogue.session.progress) }
        guard let unsaved, unsaved != before else { return [] }
        return [StyledLine()] + terminalSafeLines(unsaved.explanation.text(in: .of(dialogue.session.language))).map { StyledLine($0, .warning) }
    }

    private func keep(_ body: () throws -> Void) {
        do {
            try body()
        } catch {
            unsaved = error as? StoreError
        }
    }

    private func edit(_ name: String, _ source: String, _ event: (String) -> Event) {
        guard let command = Editor.command(ProcessInfo.processInfo.environment) else { return handle([.editorMissing]) }
        writer.clear()
        terminal.mode = .original
        let edited = try? Editor.edit(source, name: name, with: command)
        setMode()
        handle([.resized(terminal.size), edited.map(event) ?? .editorFailed])
    }

    private func exercise(_ id: ExerciseID, _ wish: ExerciseWish) {
        guard let exercises else { return }
        let language = dialogue.session.language
        if wish == .edit {
            guard let command = Editor.command(ProcessInfo.processInfo.environment) else { return handle([.editorMissing]) }
            writer.clear()
            terminal.mode = .original
            let isOpened = exercises.edit(id, language, with: command)
            setMode()
            handle([.resized(terminal.size)])
            if !isOpened { return handle([.editorFailed]) }
        }
        if wish != .readTask {
            let checking = StyledLine(Words(language).checking, .faint)
            writer.write([StyledLine(), checking], foot: dialogue.foot, style: Terminal.style(plain: dialogue.flow == .lines))
        }
        let style = Terminal.style(plain: dialogue.flow == .lines)
        handle([.exercise(id, lines: exercises.lines(id, wish, language, style), exercises.card(id))])
    }

    /// Ctrl-Z: the shell has the terminal until it continues us.
    private func suspend() {
        writer.clear()
        terminal.mode = .original
        raise(SIGTSTP)
        setMode()
        handle([.resized(terminal.size), .key(.redraw)])
    }
}

extension Event {
    /// Whether a terminal that only shows lines is told anew what there is to do.
    fileprivate var asksAgain: Bool {
        switch self {
        case .key, .line, .edited, .exercise, .editorFailed, .editorMissing, .cell(.ended): true
        case .resized, .elapsed, .cell: false
        }
    }
}

/// Whole lines from the bytes of a terminal in its usual mode.
private struct LineReader {
    private var bytes: [UInt8] = []

    mutating func lines(from new: [UInt8]) -> [String] {
        bytes += new
        var lines: [String] = []
        while let end = bytes.firstIndex(of: 0x0A) {
            lines.append(String(decoding: bytes[..<end], as: UTF8.self))
            bytes.removeFirst(end + 1)
        }
        return lines
    }
}
