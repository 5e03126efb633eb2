@testable import Lessons

/// Writes prose as `cmark-gfm` writes HTML, so that the two can be compared; for tests only.
struct ReferenceHTML {
    func html(_ blocks: [ProseBlock]) -> String { blocks.map { block($0, isTight: false) }.joined() }

    private func block(_ block: ProseBlock, isTight: Bool) -> String {
        switch block {
        case .paragraph(let inlines): isTight ? inline(inlines) : "<p>\(inline(inlines))</p>\n"
        case .heading(let level, let inlines): "<h\(level)>\(inline(inlines))</h\(level)>\n"
        case .quote(let blocks): "<blockquote>\n\(html(blocks))</blockquote>\n"
        case .thematicBreak: "<hr />\n"
        case .html(let html): html.hasSuffix("\n") ? html : html + "\n"
        case .code(let listing):
            "<pre><code\(listing.language.map { " class=\"language-\($0)\"" } ?? "")>"
                + "\(escaped(listing.text))\(listing.text.isEmpty ? "" : "\n")</code></pre>\n"
        case .list(let list): self.list(list)
        case .table(let table): self.table(table)
        }
    }

    private func list(_ list: List) -> String {
        let (open, close) =
            switch list.marker {
            case .bullet: ("<ul>", "</ul>")
            case .ordered(1): ("<ol>", "</ol>")
            case .ordered(let start): ("<ol start=\"\(start)\">", "</ol>")
            }
        return "\(open)\n" + list.items.map { "<li>\(item($0, isTight: list.isTight))</li>\n" }.joined() + "\(close)\n"
    }

    private func item(_ item: ListItem, isTight: Bool) -> String {
        var text = ""
        switch item.kind {
        case .plain, .continued: break
        case .task(let done): text = "<input type=\"checkbox\"\(done ? " checked=\"\"" : "") disabled=\"\" /> "
        }
        for block in item.blocks {
            if case .paragraph = block, isTight {} else if !text.hasSuffix("\n") { text += "\n" }
            text += self.block(block, isTight: isTight)
        }
        return text
    }

    private func table(_ table: Table) -> String {
        func row(_ cells: [[Inline]], _ tag: String) -> String {
            let columns = zip(cells, table.alignments).map { cell, alignment in
                let align =
                    switch alignment {
                    case .natural: ""
                    case .leading: " align=\"left\""
                    case .center: " align=\"center\""
                    case .trailing: " align=\"right\""
                    }
                return "<\(tag)\(align)>\(inline(cell))</\(tag)>\n"
            }
            return "<tr>\n\(columns.joined())</tr>\n"
        }
        let body = table.rows.isEmpty ? "" : "<tbody>\n\(table.rows.map { row($0, "td") }.joined())</tbody>\n"
        return "<table>\n<thead>\n\(row(table.header, "th"))</thead>\n\(body)</table>\n"
    }

    private func inline(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): escaped(text)
            case .emphasis(let inside): "<em>\(self.inline(inside))</em>"
            case .strong(let inside): "<strong>\(self.inline(inside))</strong>"
            case .strikethrough(let inside): "<del>\(self.inline(inside))</del>"
            case .code(let text): "<code>\(escaped(text))</code>"
            case .link(let target, let title, let inside):
                "<a href=\"\(escaped(target))\"\(attribute(title))>\(self.inline(inside))</a>"
            case .image(let source, let title, let alternative):
                "<img src=\"\(escaped(source))\" alt=\"\(escaped(alternative.plainText))\"\(attribute(title)) />"
            case .softBreak: "\n"
            case .lineBreak: "<br />\n"
            case .html(let html): html
            case .footnoteReference(let number): "[\(number)]"
            }
        }.joined()
    }

    private func attribute(_ title: String) -> String { title.isEmpty ? "" : " title=\"\(escaped(title))\"" }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
