/// Makes lesson prose out of cmark's tree.
///
/// A cell inside a list or a quote is a block of the lesson all the same: the list is cut in two around it.
struct ProseBuilder {
    /// A node in reading order: prose, or one that the lesson parser treats itself.
    enum Piece {
        case prose(ProseBlock, startLine: Int, endLine: Int)
        case special(MarkdownTree.Node)
    }

    /// Which nodes are blocks of the lesson, wherever they stand.
    let isSpecial: (MarkdownTree.Node) -> Bool

    func pieces(of node: MarkdownTree.Node) -> [Piece] {
        if isSpecial(node) { return [.special(node)] }
        switch node.kind {
        case .list: return pieces(ofList: node)
        case .quote: return pieces(ofQuote: node)
        default: return block(node).map { [.prose($0, startLine: node.startLine, endLine: node.endLine)] } ?? []
        }
    }

    private func pieces(ofQuote quote: MarkdownTree.Node) -> [Piece] {
        var pieces: [Piece] = []
        var inside: [ProseBlock] = []
        var lines = (start: quote.startLine, end: quote.endLine)
        func flush() {
            if !inside.isEmpty { pieces.append(.prose(.quote(inside), startLine: lines.start, endLine: lines.end)) }
            inside = []
        }
        for piece in quote.children.flatMap(pieces(of:)) {
            switch piece {
            case .prose(let block, let start, let end):
                lines = (inside.isEmpty ? start : lines.start, end)
                inside.append(block)
            case .special:
                flush()
                pieces.append(piece)
            }
        }
        flush()
        return pieces
    }

    private func pieces(ofList node: MarkdownTree.Node) -> [Piece] {
        var pieces: [Piece] = []
        var list = node.list
        var lines = (start: node.startLine, end: node.endLine)
        func flush() {
            guard !list.items.isEmpty else { return }
            pieces.append(.prose(.list(list), startLine: lines.start, endLine: lines.end))
            if case .ordered(let start) = list.marker {
                list.marker = .ordered(start: start + list.items.count { $0.kind != .continued })
            }
            list.items = []
        }
        for item in node.children {
            var kind: ListItem.Kind = item.task.map { .task(done: $0) } ?? .plain
            var blocks: [ProseBlock] = []
            func flushItem(startingWith special: Bool) {
                // An item that is nothing but a cell still takes its number.
                if !blocks.isEmpty || (special && kind != .continued) || (item.children.isEmpty && !special) {
                    list.items.append(ListItem(kind: kind, blocks: blocks))
                    kind = .continued
                    blocks = []
                }
            }
            if list.items.isEmpty { lines.start = item.startLine }
            for piece in item.children.flatMap(self.pieces(of:)) {
                switch piece {
                case .prose(let block, let start, let end):
                    if list.items.isEmpty && blocks.isEmpty { lines.start = min(start, max(lines.start, start)) }
                    lines.end = end
                    blocks.append(block)
                case .special:
                    flushItem(startingWith: true)
                    flush()
                    pieces.append(piece)
                }
            }
            flushItem(startingWith: false)
        }
        flush()
        return pieces
    }

    /// The node as prose; cells inside of it are listings (in a footnote, say).
    func block(_ node: MarkdownTree.Node) -> ProseBlock? {
        switch node.kind {
        case .paragraph: .paragraph(inlines(of: node))
        case .heading: .heading(level: node.level, inlines(of: node))
        case .quote: .quote(node.children.compactMap(block))
        case .thematicBreak: .thematicBreak
        case .html: .html(node.literal)
        case .code: .code(listing(node))
        case .list: .list(list(node))
        case .table: .table(table(node))
        case .document, .item, .footnoteDefinition, .tableRow, .tableCell: nil
        case .text, .softBreak, .lineBreak, .inlineCode, .inlineHTML, .emphasis, .strong, .link, .image: nil
        case .footnoteReference, .strikethrough: nil
        }
    }

    /// The node's inlines; neighbouring texts, which cmark leaves where mark-up could have begun, become one.
    func inlines(of node: MarkdownTree.Node) -> [Inline] {
        node.children.reduce(into: []) { inlines, child in
            let next = inline(child)
            guard case .text(let text) = next else { return inlines.append(next) }
            if case .text(let before)? = inlines.last {
                inlines[inlines.count - 1] = .text(before + text)
            } else if !text.isEmpty {
                inlines.append(next)
            }
        }
    }

    private func list(_ node: MarkdownTree.Node) -> List {
        var list = node.list
        list.items = node.children.map { item in
            ListItem(kind: item.task.map { .task(done: $0) } ?? .plain, blocks: item.children.compactMap(block))
        }
        return list
    }

    private func table(_ node: MarkdownTree.Node) -> Table {
        let rows = node.children.map { row in row.children.map { inlines(of: $0) } }
        return Table(alignments: node.alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private func listing(_ node: MarkdownTree.Node) -> CodeListing {
        let language = node.target.split(separator: " ").first.map(String.init)
        let text = node.literal.splitLines().joined(separator: "\n")
        return CodeListing(language: language, text: text, line: node.startLine + (node.isFenced ? 1 : 0))
    }

    private func inline(_ node: MarkdownTree.Node) -> Inline {
        let inside = inlines(of: node)
        switch node.kind {
        case .text: return .text(node.literal)
        case .softBreak: return .softBreak
        case .lineBreak: return .lineBreak
        case .inlineCode: return .code(node.literal)
        case .inlineHTML: return .html(node.literal)
        case .emphasis: return .emphasis(inside)
        case .strong: return .strong(inside)
        case .strikethrough: return .strikethrough(inside)
        case .link: return .link(destination: node.target, title: node.title, inside)
        case .image: return .image(source: node.target, title: node.title, alternative: inside)
        case .footnoteReference: return .footnoteReference(Int(node.literal) ?? 0)
        case .document, .quote, .list, .item, .code, .html, .paragraph, .heading, .thematicBreak: return .text("")
        case .footnoteDefinition, .table, .tableRow, .tableCell: return .text("")
        }
    }
}
