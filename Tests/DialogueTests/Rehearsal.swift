import Foundation
import Grading
import Learning
import Lessons
import TerminalView

@testable import Dialogue

/// A dialogue without a terminal: keys go in, and what a terminal would show can be looked at. Cells do what the test says.
final class Rehearsal {
    var dialogue: Dialogue
    /// Everything that scrolled by.
    private(set) var text: [String] = []
    private(set) var effects: [Effect] = []
    var size: ScreenSize

    static let course: Course = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "SessionCourse")
        return CourseFolder(path: folder.path).read().course
    }()

    init(
        columns: Int = 80, rows: Int = 24, _ language: Language = .english, progress: Learning.Progress = Learning.Progress(),
        results: QuizResults = QuizResults(), lesson: String? = nil, flow: Dialogue.Flow = .keys, ink: TerminalStyle.Ink = .plain,
        course: Course = Rehearsal.course, frozen: @escaping FrozenDisplay.Source = { _, _ in nil }
    ) {
        size = ScreenSize(columns: columns, rows: rows)
        let session = LearnSession(course: course, progress: progress, lesson: lesson, language: language, fallback: .english)
        dialogue = Dialogue(
            session: session!, results: results, learner: Learner(id: "ada"), facts: { _ in nil }, frozen: frozen,
            style: TerminalStyle(width: columns, ink: ink), size: size, flow: flow)
        take(dialogue.begin(atHome: lesson == nil))
    }

    private func take(_ new: [Effect]) {
        effects += new
        for case .show(let lines) in new { text += lines.map(\.text) }
    }

    /// Each character is a key; `⏎` is Enter, `⎋` escape, `←` the left arrow, `⌫` backspace, `⌃` Ctrl-C.
    func press(_ keys: String) {
        for key in keys { handle(.key(Self.key(key))) }
    }

    private static func key(_ character: Character) -> Key {
        switch character {
        case "⏎": .enter
        case "⎋": .escape
        case "←": .left
        case "⌫": .backspace
        case "⌃": .interrupt
        default: .character(character)
        }
    }

    func handle(_ event: Event) {
        if case .resized(let size) = event { self.size = size }
        take(dialogue.handle(event))
    }

    /// The cell that runs prints, and ends.
    func cell(_ output: String, way: CellEnd.Way = .finished, message: String? = nil, stale: Set<Cell.Label> = []) {
        guard let label = dialogue.running?.cell.label else { return }
        handle(.cell(.running(label)))
        if !output.isEmpty { handle(.cell(.output(output, isError: false))) }
        let ran = Set(dialogue.session.lesson.cells.map(\.label))
        handle(.cell(.ended(CellEnd(label: label, way: way, message: message, seconds: 0.314, stale: stale, ranHere: ran))))
    }

    var foot: [String] {
        let foot = dialogue.foot
        return (foot.input.map { [$0.line.text] } ?? []) + foot.lines.map(\.text)
    }

    /// As the terminal shows it.
    var screen: [String] { Array((text + foot).suffix(size.rows)) }

    var said: String { text.joined(separator: "\n") }
    var below: String { foot.joined(separator: "\n") }

    var attempts: [GivenAnswer] {
        effects.compactMap { if case .record(let given) = $0 { given } else { nil } }
    }

    var lastRun: CellRun? {
        effects.reversed().lazy.compactMap { if case .run(let run) = $0 { run } else { nil } }.first
    }

    /// Whether the stop is the block of that name.
    private func isAt(_ name: String) -> Bool {
        switch dialogue.stop {
        case .cell(let cell): cell.label.name == name
        case .quiz(let quiz): quiz.id.name == name
        case .none, .exercise, .section, .lessonEnd: false
        }
    }

    /// One step on: the rest of what is shown, the next page, or past a cell or a question without doing it.
    func forward() {
        guard dialogue.more.isEmpty else { return press("⏎") }
        switch dialogue.stop {
        case .cell(let cell): press(dialogue.standing(of: cell) == .done ? "⏎" : "S")
        case .quiz: press(dialogue.isAsking ? "S" : "⏎")
        case .none, .exercise, .section, .lessonEnd: press("⏎")
        }
    }

    /// Goes on until the stop is the block of that name; skips what is in between.
    func go(to name: String) {
        for _ in 0..<60 where !isAt(name) { forward() }
    }

    /// Goes on to the end of the lesson.
    func finish() {
        for _ in 0..<200 {
            guard case .lesson = dialogue.screen else { return }
            forward()
        }
    }
}
