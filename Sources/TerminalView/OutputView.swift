/// What a cell wrote and showed, unchanged but for what a terminal would obey and for lines that are too long.
extension LessonView {
    /// Text that a cell wrote.
    package func output(_ text: String) -> [StyledLine] { terminalSafeLines(text).flatMap { broken($0, .plain) } }

    /// Text that a cell wrote to standard error.
    package func errorOutput(_ text: String) -> [StyledLine] { terminalSafeLines(text).flatMap { broken($0, .warning) } }

    /// A table, a plot, a text. What stands in columns keeps them: of a wide one the left part is shown whole, then the rest.
    package func display(_ text: String) -> [StyledLine] {
        let lines = terminalSafeLines(text)
        let width = lines.map { displayWidth($0) }.max() ?? 0
        guard width > style.width, width <= 4 * style.width, lines.contains(where: standsInColumns) else { return output(text) }
        let pieces = lines.map { chopped([Span($0)], width: style.width) }
        let count = pieces.map(\.count).max() ?? 0
        let between = StyledLine(words.restToTheRight, .faint)
        return (0..<count).flatMap { part in
            var rows = pieces.map { $0.indices.contains(part) ? $0[part] : StyledLine() }
            guard part > 0 else { return rows }
            while rows.last?.spans.isEmpty == true { rows.removeLast() }
            return [between] + rows
        }
    }

    /// Sentences break at spaces, and keep how far they are indented.
    private func broken(_ line: String, _ tint: Tint) -> [StyledLine] {
        let indent = line.prefix { $0 == " " }.count
        guard displayWidth(line) > style.width, indent < style.width / 2, !standsInColumns(line) else {
            return chopped([Span(line, tint)], width: style.width)
        }
        return wrapped([Span(String(line.dropFirst(indent)), tint)], width: style.width - indent).map { $0.indented(by: indent) }
    }

    /// Whether the line has gaps or lines and blocks that are drawn with characters.
    private func standsInColumns(_ line: String) -> Bool {
        line.drop { $0 == " " }.contains("  ") || line.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) }
    }
}
