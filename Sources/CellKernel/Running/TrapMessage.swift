/// Takes the runtime's last words out of standard error, so that the outcome can say them, once.
///
/// The runtime writes `place: Fatal error: words` before it traps. From such a line on, text is held back; when the
/// cell goes on after all, it is given out.
package struct TrapMessage {
    package init() {}

    private var lineStart = ""
    package private(set) var held = ""

    static let marks = ["Fatal error", "Precondition failed", "Assertion failed"]

    /// What may be shown now.
    package mutating func filter(_ text: String) -> String {
        guard held.isEmpty else {
            held += text
            return ""
        }
        var shown = ""
        for piece in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if piece.offset > 0 {
                shown += held.isEmpty ? "\n" : ""
                held += held.isEmpty ? "" : "\n"
                lineStart = ""
            }
            lineStart += piece.element
            if held.isEmpty, Self.marks.contains(where: { lineStart.contains($0) }) {
                held += piece.element
            } else if held.isEmpty {
                shown += piece.element
            } else {
                held += piece.element
            }
        }
        return shown
    }

    /// The held text as a sentence: without the place in front, which is the library's or is told better otherwise.
    package var message: String? {
        for mark in Self.marks {
            guard let found = held.firstRange(of: mark) else { continue }
            // The runtime appends a stack trace of its own, which names machine addresses only.
            let end = held.firstRange(of: "\nCurrent stack trace:")?.lowerBound ?? held.endIndex
            let rest = held[found.upperBound..<max(found.upperBound, end)].drop { $0 == ":" || $0 == " " }
            let words = rest.reversed().drop { $0.isNewline }.reversed()
            if words.isEmpty { return mark.lowercased() }
            return mark == "Fatal error" ? String(words) : "\(mark.lowercased()): \(String(words))"
        }
        return nil
    }
}
