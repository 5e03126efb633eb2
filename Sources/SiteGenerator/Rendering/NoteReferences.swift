import Lessons

/// References to footnotes: the first to each note gets a name, to which the note leads back.
struct NoteReferences {
    /// Stands, with the note's number, where the name may go.
    static let mark = HTML(trusted: "\u{E003}")

    private var seen: Set<Int> = []

    mutating func named(_ html: HTML) -> HTML {
        let pieces = html.text.utf8.split(separator: 0xEE, omittingEmptySubsequences: false)
        guard pieces.count > 1 else { return html }
        var result: [UInt8] = Array(pieces[0])
        result.reserveCapacity(html.text.utf8.count + 256)
        for piece in pieces.dropFirst() {
            // The rest of the mark's three bytes.
            guard piece.starts(with: [0x80, 0x83]) else {
                result.append(0xEE)
                result += piece
                continue
            }
            let digits = piece.dropFirst(2).prefix { (0x30...0x39).contains($0) }
            let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
            if seen.insert(number).inserted { result += " id=\"\(Anchors.mark)Note\(number)-up\"".utf8 }
            result += piece.dropFirst(2 + digits.count)
        }
        return HTML(trusted: String(decoding: result, as: UTF8.self))
    }

    /// The notes themselves.
    static func html(_ footnotes: [Footnote], prose: ProseHTML, words: SiteWords) -> HTML {
        footnotes.map { note -> HTML in
            let back: HTML = "<a href=\"#\(Anchors.mark)Note\(note.number)-up\" role=\"doc-backlink\" aria-label=\"\(words.back)\">↩</a>"
            return "<li id=\"\(Anchors.mark)Note\(note.number)\">\(prose.html(note.body))\n\(back)</li>"
        }.joined(separator: "\n")
    }
}
