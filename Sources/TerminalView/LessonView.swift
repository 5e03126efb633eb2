package import Lessons

/// Renders the blocks of a lesson to lines for a terminal.
package struct LessonView: Sendable {
    package var style: TerminalStyle
    package var words: Words
    /// The lesson's footnotes; each is shown below the prose that first refers to it.
    package var footnotes: [Footnote]
    /// What is known of the exercises that lessons name.
    package var exercises: [ExerciseID: ExerciseCard]

    package init(
        style: TerminalStyle, language: Language, footnotes: [Footnote] = [], exercises: [ExerciseID: ExerciseCard] = [:]
    ) {
        (self.style, self.footnotes, self.exercises) = (style, footnotes, exercises)
        words = Words(language)
    }

    /// The block's lines, without space above or below.
    package func lines(for block: Block) -> [StyledLine] {
        switch block {
        case .heading(let heading): self.heading(heading.level, heading.title, width: style.width)
        case .prose(let prose): lines(for: prose)
        case .cell(let cell): lines(for: cell)
        case .quiz(let quiz): lines(for: quiz)
        case .exercise(let id): lines(for: id)
        }
    }

    /// Title, summary, time and goals.
    package func opening(of lesson: Lesson) -> [StyledLine] {
        var lines = heading(1, [.text(lesson.title)], width: style.width)
        lines += wrapped([Span(lesson.summary)], width: style.width)
        if lesson.minutes > 0 { lines.append(StyledLine(words.minutes(lesson.minutes), .faint)) }
        if !lesson.goals.isEmpty {
            lines += [StyledLine(), StyledLine(words.goals, .heading)]
            let mark = style.glyphs == .unicode ? "• " : "- "
            for goal in lesson.goals {
                let body = wrapped([Span(goal)], width: style.width - 2)
                lines += body.enumerated().map { $0.element.prefixed(by: Span($0.offset == 0 ? mark : "  ")) }
            }
        }
        return lines
    }

    package func heading(_ level: Int, _ title: [Inline], width: Int) -> [StyledLine] {
        var text = Span.Style(.heading)
        text.isBold = true
        var layout = ProseLayout(view: self)
        let lines = wrapped(layout.spans(title, text), width: width)
        guard level <= 2, !style.isSpoken else { return lines }
        let rule = style.glyphs == .unicode ? (level == 1 ? "━" : "─") : (level == 1 ? "=" : "-")
        let length = lines.map(\.width).max() ?? 0
        return lines + [StyledLine(String(repeating: rule, count: length), .heading)]
    }

    private func lines(for prose: Prose) -> [StyledLine] {
        var layout = ProseLayout(view: self)
        return layout.lines(prose.blocks, width: style.width) + layout.endNotes(width: style.width)
    }

    /// Markdown of a quiz or a hint, which comes as text.
    package func markdown(_ text: String, width: Int) -> [StyledLine] {
        var layout = ProseLayout(view: self)
        return layout.lines(ProseBlock.parse(text), width: width) + layout.endNotes(width: width)
    }
}
