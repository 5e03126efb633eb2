import Learning
import Lessons
import TerminalView

/// A cell that waits at the stop: run it, change it, leave it.
extension Dialogue {
    /// What the keys do depends on this.
    enum CellStanding: Hashable {
        case new
        /// Its output of another day is shown; it has not run here.
        case frozen
        case done
        case stale
        case failed
    }

    func standing(of cell: Cell) -> CellStanding {
        let untouched: CellStanding = frozenDisplay(of: cell) == nil ? .new : .frozen
        guard let record = session.record(of: cell) else { return untouched }
        switch record.state {
        case .done: return record.isStale ? .stale : .done
        case .failed: return .failed
        case .skipped: return untouched
        }
    }

    /// The cell as the learner left it, and what became of it.
    func lines(of cell: Cell) -> [StyledLine] {
        var own = cell
        own.source = session.source(of: cell)
        var lines = view.lines(for: .cell(own))
        if own.source != cell.source { lines.append(StyledLine("(\(words.edited))", .faint)) }
        switch standing(of: cell) {
        case .stale: lines += wrapped([Span(marked("↻ ", words.stale), .warning)], width: style.width)
        case .done: lines.append(StyledLine(marked("✓ ", words.hasRun), .faint))
        case .failed where session.record(of: cell) != nil: lines.append(StyledLine(marked("✗ ", words.hasFailed), .faint))
        case .frozen: lines += frozenLines(of: cell)
        case .failed, .new: break
        }
        return lines
    }

    mutating func pressAtCell(_ key: Key, _ cell: Cell) {
        let standing = standing(of: cell)
        if key.goesOn, standing == .done || standing == .frozen { return goOn() }
        if key == .enter { return run(cell) }
        guard case .character(let character) = key else { return note(words.noSuchKey) }
        switch character {
        case "r": run(cell)
        case "e": order(.edit(cell.label, source: session.source(of: cell)))
        case "d": showDifference(cell)
        case "o": putBack(cell)
        case "s":
            if standing == .new {
                session.record(.skipped, of: cell, source: session.source(of: cell))
                show([StyledLine(), StyledLine(words.skipped, .faint)])
            }
            goOn()
        default: note(words.noSuchKey)
        }
    }

    mutating func run(_ cell: Cell) {
        // What waits for room would hold back what the cell writes.
        if !more.isEmpty { order(.show(more)) }
        more = []
        let source = session.source(of: cell)
        let before = session.cells(above: page?.end.position.block ?? session.position.block)
            .filter { $0.label != cell.label }.compactMap(program(of:))
        running = RunningCell(cell: cell, source: source, activity: words.compiling(cell.label.name))
        order(.run(CellRun(before: before, program: CellRun.Program(cell: cell, source: source, runsOnlyIfNeeded: false), language: session.language)))
    }

    /// An earlier cell as a later one may need it; nil if it leaves nothing behind. What was only shown frozen need not run
    /// unless something uses it.
    private func program(of cell: Cell) -> CellRun.Program? {
        guard cell.options.expectation == .success else { return nil }
        switch standing(of: cell) {
        case .new, .failed: return nil
        case .done, .stale: return CellRun.Program(cell: cell, source: session.source(of: cell), runsOnlyIfNeeded: false)
        case .frozen: return CellRun.Program(cell: cell, source: cell.source, runsOnlyIfNeeded: true)
        }
    }

    mutating func finishEdit(_ label: Cell.Label, source: String) {
        guard case .cell(let cell) = stop, cell.label == label else { return }
        shown = 0
        guard source != session.source(of: cell) else { return note(words.unchangedByEditor) }
        show([StyledLine()] + view.difference(from: session.source(of: cell), to: source))
        session.keep(source, of: cell)
        order(.save)
        run(cell)
    }

    private mutating func showDifference(_ cell: Cell) {
        let source = session.source(of: cell)
        guard source != cell.source else { return note(words.notEdited) }
        show([StyledLine()] + view.difference(from: cell.source, to: source))
    }

    private mutating func putBack(_ cell: Cell) {
        guard session.source(of: cell) != cell.source else { return note(words.notEdited) }
        session.record(.skipped, of: cell, source: cell.source)
        order(.save)
        say(words.backToOriginal, .faint)
        show([StyledLine()] + lines(of: cell))
    }
}
