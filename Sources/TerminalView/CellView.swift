package import Diagnostics
import Lessons

extension LessonView {
    /// The cell's source with its caption, behind a bar.
    func lines(for cell: Cell) -> [StyledLine] {
        let bar = style.isSpoken ? Span("  ") : Span(style.glyphs == .unicode ? "▎ " : "| ", .heading)
        var lines: [StyledLine] = []
        if let caption = cell.options.caption { lines += wrapped([Span(caption, .faint)], width: style.width) }
        guard cell.options.echo else {
            return lines + [StyledLine("[\(words.hiddenCell) \(cell.label)]", .faint)]
        }
        let source = highlightedLines(cell.source).flatMap { chopped($0, width: style.width - 2) }
        return lines + source.map { $0.prefixed(by: bar) }
    }

    /// A checked statement: the word says it, the colour only stresses it.
    package func claim(_ text: String, holds: Bool) -> [StyledLine] {
        let sign = style.glyphs == .unicode ? (holds ? "✓ " : "✗ ") : ""
        var mark = Span.Style(holds ? .good : .bad)
        mark.isBold = true
        return wrapped([Span("\(sign)\(holds ? words.holds : words.doesNotHold):", mark), Span(" " + text)], width: style.width)
    }

    /// Place, problem, the line with a caret, the remedy: the layout of `Diagnostic.description`, coloured.
    package func diagnostic(_ diagnostic: Diagnostic) -> [StyledLine] {
        message(diagnostic.description, isError: diagnostic.severity == .error)
    }

    /// A message of several lines whose first one says what is wrong: the compiler's, or how a cell ended.
    package func message(_ text: String, isError: Bool) -> [StyledLine] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            // Lines of code, and the caret below them, keep their columns.
            if line.first == " " { return chopped([Span(String(line), .faint)], width: style.width) }
            guard index == 0 else { return wrapped([Span(String(line), .faint)], width: style.width) }
            var mark = Span.Style(isError ? .bad : .warning)
            mark.isBold = true
            return wrapped([Span(String(line), mark)], width: style.width)
        }
    }
}
