/// References to footnotes: the first to each note gets a name, to which the note leads back.
enum NoteReferences {
    /// Stands, with the note's number, where the name may go.
    static let mark = HTML(trusted: "\u{E003}")

    static func named(_ html: HTML) -> HTML {
        guard html.text.contains(mark.text) else { return html }
        var seen: Set<Substring> = []
        return HTML(trusted: html.text.replacing(/\x{E003}(\d+)/) { match in
            let number = match.output.1
            return seen.insert(number).inserted ? " id=\"\(Anchors.mark)Note\(number)-up\"" : ""
        })
    }
}
