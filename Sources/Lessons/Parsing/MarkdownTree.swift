internal import CCMarkGFM
import Synchronization

/// What libcmark-gfm makes of a text, copied into values; its own memory is freed before `init` returns.
struct MarkdownTree {
    /// A block or an inline, with what any kind may have; `ProseBuilder` makes the closed enums out of it.
    struct Node {
        enum Kind: Hashable {
            case document, quote, list, item, code, html, paragraph, heading, thematicBreak, footnoteDefinition
            case table, tableRow, tableCell
            case text, softBreak, lineBreak, inlineCode, inlineHTML, emphasis, strong, link, image, footnoteReference
            case strikethrough
        }

        var kind: Kind
        var children: [Node] = []
        var literal = ""
        /// The info string of a code block, the destination of a link.
        var target = ""
        var title = ""
        var level = 0
        var isFenced = false
        var list = List(marker: .bullet, isTight: true, items: [])
        var task: Bool?
        var alignments: [Table.Alignment] = []
        /// Lines and columns in the text, from 1.
        var startLine = 0
        var startColumn = 0
        var endLine = 0
    }

    let root: Node
    /// The line of the first node that was left out because it lay deeper than `deepest`.
    let tooDeepLine: Int?

    /// No author nests deeper; a hostile file would otherwise exhaust the stack of our recursion.
    static let deepest = 48

    private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]
    /// One parse at a time: cmark keeps its extensions, and which characters they claim, in global tables that each
    /// parse fills and empties. The state says whether the extensions are registered.
    private static let cmark = Mutex(false)

    init(_ text: String) {
        self = Self.cmark.withLock { isRegistered in
            if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
            isRegistered = true
            return MarkdownTree(parsing: text)
        }
    }

    private init(parsing text: String) {
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
        defer { cmark_parser_free(parser) }
        for name in Self.extensions {
            guard let found = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        let document = cmark_parser_finish(parser)
        defer { cmark_node_free(document) }
        var tooDeep: Int?
        root = document.flatMap { Self.copy($0, depth: 0, tooDeep: &tooDeep) } ?? Node(kind: .document)
        tooDeepLine = tooDeep
    }

    private static func copy(_ node: OpaquePointer, depth: Int, tooDeep: inout Int?) -> Node? {
        let line = Int(cmark_node_get_start_line(node))
        guard depth <= deepest else {
            tooDeep = tooDeep ?? line
            return nil
        }
        guard let kind = kind(of: node) else { return nil }
        var copy = Node(kind: kind)
        copy.startLine = line
        copy.startColumn = Int(cmark_node_get_start_column(node))
        copy.endLine = Int(cmark_node_get_end_line(node))
        read(node, into: &copy)
        var child = cmark_node_first_child(node)
        while let current = child {
            if let read = Self.copy(current, depth: depth + 1, tooDeep: &tooDeep) { copy.children.append(read) }
            child = cmark_node_next(current)
        }
        return copy
    }

    private static func read(_ node: OpaquePointer, into copy: inout Node) {
        switch copy.kind {
        case .code:
            copy.literal = string(cmark_node_get_literal(node))
            copy.target = string(cmark_node_get_fence_info(node))
            var (length, offset, character) = (CInt(0), CInt(0), CChar(0))
            copy.isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
        case .html, .text, .inlineCode, .inlineHTML, .footnoteReference:
            copy.literal = string(cmark_node_get_literal(node))
        case .heading:
            copy.level = Int(cmark_node_get_heading_level(node))
        case .link, .image:
            copy.target = string(cmark_node_get_url(node))
            copy.title = string(cmark_node_get_title(node))
        case .list:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            copy.list.marker = isOrdered ? .ordered(start: Int(cmark_node_get_list_start(node))) : .bullet
            copy.list.isTight = cmark_node_get_list_tight(node) != 0
        case .item:
            if string(cmark_node_get_type_string(node)) == "tasklist" {
                copy.task = cmark_gfm_extensions_get_tasklist_item_checked(node)
            }
        case .table:
            let count = Int(cmark_gfm_extensions_get_table_columns(node))
            let marks = cmark_gfm_extensions_get_table_alignments(node)
            copy.alignments = (0..<count).map { column in
                switch marks?[column] {
                case UInt8(ascii: "l"): .leading
                case UInt8(ascii: "c"): .center
                case UInt8(ascii: "r"): .trailing
                default: .natural
                }
            }
        case .document, .quote, .paragraph, .thematicBreak, .footnoteDefinition, .tableRow, .tableCell: break
        case .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: break
        }
    }

    private static func kind(of node: OpaquePointer) -> Node.Kind? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .inlineCode
        case CMARK_NODE_HTML_INLINE: .inlineHTML
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        default:
            // The extensions' kinds get their numbers at run time; their names are fixed.
            switch string(cmark_node_get_type_string(node)) {
            case "table": .table
            case "table_header", "table_row": .tableRow
            case "table_cell": .tableCell
            case "strikethrough": .strikethrough
            default: nil
            }
        }
    }

    private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
