package import Lessons

/// The words of a course in one language, ready to be searched.
package struct CourseSearch: Sendable {
    /// A place where all words of the query stand.
    package struct Hit: Hashable, Sendable {
        /// Index of the lesson in the course.
        package var entry: Int
        package var lesson: String
        /// Titles of the section, outermost first.
        package var section: [String]
        package var position: Position
        /// Where the first word stands: some words before it and after it.
        package var excerpt: String
    }

    private struct Piece: Sendable {
        var entry: Int
        var position: Position
        var isTitle: Bool
        var text: String
        var folded: FoldedText
    }

    private let course: Course
    private let language: Language
    private let pieces: [Piece]

    package init(_ course: Course, language: Language) {
        (self.course, self.language) = (course, language)
        var pieces: [Piece] = []
        for entry in course.entries.indices {
            guard let lesson = course.entries[entry].lesson(in: language) else { continue }
            func add(_ text: String, _ position: Position, isTitle: Bool = false) {
                pieces.append(Piece(entry: entry, position: position, isTitle: isTitle, text: text, folded: FoldedText(text)))
            }
            add("\(lesson.title). \(lesson.summary)", .start, isTitle: true)
            var position = Position.start
            while position < lesson.end {
                switch lesson.blocks[position.block] {
                case .heading(let heading): add(heading.text, position, isTitle: true)
                case .prose(let prose): if prose.blocks.indices.contains(position.part) { add(prose.blocks[position.part].words, position) }
                case .cell(let cell): add([cell.options.caption ?? "", cell.source].joined(separator: " "), position)
                case .quiz(let quiz): add(quiz.question, position)
                case .exercise(let id): add(id.name, position)
                }
                position = lesson.position(after: position)
            }
        }
        self.pieces = pieces
    }

    /// The places where every word of `query` begins some word, best first: as it was typed before folded, titles before text,
    /// then in the order of the course.
    package func hits(for query: String) -> [Hit] {
        let words = FoldedText(query).words.map(Array.init)
        guard !words.isEmpty else { return [] }
        let typed = query.split(separator: " ").map { language.lowercased($0) }
        var found: [(rank: Int, hit: Hit)] = []
        for piece in pieces {
            let starts = words.map { Self.start(of: $0, in: piece.folded.letters) }
            guard let first = starts.compactMap({ $0 }).min(), !starts.contains(nil) else { continue }
            let lower = language.lowercased(piece.text)
            let isExact = typed.allSatisfy { lower.contains($0) }
            let rank = (isExact ? 0 : 2) + (piece.isTitle ? 0 : 1)
            found.append((rank, hit(piece, at: piece.folded.origins[first])))
        }
        return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.hit)
    }

    /// Where a word of `text` begins with `word`.
    static func start(of word: [Character], in text: [Character]) -> Int? {
        guard text.count >= word.count else { return nil }
        return (0...(text.count - word.count)).first { start in
            (start == 0 || text[start - 1] == " ") && text[start..<(start + word.count)].elementsEqual(word)
        }
    }

    private func hit(_ piece: Piece, at character: Int) -> Hit {
        let lesson = course.entries[piece.entry].lesson(in: language)
        let characters = Array(piece.text)
        var start = max(0, character - 30)
        while start > 0 && start < character && characters[start - 1] != " " { start += 1 }
        var end = min(characters.count, character + 90)
        // A word is not cut, unless there is nothing else.
        if end < characters.count, let space = characters[character..<end].lastIndex(of: " "), space > character { end = space }
        let excerpt = String(characters[start..<end])
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Hit(
            entry: piece.entry, lesson: lesson?.title ?? "",
            section: lesson?.headings(above: min(piece.position.block, (lesson?.blocks.count ?? 1) - 1)).map(\.text) ?? [],
            position: piece.position, excerpt: (start > 0 ? "… " : "") + excerpt + (end < characters.count ? " …" : ""))
    }
}

extension ProseBlock {
    /// The words without mark-up.
    fileprivate var words: String {
        switch self {
        case .paragraph(let inlines): inlines.plainText
        case .heading(_, let inlines): inlines.plainText
        case .list(let list): list.items.flatMap { $0.blocks.map(\.words) }.joined(separator: " ")
        case .quote(let blocks): blocks.map(\.words).joined(separator: " ")
        case .code(let listing): listing.text
        case .table(let table): ([table.header] + table.rows).flatMap { $0.map(\.plainText) }.joined(separator: " ")
        case .thematicBreak, .html: ""
        }
    }
}
