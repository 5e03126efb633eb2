package import TerminalView

/// What stands below the text and goes away again: where the learner is, what waits, which keys there are.
package struct Foot: Hashable, Sendable {
    /// A line that is being typed, above the others.
    package struct Input: Hashable, Sendable {
        package var line: StyledLine
        /// Where the cursor is, in columns from 0.
        package var column: Int
    }

    package var input: Input?
    package var lines: [StyledLine]

    package init(input: Input? = nil, lines: [StyledLine] = []) { (self.input, self.lines) = (input, lines) }
}

extension LessonView {
    /// `Enter run · e edit · …`, broken only between two keys.
    func line(of keys: [KeyHint], width columns: Int) -> [StyledLine] {
        let between = style.glyphs == .unicode ? " · " : " | "
        var lines: [[Span]] = [[]]
        var width = 0
        for hint in keys {
            let spans = [Span(hint.key, .bold), Span(" " + hint.does, .faint)]
            let length = StyledLine(spans).width
            if width > 0 && width + between.count + length > columns - 1 {
                lines.append([])
                width = 0
            }
            if width > 0 { lines[lines.count - 1].append(Span(between, .faint)) }
            lines[lines.count - 1] += spans
            width += length + (width > 0 ? between.count : 0)
        }
        return lines.map { StyledLine($0) }
    }

    /// The end of a typed line that fits, with the cursor in it.
    func input(_ label: String, _ typed: LineInput) -> Foot.Input {
        let room = max(style.width - displayWidth(label) - 4, 10)
        var before = typed.characters[..<typed.cursor]
        while before.reduce(0, { $0 + displayWidth($1) }) > room { before = before.dropFirst() }
        let start = displayWidth(label) + 2
        let cursor = before.reduce(0) { $0 + displayWidth($1) }
        var text = String(before)
        var width = cursor
        for character in typed.characters[typed.cursor...] {
            width += displayWidth(character)
            if width > room { break }
            text.append(character)
        }
        return Foot.Input(line: StyledLine([Span(label + ": ", .bold), Span(text)]), column: start + cursor)
    }
}
