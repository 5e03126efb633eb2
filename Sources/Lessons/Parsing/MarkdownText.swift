extension ProseBlock {
    /// Markdown that stands alone: a quiz's question, a hint, a reason.
    package static func parse(_ markdown: String) -> [ProseBlock] {
        let builder = ProseBuilder { _ in false }
        return MarkdownTree(markdown).root.children.compactMap(builder.block)
    }

    /// Markdown that stands alone and has footnotes: an exercise's text.
    package static func parseWithFootnotes(_ markdown: String) -> (blocks: [ProseBlock], footnotes: [Footnote]) {
        let builder = ProseBuilder { _ in false }
        var blocks: [ProseBlock] = []
        var footnotes: [Footnote] = []
        for node in MarkdownTree(markdown).root.children {
            switch node.kind {
            case .footnoteDefinition:
                footnotes.append(Footnote(number: footnotes.count + 1, body: node.children.compactMap(builder.block)))
            default:
                if let block = builder.block(node) { blocks.append(block) }
            }
        }
        return (blocks, footnotes)
    }
}
