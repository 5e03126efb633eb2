import Learning
import Lessons
import TerminalView

/// The glossary: the terms of the present section, then all; or those that were looked for.
extension Dialogue {
    mutating func openGlossary() {
        guard session.course.glossary?.entries.isEmpty == false else { return note(words.noGlossary) }
        showGlossary(query: nil, from: screen)
    }

    /// - Parameter origin: the screen to go back to.
    mutating func showGlossary(query: String?, from origin: Screen) {
        guard let glossary = session.course.glossary else { return }
        let found = glossary.entries(matching: query ?? "", in: session.language)
        if let query, found.isEmpty { return note(words.noTerm(query)) }
        more = []
        var lines: [StyledLine] = []
        func list(_ title: String, _ entries: [Glossary.Entry], withPlaces: Bool = false) {
            lines += [StyledLine()] + view.heading(2, [.text(title)], width: style.width)
            for entry in entries {
                lines += view.lines(for: entry, place: withPlaces ? session.course.place(of: entry, in: session.language) : [])
            }
        }
        if let query {
            list("\(words.glossary): \(query)", found, withPlaces: true)
        } else {
            if case .lesson = origin, !glossary.entries(of: session.lesson).isEmpty {
                let near = glossary.entries(of: session.lesson, above: min(session.position.block, session.lesson.blocks.count - 1))
                if near.isEmpty {
                    list("\(words.glossary): \(words.inThisLesson)", glossary.entries(of: session.lesson))
                } else {
                    list("\(words.glossary): \(words.inThisSection)", near)
                }
            }
            list("\(words.glossary): \(words.allTerms)", glossary.sorted(in: session.language))
        }
        screen = .glossary(query: query, from: origin)
        show(lines)
    }

    /// Whether the key meant something here; the others mean what they mean everywhere.
    mutating func pressAtGlossary(_ key: Key, from origin: Screen) -> Bool {
        if key == .character("/") {
            typing = (.term, LineInput())
        } else if key == .escape || key == .character("q") || key == .character("g") || key.goesOn || key.goesBack {
            screen = origin
            showAgain()
        } else {
            return false
        }
        return true
    }

    mutating func lookUp(_ term: String) {
        guard case .glossary(_, let origin) = screen else { return }
        showGlossary(query: term.isEmpty ? nil : term, from: origin)
    }
}
