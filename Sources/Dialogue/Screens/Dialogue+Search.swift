import Learning
import Lessons
import TerminalView

/// What a search found, and how far the list was shown.
struct SearchResults: Sendable {
    var query: String
    var hits: [CourseSearch.Hit]
    /// The first hit of those that are numbered now.
    var first = 0

    /// As many as there are digits to choose by.
    static let atOnce = 9

    var shown: ArraySlice<CourseSearch.Hit> { hits[first..<min(first + Self.atOnce, hits.count)] }
}

/// Searching the course.
extension Dialogue {
    mutating func search(_ query: String) {
        let hits = CourseSearch(session.course, language: session.language).hits(for: query)
        guard !hits.isEmpty else { return note(words.foundNothing(query)) }
        let results = SearchResults(query: query, hits: hits)
        more = []
        say(words.found(hits.count, query), .heading)
        list(results)
    }

    private mutating func list(_ results: SearchResults) {
        screen = .results(results)
        for (index, hit) in results.shown.enumerated() {
            let between = style.glyphs == .unicode ? " › " : " > "
            let place = ["\(hit.entry + 1) \(hit.lesson)"] + hit.section.filter { $0 != hit.lesson }
            let head = wrapped([Span(place.joined(separator: between), .bold)], width: style.width - 3)
            let text = wrapped([Span(hit.excerpt, .faint)], width: style.width - 3)
            show((head + text.prefix(2)).enumerated().map { line in
                line.offset == 0 ? line.element.prefixed(by: Span("\(index + 1)  ", .heading)) : line.element.indented(by: 3)
            })
        }
    }

    mutating func pressAtResults(_ key: Key, _ results: SearchResults) {
        if key == .enter { return go(to: results.shown.first) }
        if key == .escape || key.goesBack { return page == nil ? showHome() : returnToLesson() }
        guard case .character(let character) = key else { return note(words.noSuchKey) }
        if character == "m", results.first + SearchResults.atOnce < results.hits.count {
            var next = results
            next.first += SearchResults.atOnce
            more = []
            show([StyledLine()])
            return list(next)
        }
        let index = results.first + (Int(String(character)) ?? 0) - 1
        guard results.shown.indices.contains(index) else { return note(words.noSuchKey) }
        go(to: results.hits[index])
    }

    private mutating func go(to hit: CourseSearch.Hit?) {
        guard let hit else { return }
        if let page { trail.append((session.entry, page.start)) }
        if hit.entry != session.entry { order(.forgetCells) }
        more = []
        session.open(hit.entry, at: hit.position)
        screen = .lesson
        order(.save)
        if hit.position == .start { return enterLesson() }
        reopen()
    }
}
