import Lessons

extension LessonView {
    /// The question with its choices, without the key.
    func lines(for quiz: Quiz) -> [StyledLine] {
        var lines = [StyledLine([Span(words.question, .bold)])] + markdown(quiz.question, width: style.width)
        switch quiz.kind {
        case .choice(let choices), .choices(let choices):
            for (index, choice) in choices.enumerated() {
                lines += item(Self.letter(index) + ") ", choice.text)
            }
            if case .choices = quiz.kind { lines.append(StyledLine(words.severalRight, .faint)) }
        case .number(let key):
            if let unit = key.unit { lines.append(StyledLine("\(words.answerIn) \(unit)", .faint)) }
        case .text: break
        case .order(let items):
            // In an order that gives nothing away.
            for item in items.sorted() { lines += self.item("- ", item) }
        }
        return lines
    }

    /// a, b, …, z, aa, …
    package static func letter(_ index: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
        return index < 26 ? last : letter(index / 26 - 1) + last
    }

    package func item(_ mark: String, _ text: String) -> [StyledLine] {
        markdown(text, width: style.width - mark.count).enumerated().map { index, line in
            index == 0 ? line.prefixed(by: Span(mark, .bold)) : line.indented(by: mark.count)
        }
    }
}
