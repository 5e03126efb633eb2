import Learning
import Lessons
import TerminalView

/// While a cell runs: its events, and the keys that work meanwhile.
extension Dialogue {
    mutating func handle(_ happening: CellHappening) {
        guard running != nil else { return }
        let (words, view) = (words, view)
        switch happening {
        case .compiling(let label): running?.activity = words.compiling(label.name)
        case .replaying(let count): running?.activity = words.replaying(count)
        case .running(let label): running?.activity = words.running(label.name)
        case .output(let text, let isError):
            if let lines = running?.transcript.add(text, isError: isError, view: view) { live(lines) }
        case .display(let text): live(view.display(text), inTranscript: true)
        case .progress(let label, let fraction, let detail):
            running?.progress = ([label, detail ?? ""].filter { !$0.isEmpty }.joined(separator: " "), fraction)
        case .claim(let text, let holds): live(view.claim(text, holds: holds), inTranscript: true)
        case .ended(let end): finish(end)
        }
    }

    /// Output scrolls by as it comes, unless the learner reads something else just now.
    private mutating func live(_ lines: [StyledLine], inTranscript: Bool = false) {
        var lines = lines
        if inTranscript, var transcript = running?.transcript {
            lines = transcript.finish(view: view) + transcript.begun(lines)
            running?.transcript = transcript
        }
        guard !lines.isEmpty else { return }
        if lookingBack != nil || !more.isEmpty { held += lines } else { order(.show(lines)) }
    }

    private mutating func finish(_ end: CellEnd) {
        guard var run = running else { return }
        live(run.transcript.finish(view: view))
        running = nil
        guard end.label == run.cell.label else {
            live([StyledLine()] + wrapped([Span(words.earlierFailed(end.label.name), .warning)], width: style.width) + message(end))
            return
        }
        let isAsExpected: Bool
        var lines = message(end)
        switch run.cell.options.expectation {
        case .success: isAsExpected = end.way == .finished
        case .error:
            isAsExpected = end.way == .fault
            if isAsExpected { lines.append(StyledLine(words.expectedError, .faint)) }
            if end.way == .finished { lines += wrapped([Span(words.unexpectedSuccess, .bad)], width: style.width) }
        }
        let time = words.seconds(words.decimal(hundredths(end.seconds)))
        lines.append(
            isAsExpected
                ? StyledLine(marked("✓ ", end.seconds < 0.005 ? words.doneAtOnce : words.done(time)), .faint) : StyledLine(marked("✗ ", words.failed(time)), .faint))
        session.record(isAsExpected ? .done : .failed, of: run.cell, source: run.source)
        let stale = markStale(after: run.cell, end)
        if !stale.isEmpty { lines += wrapped([Span(words.nowStale(stale), .warning)], width: style.width) }
        order(.save)
        live((lines.first == StyledLine() ? [] : [StyledLine()]) + lines)
        if lookingBack != nil { notice = StyledLine(words.endedMeanwhile(run.cell.label.name), .faint) }
    }

    /// Marks what rests on the cell, and returns what was marked now. Of cells that ran in an earlier sitting only the order
    /// is known: those below this one are taken to rest on it.
    private mutating func markStale(after cell: Cell, _ end: CellEnd) -> String {
        guard end.way == .finished else { return "" }
        let before = Set(session.staleCells.map(\.label))
        let below = session.lesson.cells.drop { $0.label != cell.label }.dropFirst().map(\.label)
        session.markStale(end.stale.union(below.filter { !end.ranHere.contains($0) }).subtracting([cell.label]))
        return session.staleCells.map(\.label).filter { !before.contains($0) }.map(\.name).joined(separator: ", ")
    }

    private func message(_ end: CellEnd) -> [StyledLine] {
        let warnings = end.warnings.flatMap { view.message($0, isError: false) }
        let lines = warnings + (end.message.map { view.message($0, isError: true) } ?? [])
        return lines.isEmpty ? [] : [StyledLine()] + lines
    }

    mutating func stopCell() {
        let activity = words.stopping
        running?.activity = activity
        order(.stopCell)
        // Whoever stops it wants to see how it ends.
        returnToCell()
    }

    mutating func pressWhileRunning(_ key: Key) {
        if running?.isAskingToQuit == true {
            running?.isAskingToQuit = false
            // "evet", yes in Turkish, begins with another letter; both mean it.
            if key == .character("y") || key == .character("e") { quit() }
            return
        }
        if !more.isEmpty, key.goesOn {
            showMore()
            if more.isEmpty, lookingBack == nil { returnToCell() }
            return
        }
        if key.goesBack { return lookBack() }
        if key == .enter || key == .escape { return returnToCell() }
        if key.goesOn { return lookForward() }
        if key == .character("x"), running != nil { return stopCell() }
        if key == .character("?") { return showHelp() }
        if key != .character("q") { return note(running == nil ? words.noSuchKey : words.waitUntilEnd) }
        if running != nil { running?.isAskingToQuit = true } else { quit() }
    }

    /// Shows what came before, one page further back each time; the cell goes on.
    private mutating func lookBack() {
        let start = lookingBack?.start.position ?? page?.start.position ?? session.position
        guard let from = unit(before: start) else { return note(words.noEarlier) }
        look(at: Spot(position: from))
    }

    /// On from there, as far as the page with the cell.
    private mutating func lookForward() {
        guard let seen = lookingBack, let page, seen.end.position < page.start.position else { return returnToCell() }
        look(at: seen.end)
    }

    private mutating func look(at spot: Spot) {
        more = []
        show([StyledLine(), StyledLine(marked("↑ ", words.wentBack), .faint)] + (spot.characters > 0 ? [StyledLine()] : []))
        let pagination = Pagination(lesson: session.lesson, render: lines(of:))
        let (lines, page) = pagination.page(from: spot, room: room, height: height)
        lookingBack = page
        show(lines)
    }

    private mutating func returnToCell() {
        guard lookingBack != nil || !more.isEmpty || !held.isEmpty else { return }
        lookingBack = nil
        more = []
        let lines = held
        held = []
        guard !lines.isEmpty else { return }
        // What the cell wrote meanwhile comes as it would have come: live, not page by page.
        order(.show([StyledLine(), StyledLine(marked("↓ ", words.cameMeanwhile), .faint)] + lines))
    }
}

/// With two decimals.
func hundredths(_ number: Double) -> String {
    let all = Int((number * 100).rounded())
    let rest = all % 100
    return "\(all / 100).\(rest < 10 ? "0" : "")\(rest)"
}
