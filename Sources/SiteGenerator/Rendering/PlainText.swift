import Lessons

extension [ProseBlock] {
    /// The words without mark-up, for the search and for summaries.
    var plainText: String {
        map { block in
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
            case .list(let list): list.items.map(\.blocks.plainText).joined(separator: " ")
            case .quote(let inside): inside.plainText
            case .code, .thematicBreak, .html: ""
            case .table(let table): ([table.header] + table.rows).joined().map(\.plainText).joined(separator: " ")
            }
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension [Inline] {
    /// With the words of links, but not the links: for lists of contents, which are links themselves.
    var withoutLinks: [Inline] {
        flatMap { inline -> [Inline] in
            switch inline {
            case .link(_, _, let inside): inside.withoutLinks
            case .emphasis(let inside): [.emphasis(inside.withoutLinks)]
            case .strong(let inside): [.strong(inside.withoutLinks)]
            case .strikethrough(let inside): [.strikethrough(inside.withoutLinks)]
            case .image(_, _, let alternative): [.text(alternative.plainText)]
            case .footnoteReference: []
            case .text, .code, .softBreak, .lineBreak, .html: [inline]
            }
        }
    }
}
