internal import LanguageModels

/// A text cut into the tokens of a model.
///
///     model.tokens(of: "Paris is lovely.").count
public struct TokenizedText: Hashable, Sendable, Displayable, RandomAccessCollection {
    private let tokens: [Token]

    init(_ tokens: [Token]) { self.tokens = tokens }

    /// 0.
    public var startIndex: Int { 0 }
    /// The number of tokens.
    public var endIndex: Int { tokens.count }
    /// One token, counted from 0.
    public subscript(position: Int) -> Token { tokens[position] }
    /// The numbers of all tokens.
    public var ids: [Int] { tokens.map(\.id) }

    /// The pieces in their order, each over its number.
    public var display: MIMEBundle {
        let bytes = tokens.reduce(0) { $0 + $1.bytes.count }
        let head = "\(tokens.count.grouped) \(tokens.count == 1 ? "token" : "tokens") for \(bytes.grouped) bytes"
        return MIMEBundle(text: text(head), html: html(head).text, table: table.display[.table])
    }

    private var table: Table {
        Table("Tokens", columns: ["token", "id"], rows: tokens.map { [$0.description, $0.id] })
    }

    private func text(_ head: String) -> String {
        var lines = [head]
        var (upper, lower) = ("", "")
        func flush() {
            if upper.isEmpty { return }
            lines += ["", upper, lower]
            (upper, lower) = ("", "")
        }
        for token in tokens {
            let (piece, id) = (token.description.shortened(textWidth), String(token.id))
            let width = Swift.max(piece.columns, id.columns)
            if upper.columns + 2 + width > textWidth { flush() }
            let gap = upper.isEmpty ? "" : "  "
            // Both lines are filled up, so that the next piece stands over its own number.
            (upper, lower) = (upper + gap + piece.padded(width), lower + gap + id.padded(width))
        }
        flush()
        return lines.map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    private func html(_ head: String) -> Markup {
        let boxes = tokens.map { token -> Markup in
            """
            <span class="imbik-token" style="display:inline-block;border:1px solid;border-radius:4px;padding:0 .35em;\
            margin:.15em;text-align:center"><code>\(token.description)</code><br><small>\(token.id)</small></span>
            """
        }
        return "<div class=\"imbik-tokens\"><p>\(head)</p>\n\(Markup.joined(boxes))\n</div>"
    }
}

extension Model {
    /// Cuts a text into tokens (byte-level BPE: Sennrich et al. 2016, arXiv:1508.07909; Radford et al. 2019).
    ///
    /// Special tokens written out, such as `<|im_start|>`, count as one token each.
    public func tokens(of text: String) -> TokenizedText {
        TokenizedText(encode(text).map { Token($0, engine.tokenizer) })
    }
}
