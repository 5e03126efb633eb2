package import Grading
import Lessons
package import TerminalView

/// A question for one learner, and what became of an answer, as lines.
extension LessonView {
    /// The question with its choices or items under letters, in this learner's order; without the key.
    package func lines(for question: Question) -> [StyledLine] {
        var lines = [StyledLine([Span(words.question, .bold)])] + markdown(question.text, width: style.width)
        for (place, index) in question.displayOrder.enumerated() {
            lines += item(Self.letter(place) + ") ", question.choices[index])
        }
        switch question.quiz.kind {
        case .choices: lines += wrapped([Span(words.severalRight, .faint)], width: style.width)
        case .number(let key):
            if let unit = key.unit { lines += wrapped([Span("\(words.answerIn) \(unit)", .faint)], width: style.width) }
        case .choice, .text, .order: break
        }
        return lines
    }

    /// What the learner answered, so that the text that scrolls by is a record.
    func lines(for answer: Answer, to question: Question) -> [StyledLine] {
        let text =
            switch answer {
            case .choice(let index): letter(of: index, in: question)
            case .choices(let indices):
                indices.isEmpty ? words.nothingYet : indices.map { letter(of: $0, in: question) }.sorted().joined(separator: ", ")
            case .number(let text), .text(let text): text
            case .order(let indices): indices.map { letter(of: $0, in: question) }.joined(separator: ", ")
            }
        return wrapped([Span("\(words.yourAnswer): ", .bold), Span(text)], width: style.width)
    }

    func lines(for grade: Grade, of question: Question) -> [StyledLine] {
        let (word, tint, sign): (String, Tint, String) =
            if grade.isRight {
                (words.isRight, .good, "✓ ")
            } else if grade.score > 0 {
                (words.isPartlyRight, .warning, "~ ")
            } else {
                (words.isWrong, .bad, "✗ ")
            }
        let mark = style.glyphs == .unicode ? sign : ""
        let points = words.points(words.short(grade.points), of: String(question.quiz.points))
        return [StyledLine([Span(mark + word, tint), Span(" " + points, .faint)])] + sorted(grade.reasons, in: question).flatMap { lines(for: $0, in: question) }
    }

    package func lines(for solution: Solution, of question: Question) -> [StyledLine] {
        var lines = [StyledLine(words.answer, .heading)]
        let isOrder = if case .order = question.quiz.kind { true } else { false }
        for (index, answer) in solution.answers.enumerated() {
            let bullet = style.glyphs == .unicode ? "• " : "- "
            lines += item(isOrder ? "\(index + 1). " : bullet, answer)
        }
        let reasons = solution.reasons.filter { !$0.why.isEmpty }
        return lines + sorted(reasons, in: question).flatMap { self.lines(for: $0, in: question) }
    }

    /// Choices as they stand on the screen, then the rest.
    private func sorted(_ reasons: [Reason], in question: Question) -> [Reason] {
        func place(_ reason: Reason) -> Int {
            guard case .choice(let index) = reason.subject else { return question.displayOrder.count }
            return question.displayOrder.firstIndex(of: index) ?? question.displayOrder.count
        }
        return reasons.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    private func lines(for reason: Reason, in question: Question) -> [StyledLine] {
        let verdict = reason.isRight ? words.right : words.wrong
        let sign = style.glyphs == .unicode ? (reason.isRight ? "✓ " : "✗ ") : ""
        let name: String? =
            switch reason.subject {
            case .choice(let index): letter(of: index, in: question)
            case .mistake(let value): value
            case .key, .rounded, .missing, .order: nil
            }
        let general: String? =
            switch reason.subject {
            case .missing: words.someMissing
            case .rounded: words.tooCoarse
            case .order: words.otherOrder
            case .choice, .mistake, .key: nil
            }
        if let general { return wrapped([Span(general)], width: style.width) }
        let head = name.map { [StyledLine([Span($0 + " ", .bold), Span(sign + verdict, reason.isRight ? .good : .bad)])] } ?? []
        guard !reason.why.isEmpty else { return name == nil ? [] : head }
        let body = markdown(reason.why, width: style.width - 2).map { $0.indented(by: 2) }
        return head + body
    }

    private func letter(of index: Int, in question: Question) -> String {
        question.displayOrder.firstIndex(of: index).map { Self.letter($0) } ?? "?"
    }
}

extension Words {
    /// `1`, `0.5`, `0.33`; in Turkish `0,5`.
    package func short(_ points: Double) -> String {
        guard points != points.rounded() else { return String(Int(points)) }
        let digits = hundredths(points)
        return decimal(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
    }
}
