/// A link or an image in a lesson.
package struct Reference: Hashable {
    package enum Kind: Hashable {
        case link
        case image(alternative: String)
    }

    package var kind: Kind
    package var destination: String

    /// All in the blocks, in reading order.
    static func all(in blocks: [ProseBlock]) -> [Reference] {
        blocks.flatMap { block -> [Reference] in
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines): all(in: inlines)
            case .list(let list): list.items.flatMap { all(in: $0.blocks) }
            case .quote(let inside): all(in: inside)
            case .table(let table): ([table.header] + table.rows).joined().flatMap { all(in: $0) }
            case .code, .thematicBreak, .html: []
            }
        }
    }

    static func all(in inlines: [Inline]) -> [Reference] {
        inlines.flatMap { inline -> [Reference] in
            switch inline {
            case .text, .code, .softBreak, .lineBreak, .html, .footnoteReference: []
            case .emphasis(let inside), .strong(let inside), .strikethrough(let inside): all(in: inside)
            case .link(let destination, _, let inside): [Reference(kind: .link, destination: destination)] + all(in: inside)
            case .image(let source, _, let alternative):
                [Reference(kind: .image(alternative: alternative.plainText), destination: source)]
            }
        }
    }
}
