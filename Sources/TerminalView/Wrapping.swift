/// Breaks styled text into lines of at most `width` columns: at spaces, beside wide characters, and inside a word only when
/// the word alone is too long; never inside a character.
package func wrapped(_ spans: [Span], width: Int) -> [StyledLine] {
    var wrapper = Wrapper(width: max(width, 2))
    for span in spans { wrapper.add(span) }
    return wrapper.finish()
}

/// Breaks at exactly `width` columns, for code: every space counts.
package func chopped(_ spans: [Span], width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    var line: [Span] = []
    var used = 0
    for span in spans {
        var text = ""
        for character in span.text {
            let columns = displayWidth(character)
            if used + columns > width && used > 0 {
                if !text.isEmpty { line.append(Span(text, span.style)) }
                lines.append(StyledLine(line))
                (line, text, used) = ([], "", 0)
            }
            text.append(character)
            used += columns
        }
        if !text.isEmpty { line.append(Span(text, span.style)) }
    }
    lines.append(StyledLine(line))
    return lines
}

/// Breaks code that is read as one line: after a space in the second half of the width where there is one, otherwise as
/// `chopped` does.
package func folded(_ spans: [Span], width: Int) -> [StyledLine] {
    let text = spans.map(\.text).joined()
    if displayWidth(text) <= width { return [StyledLine(spans)] }
    var lines: [StyledLine] = []
    var rest = spans
    while let line = chopped(rest, width: width).first {
        let characters = Array(line.spans.map(\.text).joined())
        let all = rest.reduce(0) { $0 + $1.text.count }
        let isLast = characters.count == all
        let space = isLast ? nil : characters.lastIndex(of: " ").flatMap { $0 >= characters.count / 2 ? $0 + 1 : nil }
        let count = space ?? characters.count
        lines.append(StyledLine(part(of: rest, 0..<count)))
        rest = part(of: rest, count..<all)
        if isLast { break }
    }
    return lines
}

/// The characters in that range, with their styles.
private func part(of spans: [Span], _ range: Range<Int>) -> [Span] {
    var start = 0
    return spans.compactMap { span in
        defer { start += span.text.count }
        let (lower, upper) = (max(range.lowerBound - start, 0), min(range.upperBound - start, span.text.count))
        return lower < upper ? Span(String(Array(span.text)[lower..<upper]), span.style) : nil
    }
}

private struct Wrapper {
    let width: Int
    private var lines: [StyledLine] = []
    private var line: [Span] = []
    private var lineWidth = 0
    /// What cannot be broken so far, perhaps of several styles.
    private var word: [Span] = []
    private var wordWidth = 0
    private var space: Span?

    init(width: Int) { self.width = width }

    mutating func add(_ span: Span) {
        var text = ""
        func flush(_ wrapper: inout Wrapper) {
            if !text.isEmpty { wrapper.word.append(Span(text, span.style)) }
            text = ""
        }
        for character in span.text {
            if character == " " {
                flush(&self)
                endWord()
                if lineWidth > 0 { space = Span(" ", span.style) }
                continue
            }
            let columns = displayWidth(character)
            // Scripts with wide characters break between any two of them.
            if columns == 2 || wordWidth + columns > width {
                flush(&self)
                endWord()
            }
            text.append(character)
            wordWidth += columns
            if columns == 2 {
                flush(&self)
                endWord()
            }
        }
        flush(&self)
    }

    mutating func finish() -> [StyledLine] {
        endWord()
        if !line.isEmpty || lines.isEmpty { endLine() }
        return lines
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        if lineWidth + (space == nil ? 0 : 1) + wordWidth > width && lineWidth > 0 { endLine() }
        if let space, lineWidth > 0 {
            line.append(space)
            lineWidth += 1
        }
        line += word
        lineWidth += wordWidth
        (word, wordWidth, space) = ([], 0, nil)
    }

    private mutating func endLine() {
        lines.append(StyledLine(merged(line)))
        (line, lineWidth, space) = ([], 0, nil)
    }

    /// Neighbours of one style become one span.
    private func merged(_ spans: [Span]) -> [Span] {
        spans.reduce(into: []) { merged, span in
            if let last = merged.last, last.style == span.style {
                merged[merged.count - 1] = Span(last.text + span.text, span.style)
            } else {
                merged.append(span)
            }
        }
    }
}
