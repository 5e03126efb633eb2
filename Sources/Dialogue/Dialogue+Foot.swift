import Learning
import Lessons
package import TerminalView

/// What stands below the text: what waits, where the learner is, which keys there are.
extension Dialogue {
    package var foot: Foot {
        guard !isOver else { return Foot() }
        var lines: [StyledLine] = []
        if let notice { lines += wrapped(notice.spans, width: style.width - 1) }
        if running != nil || lookingBack != nil || !held.isEmpty { lines += runningLines } else { lines += place }
        lines += view.line(of: keys, width: max(size.columns, 40))
        guard let typing else { return Foot(lines: [StyledLine()] + lines) }
        return Foot(input: view.input(label(of: typing.purpose), typing.line), lines: lines)
    }

    /// What there is to do now, without where and how: for a terminal that shows lines and nothing else.
    package var prompt: [StyledLine] {
        guard !isOver else { return [] }
        var lines: [StyledLine] = []
        if let notice { lines += wrapped(notice.spans, width: style.width - 1) }
        if let typing { return lines + [StyledLine([Span(label(of: typing.purpose) + ":", .bold)])] }
        return lines + view.line(of: keys, width: style.width)
    }

    private func label(of purpose: Purpose) -> String {
        switch purpose {
        case .search: return words.search
        case .term: return words.term
        case .lessonNumber: return words.lessonNumber
        case .answer:
            guard let panel, case .number(let key) = panel.quiz.kind, let unit = key.unit else { return words.yourAnswer }
            return "\(words.yourAnswer) (\(unit))"
        }
    }

    private var place: [StyledLine] {
        guard case .lesson = screen else { return [] }
        let lesson = session.lesson
        let block = min(session.position.block, max(lesson.blocks.count - 1, 0))
        let between = style.glyphs == .unicode ? " › " : " > "
        var titles = ["\(session.entry + 1) \(lesson.title)"]
        titles += lesson.headings(above: block).map(\.text).filter { $0 != lesson.title }
        let percent = words.percent(lesson.blocks.isEmpty ? 0 : session.position.block * 100 / lesson.blocks.count)
        var lines = [StyledLine(cut(titles.joined(separator: between), to: style.width - 3 - displayWidth(percent)) + "  " + percent, .faint)]
        if let panel, isAsking, panel.isComposing, more.isEmpty {
            let isOrder = if case .order = panel.quiz.kind { true } else { false }
            let picked = isOrder ? panel.picked : panel.picked.sorted()
            let text = picked.isEmpty ? words.nothingYet : picked.map { LessonView.letter($0) }.joined(separator: isOrder ? " " : ", ")
            lines.append(StyledLine([Span("\(isOrder ? words.orderTyped : words.marked): ", .bold), Span(text)]))
        }
        return lines
    }

    private var runningLines: [StyledLine] {
        guard let running else { return [] }
        var lines: [StyledLine] = []
        let rest = terminalSafe(running.transcript.rest)
        if !rest.isEmpty && lookingBack == nil { lines.append(StyledLine(cut(rest, to: style.width - 1, keepingEnd: true))) }
        let time = running.seconds > 0 ? " " + words.seconds(String(running.seconds)) : ""
        if let progress = running.progress {
            let label = cut(progress.label, to: style.width - 24)
            lines.append(StyledLine((progress.fraction.map { bar($0) + words.percent(Int($0 * 100)) + " " } ?? "") + label + time, .faint))
        } else {
            lines.append(StyledLine(cut(running.activity + time, to: style.width - 1), .faint))
        }
        if lookingBack != nil {
            lines += wrapped([Span(words.lookingBack(running.cell.label.name), .warning)], width: style.width - 1)
        }
        return lines
    }

    private func cut(_ text: String, to width: Int, keepingEnd: Bool = false) -> String {
        guard displayWidth(text) > width else { return text }
        let sign = style.glyphs == .unicode ? "…" : "..."
        var kept: [Character] = []
        var room = width - displayWidth(sign)
        for character in keepingEnd ? Array(text.reversed()) : Array(text) {
            room -= displayWidth(character)
            if room < 0 { break }
            kept.append(character)
        }
        return keepingEnd ? sign + String(kept.reversed()) : String(kept) + sign
    }
}
