import Lessons

/// Prose as HTML.
struct ProseHTML {
    /// The file that it stands in, from where links start; and the language of its page.
    let file: String
    let language: Language
    let links: CourseLinks
    /// Prefix of the addresses of the course's files.
    let files = "../files/"

    func html(_ blocks: [ProseBlock], isTight: Bool = false) -> HTML {
        blocks.map { html($0, isTight: isTight) }.joined(separator: "\n")
    }

    private func html(_ block: ProseBlock, isTight: Bool) -> HTML {
        switch block {
        case .paragraph(let inlines):
            return isTight ? html(inlines) : "<p>\(html(inlines))</p>"
        case .heading(_, let inlines):
            // It stands in a quote or a list, and is no section of the lesson.
            return "<p class=\"inner-heading\"><strong>\(html(inlines))</strong></p>"
        case .list(let list):
            return html(list)
        case .quote(let inside):
            return "<blockquote>\n\(html(inside))\n</blockquote>"
        case .code(let listing):
            return html(listing)
        case .table(let table):
            return html(table)
        case .thematicBreak:
            return "<hr>"
        case .html(let source):
            return raw(source).isEmpty ? .empty : "<p>\(raw(source))</p>"
        }
    }

    private func html(_ list: List) -> HTML {
        let items = list.items.map { item -> HTML in
            let body = html(item.blocks, isTight: list.isTight)
            switch item.kind {
            case .plain: return "<li>\(body)</li>"
            case .task(let done):
                let box: HTML = done ? "☑" : "☐"
                return "<li class=\"task\"><span class=\"box\" aria-hidden=\"true\">\(box)</span> \(body)</li>"
            case .continued: return "<li class=\"continued\">\(body)</li>"
            }
        }.joined(separator: "\n")
        switch list.marker {
        case .bullet: return "<ul>\n\(items)\n</ul>"
        case .ordered(let start) where start != 1: return "<ol start=\"\(start)\">\n\(items)\n</ol>"
        case .ordered: return "<ol>\n\(items)\n</ol>"
        }
    }

    private func html(_ listing: CodeListing) -> HTML {
        let code = listing.language == "swift" ? swiftHTML(listing.text) : "\(content: listing.text)"
        let box: HTML = "<div class=\"listing\"><pre tabindex=\"0\"><code>\(code)</code></pre></div>"
        guard listing.isPrompts, links.hasPlayground else { return box }
        // The page's script puts a button before the link, and the prompts' inputs into the box.
        let words = SiteWords(language: language)
        return "<div class=\"play-prompts\">\n\(box)\n<p class=\"actions\"><a href=\"playground.html\">\(words.tryInPlayground)</a></p>\n</div>"
    }

    private func html(_ table: Table) -> HTML {
        func row(_ cells: [[Inline]], _ tag: HTML) -> HTML {
            let inside = zip(cells, table.alignments).map { cell, alignment -> HTML in
                let name: HTML = switch alignment {
                case .natural, .leading: ""
                case .center: " class=\"center\""
                case .trailing: " class=\"number\""
                }
                // A header without words is no header.
                let tag: HTML = cell.isEmpty ? "td" : tag
                return "<\(tag)\(name)>\(html(cell))</\(HTML(trusted: String(tag.text.prefix(2))))>"
            }.joined()
            return "<tr>\(inside)</tr>"
        }
        let rows = table.rows.map { row($0, "td") }.joined(separator: "\n")
        let body: HTML = table.rows.isEmpty ? "" : "<tbody>\n\(rows)\n</tbody>\n"
        return """
            <div class="table" tabindex="0"><table>
            <thead>\(row(table.header, "th scope=\"col\""))</thead>
            \(body)</table></div>
            """
    }

    // MARK: - Inlines

    func html(_ inlines: [Inline]) -> HTML {
        let tags = Self.pairs(of: inlines)
        return inlines.enumerated().map { index, inline -> HTML in
            switch inline {
            case .text(let text): return "\(content: text)"
            case .emphasis(let inside): return "<em>\(html(inside))</em>"
            case .strong(let inside): return "<strong>\(html(inside))</strong>"
            case .strikethrough(let inside): return "<del>\(html(inside))</del>"
            case .code(let code): return "<code>\(content: code)</code>"
            case .link(let destination, let title, let inside): return link(destination, title, html(inside))
            case .image(let source, let title, let alternative): return image(source, title, alternative.plainText)
            case .softBreak: return "\n"
            case .lineBreak: return "<br>\n"
            case .html(let source): return tags[index] ?? raw(source)
            case .footnoteReference(let number):
                return "<sup class=\"note\"><a\(NoteReferences.mark)\(number) href=\"#\(Anchors.mark)Note\(number)\" role=\"doc-noteref\">\(number)</a></sup>"
            }
        }.joined()
    }

    private func link(_ destination: String, _ title: String, _ inside: HTML) -> HTML {
        let hint: HTML = title.isEmpty ? "" : " title=\"\(title)\""
        switch links.target(of: destination, in: file, language) {
        case .inside(let address): return "<a href=\"\(address)\"\(hint)>\(inside)</a>"
        case .outside(let address): return "<a href=\"\(address)\"\(hint) rel=\"noopener noreferrer\">\(inside)</a>"
        case .file(let path): return "<a href=\"\(files)\(percentEncoded(path))\"\(hint)>\(inside)</a>"
        case .none: return inside
        }
    }

    private func image(_ source: String, _ title: String, _ alternative: String) -> HTML {
        let hint: HTML = title.isEmpty ? "" : " title=\"\(title)\""
        switch links.target(of: source, in: file, language) {
        case .file(let path):
            return "<img src=\"\(files)\(percentEncoded(path))\" alt=\"\(alternative)\"\(hint) loading=\"lazy\">"
        // A page asks nobody else for anything.
        case .outside(let address): return "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(alternative)</a>"
        case .inside, .none: return "\(alternative)"
        }
    }

    /// Raw HTML is shown as it was written, but for comments.
    private func raw(_ source: String) -> HTML {
        let shown = source.replacing(/<!--[\s\S]*?-->/, with: "")
        return shown.allSatisfy(\.isWhitespace) ? .empty : "\(shown)"
    }

    /// The few tags that stay tags, by their index: small marks without attributes, each with its end among its siblings.
    private static func pairs(of inlines: [Inline]) -> [Int: HTML] {
        var tags: [Int: HTML] = [:]
        var open: [(name: String, index: Int)] = []
        for (index, inline) in inlines.enumerated() {
            guard case .html(let source) = inline else { continue }
            if source.wholeMatch(of: /<br ?\/?>/) != nil { tags[index] = "<br>" }
            guard let name = source.wholeMatch(of: /<\/?(sub|sup|kbd|small|mark)>/)?.1 else { continue }
            if !source.hasPrefix("</") {
                open.append((String(name), index))
            } else if let last = open.last, last.name == name {
                open.removeLast()
                tags[last.index] = HTML(trusted: "<\(name)>")
                tags[index] = HTML(trusted: "</\(name)>")
            }
        }
        return tags
    }
}

func percentEncoded(_ path: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/".utf8)
    let digits = Array("0123456789ABCDEF")
    return path.utf8.map { kept.contains($0) ? String(UnicodeScalar($0)) : "%\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
}

extension CodeListing {
    /// Whether it is of prompts to try, with a line of hyphens between one and the next.
    var isPrompts: Bool { language == "prompts" }
}
