/// A run of Markdown between two blocks of other kinds.
package struct Prose: Hashable, Sendable {
    package var blocks: [ProseBlock]
    /// The author's own Markdown, for exports that speak Markdown themselves.
    package var source: String
    /// Line of the first block in the file, from 1.
    package var line: Int
}

/// CommonMark's blocks and GFM's tables, in the specification's words.
package indirect enum ProseBlock: Hashable, Sendable {
    case paragraph([Inline])
    /// A heading inside a quote or a list; the headings of the lesson are `Block.heading`.
    case heading(level: Int, [Inline])
    case list(List)
    case quote([ProseBlock])
    case code(CodeListing)
    case table(Table)
    case thematicBreak
    case html(String)
}

package struct List: Hashable, Sendable {
    package enum Marker: Hashable, Sendable {
        case bullet
        case ordered(start: Int)
    }

    package var marker: Marker
    /// In a tight list the items' paragraphs stand without space between them.
    package var isTight: Bool
    package var items: [ListItem]
}

package struct ListItem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case plain
        case task(done: Bool)
        /// The rest of an item that a cell or another block of the lesson interrupts: it has no marker of its own.
        case continued
    }

    package var kind: Kind
    package var blocks: [ProseBlock]
}

/// Code that is only shown.
package struct CodeListing: Hashable, Sendable {
    /// The first word of the info string: `swift`, `json`, …
    package var language: String?
    /// Without a final line break.
    package var text: String
    /// The file's line of its first line, from 1.
    package var line: Int
}

package struct Table: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable {
        case natural
        case leading
        case center
        case trailing
    }

    /// As many as there are columns.
    package var alignments: [Alignment]
    package var header: [[Inline]]
    package var rows: [[[Inline]]]
}
