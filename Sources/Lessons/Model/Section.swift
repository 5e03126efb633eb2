import Hashing

/// A stretch of a lesson from one heading to the next, as translators know it.
package struct Section: Hashable, Sendable {
    /// The heading's anchor; `(start)` for what stands above the first heading, the front matter's words included.
    package var anchor: String
    package var line: Int
    /// Twelve hexadecimal digits that change when the section's words do. The code of cells is no words.
    package var digest: String

    package static let start = "(start)"

    /// The sections of the parsed file, in order.
    static func sections(of draft: LessonDraft, lesson: Lesson) -> [Section] {
        var sections: [(anchor: String, line: Int, words: [String])] = [
            (start, 1, [lesson.title, lesson.summary] + lesson.goals)
        ]
        var cells = lesson.cells[...]
        for part in draft.parts {
            switch part {
            case .heading(let heading):
                sections.append((heading.anchor, heading.line, [heading.text]))
            case .prose(let prose):
                sections[sections.count - 1].words.append(prose.source)
            case .cell:
                guard let cell = cells.popFirst() else { continue }
                sections[sections.count - 1].words += ["cell \(cell.label)", cell.options.caption ?? ""]
            case .quiz(let yaml, _):
                sections[sections.count - 1].words += yaml.lines.map { String($0.text) }
            case .exercise(let id, _):
                sections[sections.count - 1].words.append("exercise \(id)")
            case .cellReference, .confirmation:
                continue
            }
        }
        return sections.map { section in
            let digest = SHA256Digest(of: section.words.joined(separator: "\n"))
            return Section(anchor: section.anchor, line: section.line, digest: String(digest.description.prefix(12)))
        }
    }
}
