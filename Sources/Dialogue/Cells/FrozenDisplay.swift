import Learning
package import Lessons
import TerminalView

/// What a cell showed when its output was frozen, where and when.
package struct FrozenDisplay: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case output(String, isError: Bool)
        /// A display, as plain text.
        case display(String)
        case claim(String, holds: Bool)
        /// How it ended where it was meant to fail.
        case failure(String)
    }

    package var pieces: [Piece]
    /// The day: `2026-11-22`.
    package var date: String
    /// The kind of machine.
    package var machine: String
    /// Whether the cell, those above it, the compiler and the models are as they were then.
    package var isCurrent: Bool

    package init(pieces: [Piece], date: String, machine: String, isCurrent: Bool) {
        (self.pieces, self.date, self.machine, self.isCurrent) = (pieces, date, machine, isCurrent)
    }

    /// Looks up what is kept of a cell; nil where nothing is.
    package typealias Source = @Sendable (Lesson, Cell.Label) -> FrozenDisplay?
}

/// Cells whose authors froze the output: it is shown at once, and running them is the learner's choice.
extension Dialogue {
    /// The kept output of a cell that is marked `freeze` and that the learner has not changed.
    func frozenDisplay(of cell: Cell) -> FrozenDisplay? {
        guard cell.options.freeze, session.source(of: cell) == cell.source else { return nil }
        return frozen(session.lesson, cell.label)
    }

    /// What it showed, and that it was not now.
    func frozenLines(of cell: Cell) -> [StyledLine] {
        guard let output = frozenDisplay(of: cell) else { return [] }
        let shown = cell.options.output ? output.pieces.flatMap { lines(of: $0) } : []
        let note = words.frozen(on: terminalSafe(output.date), machine: terminalSafe(output.machine))
        return (shown.isEmpty ? [] : [StyledLine()] + shown) + [StyledLine()]
            + wrapped([Span(marked("❄ ", note), .faint)], width: style.width)
            + (output.isCurrent ? [] : wrapped([Span(words.frozenEarlier, .warning)], width: style.width))
    }

    private func lines(of piece: FrozenDisplay.Piece) -> [StyledLine] {
        switch piece {
        case .output(let text, let isError): isError ? view.errorOutput(text) : view.output(text)
        case .display(let text): view.display(text)
        case .claim(let text, let holds): view.claim(text, holds: holds)
        case .failure(let text): view.message(text, isError: false)
        }
    }
}
