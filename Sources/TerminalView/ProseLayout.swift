import Lessons

/// Lays out prose; gathers the addresses and footnotes to be listed below it.
struct ProseLayout {
    let view: LessonView
    private var addresses: [String] = []
    private var footnotes: [Int] = []

    init(view: LessonView) { self.view = view }

    private var isUnicode: Bool { view.style.glyphs == .unicode }

    mutating func lines(_ blocks: [ProseBlock], width: Int, isTight: Bool = false) -> [StyledLine] {
        var lines: [StyledLine] = []
        for block in blocks {
            let next = self.lines(block, width: width)
            guard !next.isEmpty else { continue }
            if !lines.isEmpty && !isTight { lines.append(StyledLine()) }
            lines += next
        }
        return lines
    }

    private mutating func lines(_ block: ProseBlock, width: Int) -> [StyledLine] {
        switch block {
        case .paragraph(let inlines): return paragraph(inlines, width: width)
        case .heading(let level, let title): return view.heading(level, title, width: width)
        case .list(let list): return self.list(list, width: width)
        case .quote(let blocks):
            let bar = view.style.isSpoken ? Span("  ") : Span(isUnicode ? "│ " : "| ", .faint)
            return lines(blocks, width: max(width - 2, 10)).map { $0.prefixed(by: bar) }
        case .code(let listing): return code(listing, width: width)
        case .table(let table): return TableLayout(table, width: width, style: view.style).lines(&self)
        case .thematicBreak where view.style.isSpoken: return []
        case .thematicBreak: return [StyledLine(String(repeating: isUnicode ? "─" : "-", count: min(width, 20)), .faint)]
        case .html(let html): return self.html(html, width: width)
        }
    }

    /// The addresses of links and the footnotes met so far.
    mutating func endNotes(width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        // A footnote may refer to another one.
        var index = 0
        while index < footnotes.count {
            let number = footnotes[index]
            index += 1
            guard view.footnotes.indices.contains(number - 1) else { continue }
            let mark = "[^\(number)] "
            let body = self.lines(view.footnotes[number - 1].body, width: max(width - mark.count, 10))
            lines += hanging(body, mark: Span(mark, .faint))
        }
        for (index, address) in addresses.enumerated() {
            let mark = Span("[\(index + 1)] ", .faint)
            lines += hanging(chopped([Span(address, .link)], width: max(width - mark.text.count, 10)), mark: mark)
        }
        return lines.isEmpty ? [] : [StyledLine()] + lines
    }

    private mutating func paragraph(_ inlines: [Inline], width: Int) -> [StyledLine] {
        inlines.split(separator: .lineBreak, omittingEmptySubsequences: false).flatMap {
            wrapped(spans(Array($0)), width: width)
        }
    }

    private mutating func list(_ list: List, width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        var number = 0
        if case .ordered(let start) = list.marker { number = start }
        let last = number + list.items.count - 1
        for item in list.items {
            var mark: String
            switch list.marker {
            case .bullet: mark = isUnicode ? "• " : "- "
            case .ordered: mark = String(repeating: " ", count: String(last).count - String(number).count) + "\(number). "
            }
            switch item.kind {
            case .plain: number += 1
            case .task(let done):
                number += 1
                mark += done ? "[x] " : "[ ] "
            case .continued: mark = String(repeating: " ", count: mark.count)
            }
            let body = self.lines(item.blocks, width: max(width - mark.count, 10), isTight: list.isTight)
            if !lines.isEmpty && !list.isTight { lines.append(StyledLine()) }
            lines += hanging(body.isEmpty ? [StyledLine()] : body, mark: Span(mark))
        }
        return lines
    }

    private func hanging(_ body: [StyledLine], mark: Span) -> [StyledLine] {
        body.enumerated().map { index, line in
            index == 0 ? line.prefixed(by: mark) : line.indented(by: displayWidth(mark.text))
        }
    }

    private func code(_ listing: CodeListing, width: Int) -> [StyledLine] {
        let lines =
            listing.language == "swift"
            ? highlightedLines(listing.text) : listing.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                [Span(String($0), .code)]
            }
        return lines.flatMap { chopped($0, width: max(width - 4, 10)) }.map { $0.indented(by: 4) }
    }

    /// Comments are for authors; other raw HTML shows its text.
    private func html(_ html: String, width: Int) -> [StyledLine] {
        let text = html.replacing(/<!--[\s\S]*?-->/, with: "").replacing(/<[^>]*>/, with: " ")
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? [] : wrapped([Span(words)], width: width)
    }

    // MARK: - Inlines

    mutating func spans(_ inlines: [Inline], _ style: Span.Style = Span.Style()) -> [Span] {
        var spans: [Span] = []
        for inline in inlines {
            var inner = style
            switch inline {
            case .text(let text): spans.append(Span(text, style))
            case .emphasis(let inside):
                inner.isItalic = true
                spans += marked(inside, inner, "_")
            case .strong(let inside):
                inner.isBold = true
                spans += marked(inside, inner, "*")
            case .strikethrough(let inside):
                inner.isStruck = true
                spans += marked(inside, inner, "~")
            case .code(let text):
                inner.tint = .code
                let quote = view.style.ink == .plain || view.style.ink == .monochrome ? "`" : ""
                spans.append(Span(quote + text + quote, inner))
            case .link(let address, _, let inside): spans += link(address, inside, style)
            case .image(let source, _, let alternative):
                let text = alternative.plainText
                spans.append(Span("[\(view.words.image): \(text.isEmpty ? source : text)]", inner))
            case .softBreak, .lineBreak: spans.append(Span(" ", style))
            case .html(let html): if html.hasPrefix("<br") { spans.append(Span(" ", style)) }
            case .footnoteReference(let number):
                if !footnotes.contains(number) { footnotes.append(number) }
                inner.tint = .faint
                spans.append(Span("[^\(number)]", inner))
            }
        }
        return spans
    }

    /// Where nothing can be bold or italic, the mark-up itself carries the stress.
    private mutating func marked(_ inside: [Inline], _ style: Span.Style, _ mark: String) -> [Span] {
        let spans = self.spans(inside, style)
        return view.style.ink == .plain ? [Span(mark, style)] + spans + [Span(mark, style)] : spans
    }

    private mutating func link(_ address: String, _ inside: [Inline], _ style: Span.Style) -> [Span] {
        var inner = style
        inner.tint = .link
        inner.isUnderlined = true
        inner.link = address
        let text = spans(inside, inner)
        let isSpelledOut = inside.plainText == address || "mailto:" + inside.plainText == address
        guard view.style.links == .below, !isSpelledOut, !address.hasPrefix("#") else { return text }
        if !addresses.contains(address) { addresses.append(address) }
        return text + [Span("[\((addresses.firstIndex(of: address) ?? 0) + 1)]", .faint)]
    }
}
