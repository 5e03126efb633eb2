import ArgumentParser
import Dialogue
import Diagnostics
import Exercises
import Foundation
import Learning
import TerminalView
import Translations

/// Checks one exercise after the other whenever its file is saved, with single keys as in rustlings.
final class ExerciseWatch {
    private let checking: ExerciseChecking
    private var exercise: Exercise
    private var file: FileWatch
    /// Nil where only lines are wanted, or nobody could press a key.
    private let terminal: Terminal?
    private var decoder = KeyDecoder()
    private var isOver = false

    private var situation: ExerciseSituation { checking.situation }
    private var view: LessonView { situation.view }

    init(_ checking: ExerciseChecking, first: Exercise, plain: Bool) {
        (self.checking, exercise) = (checking, first)
        file = FileWatch(checking.situation.file(first))
        terminal = plain ? nil : Terminal()
    }

    /// Until the learner quits.
    func run() throws {
        terminal?.mode = .keys
        defer { terminal?.mode = .original }
        try open(exercise)
        while !isOver {
            let keys = waitForKeys()
            for key in keys where !isOver { try press(key) }
            if !isOver, file.wasSaved() { check() }
        }
    }

    /// Milliseconds between two looks at the file.
    private static let patience: Int32 = 150

    private func waitForKeys() -> [Key] {
        guard let terminal else {
            usleep(UInt32(Self.patience) * 1000)
            return []
        }
        var wanted = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
        guard poll(&wanted, 1, Self.patience) > 0 else { return decoder.isWaiting ? decoder.flush() : [] }
        guard let bytes = terminal.read() else { return [.endOfInput] }
        return decoder.keys(from: bytes)
    }

    private func press(_ key: Key) throws {
        switch key {
        case .character("n"): try goOn()
        case .character("h"): show(try situation.takeHint(exercise))
        case .character("l"): show(try list())
        case .character("t"): show(view.opening(of: exercise))
        case .character("c"), .enter, .redraw: check()
        case .character("e"): edit()
        case .character("q"), .interrupt, .endOfInput: isOver = true
        case .character, .escape, .backspace, .delete, .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .pasted, .eraseLine,
            .suspend, .other:
            break
        }
    }

    /// Shows an exercise, puts its file there if it is not, and checks what is there.
    private func open(_ next: Exercise) throws {
        exercise = next
        let isNew = !situation.isStarted(next)
        if isNew { try situation.start(next) }
        file = FileWatch(situation.file(next))
        if isNew { return show(view.opening(of: next) + [StyledLine(), StyledLine(situation.file(next), .good)]) }
        check()
    }

    private func goOn() throws {
        if let next = try situation.next(after: exercise) { return try open(next) }
        show([StyledLine(situation.say("There is no other exercise left.", "Kalan başka alıştırma yok."), .good)])
    }

    private func check() {
        show([StyledLine(situation.words.checking, .faint)], isLast: false)
        do {
            show(try checking.lines(try checking.check(exercise)))
        } catch {
            let words = (error as? any ExplainedError)?.explanation.text(in: .of(situation.language)) ?? "\(error)"
            show(terminalSafeLines(words).map { StyledLine($0, .warning) })
        }
    }

    private func edit() {
        guard let terminal, let command = Editor.command(ProcessInfo.processInfo.environment) else { return }
        terminal.mode = .original
        Editor.open(situation.file(exercise), with: command)
        terminal.mode = .keys
        check()
        file = FileWatch(situation.file(exercise))
    }

    private func list() throws -> [StyledLine] {
        let standings = try situation.store.exerciseStandings()
        return situation.collection.exercises.map { exercise in
            let state = standings[exercise.id]?.cardState ?? .new
            let here = exercise.id == self.exercise.id
            return StyledLine([
                Span(here ? "> " : "  ", .bold), Span(exercise.title[situation.language], here ? .bold : Span.Style()),
                Span(" · " + situation.words.state(of: state), state == .passed ? .good : .faint),
            ])
        }
    }

    /// - Parameter isLast: whether the keys follow, since it is the learner's turn.
    private func show(_ lines: [StyledLine], isLast: Bool = true) {
        guard terminal != nil else { return write(view.style.encoded(lines + [StyledLine()])) }
        let keys = [StyledLine()] + wrapped([Span(keys, .faint)], width: view.style.width)
        write("\u{1B}[2J\u{1B}[H" + view.style.encoded(lines + (isLast ? keys : [])))
    }

    private var keys: String {
        situation.say(
            "n next · h hint · t task · l list · c check again · e edit · q quit     (saving the file checks it)",
            "n sıradaki · h ipucu · t soru · l liste · c yeniden denetle · e düzenle · q çık     (dosyayı kaydetmek denetler)")
    }
}
