package import Lessons

/// A term of the glossary.
extension LessonView {
    /// The term with its name in the other languages, and what it means.
    ///
    /// - Parameter place: titles of the lesson and the section that introduce it, to be shown too.
    package func lines(for entry: Glossary.Entry, place: [String] = []) -> [StyledLine] {
        let term = entry.term[words.language] ?? ""
        let others = Language.allCases.filter { $0 != words.language }.compactMap { entry.term[$0] }.filter { $0 != term }
        let names = others.isEmpty ? [] : [Span(" (\(others.joined(separator: ", ")))", .faint)]
        var lines = wrapped([Span(term, .bold)] + names, width: style.width)
        lines += markdown(entry.meaning[words.language] ?? "", width: style.width - 2).map { $0.indented(by: 2) }
        if !place.isEmpty {
            let path = place.joined(separator: style.glyphs == .unicode ? " › " : " > ")
            lines += wrapped([Span(words.introduced(in: path), .faint)], width: style.width - 2).map { $0.indented(by: 2) }
        }
        return lines
    }
}
