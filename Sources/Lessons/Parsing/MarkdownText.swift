extension ProseBlock {
    /// Markdown that stands alone: a quiz's question, a hint, a reason.
    package static func parse(_ markdown: String) -> [ProseBlock] {
        let builder = ProseBuilder { _ in false }
        return MarkdownTree(markdown).root.children.compactMap(builder.block)
    }
}
