package import Diagnostics

/// The files of a course as their authors wrote them, for diagnostics that are found after parsing.
package struct AuthorsText {
    private let lines: (String) -> [Substring]

    /// - Parameter text: a file of the course by its name in diagnostics; nil when there is none.
    package init(_ text: @escaping (String) -> String?) {
        lines = { text($0)?.splitLines() ?? [] }
    }

    /// A diagnostic with the author's own line.
    package func diagnostic(
        _ severity: Diagnostic.Severity, _ problem: Phrase, at position: SourcePosition, hint: Phrase? = nil
    ) -> Diagnostic {
        let lines = lines(position.file)
        let excerpt = lines.indices.contains(position.line - 1) ? String(lines[position.line - 1]) : nil
        var place = position
        place.column = min(max(place.column, 1), (excerpt?.utf8.count ?? 0) + 1)
        return Diagnostic(severity, problem, at: place, excerpt: excerpt, hint: hint)
    }

    /// Whether exactly `word` stands there.
    package func has(_ word: String, at position: SourcePosition) -> Bool {
        let lines = lines(position.file)
        guard lines.indices.contains(position.line - 1) else { return false }
        return lines[position.line - 1].utf8.dropFirst(position.column - 1).starts(with: word.utf8)
    }

    /// Where `word` stands first, from the line of `start` to one that closes a fence, or to the end; `start` if nowhere.
    package func position(of word: String, from start: SourcePosition, inFence: Bool = false) -> SourcePosition {
        let lines = lines(start.file)
        guard !word.isEmpty, lines.indices.contains(start.line - 1) else { return start }
        for (index, line) in lines.enumerated().dropFirst(start.line - 1) {
            if inFence, line.contains("```") || line.contains("~~~") { break }
            guard let found = line.firstRange(of: word) else { continue }
            let column = line.utf8.distance(from: line.startIndex, to: found.lowerBound) + 1
            return SourcePosition(file: start.file, line: index + 1, column: column)
        }
        return start
    }
}
