import Learning
import Lessons
import TerminalView

/// The course: all lessons, what is done, where to go on.
extension Dialogue {
    private var entries: Range<Int> { session.course.entries.indices }

    private func lesson(_ entry: Int) -> Lesson? { session.course.entries[entry].lesson(in: session.language) }

    mutating func showHome() {
        screen = .home
        more = []
        let title = session.course.outline.title[session.language] ?? session.lesson.title
        var lines = [StyledLine()] + view.heading(1, [.text(title)], width: style.width)
        if session.progress.lessons.isEmpty { lines += wrapped([Span(words.welcome)], width: style.width) }
        let lessons = entries.map { self.lines(ofLesson: $0) }
        let rows = lines.count + lessons.reduce(0) { $0 + $1.count }
        // Close together where the whole course then fits on the screen.
        let isTight = rows + lessons.count > height && rows < height
        for (index, lesson) in lessons.enumerated() { lines += (isTight && index > 0 ? [] : [StyledLine()]) + lesson }
        show(lines)
    }

    private func lines(ofLesson entry: Int) -> [StyledLine] {
        guard let lesson = lesson(entry) else { return [] }
        let isNext = entry == session.entry
        let mark = isNext ? (style.glyphs == .unicode ? "▸ " : "> ") : "  "
        let number = "\(entry + 1) "
        let indent = displayWidth(mark + number)
        let title = wrapped([Span(lesson.title, isNext ? .bold : Span.Style())], width: style.width - indent)
        var lines = title.enumerated().map { index, line in
            index == 0 ? line.prefixed(by: Span(mark + number, .heading)) : line.indented(by: indent)
        }
        var facts = [status(of: entry, lesson)]
        let points = results.points(in: lesson)
        if points.all > 0 { facts.append(words.questions(words.short(points.got), of: String(points.all))) }
        let between = style.glyphs == .unicode ? " · " : ", "
        let bar = Span(isNarrow ? "" : self.bar(session.fraction(of: entry)), .heading)
        lines += wrapped([bar, Span(facts.joined(separator: between), .faint)], width: style.width - indent).map { $0.indented(by: indent) }
        return lines
    }

    /// Whether a lesson's figures would take two lines with the bar.
    private var isNarrow: Bool { style.width < 60 }

    private func status(of entry: Int, _ lesson: Lesson) -> String {
        let fraction = session.fraction(of: entry)
        if session.progress.lessons[lesson.id.name]?.isFinished == true { return words.finished }
        if fraction == 0 {
            return [words.notStarted, isNarrow ? words.briefly(minutes: lesson.minutes) : words.minutes(lesson.minutes)].joined(separator: ", ")
        }
        return [words.percent(Int(fraction * 100)), words.minutesLeft(session.minutesLeft(of: entry))].joined(separator: ", ")
    }

    /// A fraction as a bar of fixed width and a space; the number stands beside it.
    func bar(_ fraction: Double, width: Int = 12) -> String {
        if style.isSpoken { return "" }
        let full = Int((min(max(fraction, 0), 1) * Double(width)).rounded())
        let (on, off) = style.glyphs == .unicode ? ("█", "░") : ("#", "-")
        let bar = String(repeating: on, count: full) + String(repeating: off, count: width - full)
        return style.glyphs == .unicode ? bar + " " : "[\(bar)] "
    }

    mutating func pressAtHome(_ key: Key) {
        if key == .enter { return openLesson(session.entry) }
        if key == .escape || key.goesBack, page != nil { return returnToLesson() }
        guard case .character(let character) = key else { return note(words.noSuchKey) }
        if character == "r" { return showReport() }
        guard let number = Int(String(character)) else { return note(words.noSuchKey) }
        if entries.count > 9 {
            typing = (.lessonNumber, LineInput(String(character)))
        } else {
            openLesson(number: number, text: String(character))
        }
    }

    mutating func openLesson(number: Int, text: String) {
        guard entries.contains(number - 1) else { return note(words.noLesson(text, entries.count)) }
        openLesson(number - 1)
    }

    mutating func openLesson(_ entry: Int) {
        if entry != session.entry {
            order(.forgetCells)
            trail = []
        }
        session.open(entry)
        enterLesson()
    }

    /// To where the learner was in the lesson, from a screen beside it.
    mutating func returnToLesson() {
        screen = .lesson
        more = []
        reopen()
    }

    /// What Enter does at home.
    var nextKey: KeyHint {
        let record = session.progress.lessons[session.lesson.id.name]
        let title = short(session.lesson.title)
        if record?.isFinished == true { return words.doReread(title) }
        return session.fraction(of: session.entry) > 0 || session.isResumed ? words.doGoOn(title) : words.doStart(title)
    }

    /// Not wider than a part of the line.
    private func short(_ title: String) -> String {
        let room = style.width / 3
        guard displayWidth(title) > room else { return title }
        var result = ""
        for character in title where displayWidth(result) + displayWidth(character) < room { result.append(character) }
        return result + (style.glyphs == .unicode ? "…" : "...")
    }
}
