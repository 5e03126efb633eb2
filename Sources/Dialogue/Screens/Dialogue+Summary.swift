import Learning
import Lessons
import TerminalView

/// The end of a lesson: what was done in it, and what was left out.
extension Dialogue {
    mutating func showSummary() {
        screen = .summary
        session.finishLesson()
        order(.save)
        let lesson = session.lesson
        var lines = [StyledLine()] + view.heading(2, [.text("\(words.lessonEnd): \(lesson.title)")], width: style.width)
        lines += cellLines(lesson) + questionLines(lesson)
        if session.nextEntry == nil { lines += [StyledLine()] + wrapped([Span(words.courseEnd, .good)], width: style.width) }
        show(lines + certificateLines)
    }

    /// That the course is done; below the last lesson, what is still missing.
    private var certificateLines: [StyledLine] {
        let scores = session.course.entries.compactMap { $0.lesson(in: session.language) }.map { lesson in
            let points = results.points(in: lesson)
            let isFinished = session.progress.lessons[lesson.id.name]?.isFinished == true
            return CertificateRule.Score(lesson: lesson, isFinished: isFinished, reached: points.got, possible: points.all)
        }
        let gaps = CertificateRule().gaps(in: scores)
        if gaps.isEmpty { return [StyledLine()] + wrapped([Span(words.certificateEarned, .good)], width: style.width) }
        guard session.nextEntry == nil else { return [] }
        return [StyledLine()] + wrapped([Span(words.certificateLacks + ":", .bold)], width: style.width)
            + gaps.flatMap { gap in
                let points = gap.needed.map { _ in words.points(words.short(gap.score.reached), of: String(gap.score.possible)) }
                let text = words.certificateGap(
                    "\(gap.number) \(gap.score.lesson.title)", isUnread: !gap.score.isFinished, points: points,
                    needed: Int(((gap.needed ?? 0) * 100).rounded()))
                return wrapped([Span(text)], width: style.width - 2).map { $0.indented(by: 2) }
            }
    }

    private func cellLines(_ lesson: Lesson) -> [StyledLine] {
        guard !lesson.cells.isEmpty else { return [] }
        let run = lesson.cells.filter { standing(of: $0) == .done || standing(of: $0) == .stale }
        let open = lesson.cells.filter { standing(of: $0) == .new || standing(of: $0) == .failed }.map(\.label.name)
        var lines = fact(words.cells, words.cellsRun(run.count, of: lesson.cells.count))
        if !open.isEmpty { lines += fact("", words.cellsOpen(open.joined(separator: ", "))) }
        let frozen = lesson.cells.filter { standing(of: $0) == .frozen }.map(\.label.name)
        if !frozen.isEmpty { lines += fact("", words.cellsFrozen(frozen.joined(separator: ", "))) }
        let stale = session.staleCells.map(\.label.name)
        if !stale.isEmpty { lines += fact("", words.cellsStale(stale.joined(separator: ", "))) }
        return lines
    }

    private func questionLines(_ lesson: Lesson) -> [StyledLine] {
        guard !lesson.quizzes.isEmpty else { return [] }
        let points = results.points(in: lesson)
        var lines = fact(words.questions, words.points(words.short(points.got), of: String(points.all)))
        for quiz in lesson.quizzes {
            let result = results[lesson.id, quiz.id]
            let record = session.record(of: quiz.id)
            let sign = quiz.isGraded ? "· " : result.isRight ? "✓ " : result.best > 0 ? "~ " : "· "
            var parts = quiz.isGraded ? [words.gradedLater] : [words.points(words.short(result.best * Double(quiz.points)), of: String(quiz.points))]
            if result.attempts > 0 { parts.append(words.attempts(result.attempts)) }
            if result.attempts == 0 && !record.isAnswerShown { parts = [words.notAnswered] }
            if record.hintsTaken > 0 { parts.append(words.afterHints(record.hintsTaken)) }
            if record.isAnswerShown { parts.append(words.answerSeen) }
            lines += wrapped([Span(marked(sign, quiz.id.name + ": ")), Span(parts.joined(separator: ", "), .faint)], width: style.width - 2)
                .map { $0.indented(by: 2) }
        }
        return lines
    }

    func fact(_ name: String, _ value: String) -> [StyledLine] {
        wrapped((name.isEmpty ? [] : [Span(name + ": ", .bold)]) + [Span(value)], width: style.width - 2)
            .map { name.isEmpty ? $0.indented(by: 2) : $0 }
    }

    mutating func pressAtSummary(_ key: Key) {
        if key.goesBack { return backFromEnd() }
        if key == .character("r") { return showReport() }
        guard key.goesOn else { return note(words.noSuchKey) }
        guard let next = session.nextEntry else { return showReport() }
        openLesson(next)
    }

    private mutating func backFromEnd() {
        screen = .lesson
        page = nil
        goBack()
    }
}
