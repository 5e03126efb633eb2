import Learning
import Lessons
import TerminalView

/// The report on the course: points by lesson, and what the lessons promised.
extension Dialogue {
    mutating func showReport() {
        screen = .report
        more = []
        var lines = [StyledLine()] + view.heading(2, [.text(words.report)], width: style.width)
        var total = (got: 0.0, all: 0)
        for entry in session.course.entries.indices {
            guard let lesson = session.course.entries[entry].lesson(in: session.language) else { continue }
            let points = results.points(in: lesson)
            total = (total.got + points.got, total.all + points.all)
            lines += [StyledLine()] + wrapped([Span("\(entry + 1) \(lesson.title)", .bold)], width: style.width)
            let score = points.all > 0 ? score(points) : lesson.quizzes.isEmpty ? words.noQuestions : words.gradedLater
            lines += wrapped([Span(score)], width: style.width - 2).map { $0.indented(by: 2) }
            lines += goalLines(lesson)
        }
        lines += [StyledLine()] + fact(words.total, score(total))
        show(lines)
    }

    private func score(_ points: (got: Double, all: Int)) -> String {
        let fraction = points.all == 0 ? 0 : points.got / Double(points.all)
        return "\(bar(fraction))\(words.percent(Int((fraction * 100).rounded()))), "
            + words.points(words.short(points.got), of: String(points.all))
    }

    private func goalLines(_ lesson: Lesson) -> [StyledLine] {
        let mark = style.glyphs == .unicode ? "• " : "- "
        return lesson.goals.enumerated().flatMap { number, goal in
            let points = results.points(in: lesson, goal: number + 1)
            let score = points.all == 0 ? "" : " · " + words.points(words.short(points.got), of: String(points.all))
            return wrapped([Span(goal + score, .faint)], width: style.width - 4).enumerated().map { index, line in
                line.prefixed(by: Span(index == 0 ? "  " + mark : "    "))
            }
        }
    }

    mutating func pressAtReport(_ key: Key) {
        if key.goesOn || key.goesBack || key == .escape { return showHome() }
        note(words.noSuchKey)
    }
}
