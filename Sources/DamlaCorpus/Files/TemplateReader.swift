/// Reads the text of a template, from left to right.
struct TemplateReader {
    private let language: Language
    private let known: [String]
    private var rest: Substring
    private(set) var slots: Set<String> = []

    init(_ text: some StringProtocol, _ language: Language, known: [String]) {
        (self.language, self.known, rest) = (language, known, Substring(text))
    }

    /// The whole text.
    mutating func pieces() throws(CorpusFileFault) -> [Template.Piece] {
        let pieces = try sequence(until: [])
        if let stray = rest.first { throw .unbalanced(stray) }
        return pieces
    }

    /// Pieces up to one of the ends, which stays unread.
    private mutating func sequence(until ends: Set<Character>) throws(CorpusFileFault) -> [Template.Piece] {
        var pieces: [Template.Piece] = []
        while let next = rest.first, !ends.contains(next) {
            switch next {
            case "{": pieces.append(try slot())
            case "<": pieces.append(try choice())
            case ">", "}": throw .unbalanced(next)
            default: pieces.append(.text(plain(until: ends)))
            }
        }
        return pieces
    }

    private mutating func plain(until ends: Set<Character>) -> String {
        let text = rest.prefix { !"{}<>".contains($0) && !ends.contains($0) }
        rest = rest[text.endIndex...]
        return String(text)
    }

    /// `{name|form|form}`.
    private mutating func slot() throws(CorpusFileFault) -> Template.Piece {
        guard let end = rest.firstIndex(of: "}") else { throw .unbalanced("{") }
        let parts = rest[rest.index(after: rest.startIndex)..<end].split(separator: "|", omittingEmptySubsequences: false)
        rest = rest[rest.index(after: end)...]
        let name = String(parts[0])
        guard known.contains(name) else { throw .unknownSlot(name, known: known) }
        slots.insert(name)
        var forms: [Template.Form] = []
        for part in parts.dropFirst() {
            guard let form = Template.Form(String(part), in: language) else {
                throw .unknownForm(String(part), known: Template.Form.names(in: language))
            }
            forms.append(form)
        }
        return .slot(name, forms: forms)
    }

    /// `<this|that>`.
    private mutating func choice() throws(CorpusFileFault) -> Template.Piece {
        rest.removeFirst()
        var choices: [[Template.Piece]] = []
        while true {
            choices.append(try sequence(until: ["|", ">"]))
            guard let end = rest.popFirst() else { throw .unbalanced("<") }
            if end == ">" { return .choice(choices) }
        }
    }
}
