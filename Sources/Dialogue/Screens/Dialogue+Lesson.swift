import Grading
import Learning
import Lessons
import TerminalView

/// Reading a lesson page by page.
extension Dialogue {
    /// What waits at the end of a page.
    enum Stop: Hashable {
        /// More text.
        case none
        case cell(Cell)
        case quiz(Quiz)
        case exercise(ExerciseID)
        case section
        case lessonEnd
    }

    var stop: Stop {
        guard let page, page.isAtStop else { return .none }
        let lesson = session.lesson
        let end = lesson.stopEnd(after: page.start.position)
        guard end > 0 else { return .lessonEnd }
        switch lesson.blocks[end - 1] {
        case .cell(let cell): return .cell(cell)
        case .quiz(let quiz): return .quiz(quiz)
        case .exercise(let id): return .exercise(id)
        case .heading, .prose: return end == lesson.blocks.count ? .lessonEnd : .section
        }
    }

    /// Opens the lesson of the session: its title and goals, or where it was left.
    mutating func enterLesson() {
        screen = .lesson
        page = nil
        if session.position >= session.lesson.end && session.position > .start { return showSummary() }
        order(.save)
        let spot = Spot(position: session.position)
        guard session.isResumed else {
            show([StyledLine()] + view.opening(of: session.lesson))
            return showPage(from: spot)
        }
        let title = [StyledLine()] + view.heading(1, [.text(session.lesson.title)], width: style.width)
        let resumed = StyledLine(words.resumed, .faint)
        showPage(from: spot, below: [title + [resumed] + reminder, [StyledLine(), resumed]])
    }

    /// Shows the present page again: after a change of language, or when the learner asks.
    mutating func reopen() {
        let before = panel
        showPage(from: Spot(position: session.position), below: [reminder, []])
        if let before, before.quiz.id == panel?.quiz.id { panel?.picked = before.picked }
    }

    /// The heading that the present place stands below, unless the page begins with one.
    private var reminder: [StyledLine] {
        let lesson = session.lesson
        guard session.position > .start, session.position < lesson.end else { return [] }
        if case .heading = lesson.blocks[session.position.block] { return [] }
        guard let heading = lesson.headings(above: session.position.block).last else { return [] }
        return [StyledLine()] + view.heading(heading.level, heading.title, width: style.width)
    }

    /// - Parameter headers: what to show above it; the first that leaves room for some of the page, or the last.
    mutating func showPage(from spot: Spot, below headers: [[StyledLine]] = [[]]) {
        panel = nil
        guard spot.position < session.lesson.end else { return showSummary() }
        let pagination = Pagination(lesson: session.lesson, render: lines(of:))
        let header = headers.first { header in
            let (_, page) = pagination.page(from: spot, room: room - header.count, height: height)
            return page.end != page.start
        }
        show(header ?? headers.last ?? [])
        let (lines, page) = pagination.page(from: spot, room: room, height: height)
        self.page = page
        show(lines)
        if case .quiz(let quiz) = stop { panel = openPanel(quiz) }
    }

    mutating func pressInLesson(_ key: Key) {
        if key.goesBack { return goBack() }
        switch stop {
        case .cell(let cell): pressAtCell(key, cell)
        case .quiz: if key.goesOn { goOn() } else { note(words.noSuchKey) }
        case .exercise(let id): pressAtExercise(key, id)
        case .none, .section, .lessonEnd:
            if key.goesOn || key == .character("s") { goOn() } else { note(words.noSuchKey) }
        }
    }

    /// To the next page.
    mutating func goOn() {
        guard let page else { return showPage(from: Spot(position: session.position)) }
        if page.end != page.start { trail.append((session.entry, page.start)) }
        session.move(to: page.end.position)
        order(.save)
        showPage(from: page.end)
    }

    /// To the page before this one; of an earlier sitting, to what came before the present stop.
    mutating func goBack() {
        while let last = trail.popLast() {
            if last.entry != session.entry { session.open(last.entry) }
            return move(to: last.spot)
        }
        let start = page?.start.position ?? session.position
        guard let earlier = unit(before: start) else { return note(words.noEarlier) }
        move(to: Spot(position: earlier))
    }

    private mutating func move(to spot: Spot) {
        screen = .lesson
        more = []
        session.move(to: spot.position)
        order(.save)
        let back = [StyledLine(), StyledLine(marked("↑ ", words.wentBack), .faint)]
        showPage(from: spot, below: [back + reminder, back + (spot.characters > 0 ? [StyledLine()] : [])])
    }

    /// Where the pages up to the stop before `position` begin.
    func unit(before position: Position) -> Position? {
        guard position > .start else { return nil }
        var start = Position.start
        while true {
            let end = Position(block: session.lesson.stopEnd(after: start))
            if end >= position || end == start { return start }
            start = end
        }
    }

    /// The sign only where the terminal has it.
    func marked(_ sign: String, _ text: String) -> String { style.glyphs == .unicode ? sign + text : text }

    // MARK: - Pieces

    /// The lines of one piece of the open lesson.
    func lines(of position: Position) -> [StyledLine] {
        let block = session.lesson.blocks[position.block]
        switch block {
        case .prose(var prose):
            guard prose.blocks.indices.contains(position.part) else { return [] }
            prose.blocks = [prose.blocks[position.part]]
            return view.lines(for: .prose(prose))
        case .heading(let heading):
            let outdated = session.lesson.outdatedSections.contains(heading.original ?? "")
            return view.lines(for: block) + (outdated ? wrapped([Span(words.outdated, .warning)], width: style.width) : [])
        case .cell(let cell): return lines(of: cell)
        case .quiz(let quiz): return lines(of: quiz)
        case .exercise(let id):
            let hint = exercises[id] == nil ? wrapped([Span(words.exerciseElsewhere, .faint)], width: style.width) : []
            return view.lines(for: block) + hint
        }
    }
}
