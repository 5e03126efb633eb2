import Diagnostics

/// The lines of a file that an author wrote, and what was found in them.
///
/// A class, because the parsers of all blocks of one file report into it; it never outlives one call of a parser.
final class SourceFile {
    let name: String
    /// Without their ends. Lines end as CommonMark says: with a line feed, a carriage return, or both.
    let lines: [Substring]
    private(set) var diagnostics: [Diagnostic] = []

    /// More diagnostics than this help nobody.
    private static let most = 100

    init(name: String, text: String) {
        self.name = name
        lines = text.splitLines()
    }

    /// Reports a problem at `line` and `column`, both from 1, the column in UTF-8 bytes.
    func report(
        _ severity: Diagnostic.Severity, _ problem: Phrase, line: Int, column: Int = 1, hint: Phrase? = nil
    ) {
        guard diagnostics.count < Self.most else { return }
        let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
        let column = min(max(column, 1), (excerpt?.utf8.count ?? 0) + 1)
        diagnostics.append(
            Diagnostic(
                severity, problem, at: SourcePosition(file: name, line: max(line, 1), column: column),
                excerpt: excerpt, hint: hint))
    }

    /// The column of `word` in `line`, or of the first character that is no space.
    func column(of word: String, inLine line: Int) -> Int {
        guard lines.indices.contains(line - 1) else { return 1 }
        let text = lines[line - 1]
        let found = text.firstRange(of: word)?.lowerBound ?? text.firstIndex { $0 != " " && $0 != "\t" } ?? text.startIndex
        return text.utf8.distance(from: text.startIndex, to: found) + 1
    }

    /// The column of `value` where it ends the line or stands last in it: a value after its key.
    func column(ofLast value: String, inLine line: Int) -> Int {
        guard lines.indices.contains(line - 1), let found = lines[line - 1].ranges(of: value).last else {
            return column(of: value, inLine: line)
        }
        return lines[line - 1].utf8.distance(from: lines[line - 1].startIndex, to: found.lowerBound) + 1
    }
}

extension String {
    /// The lines as cmark counts them. By scalars, since `\r\n` is one `Character`.
    func splitLines() -> [Substring] {
        var lines: [Substring] = []
        var start = startIndex
        var index = startIndex
        let bytes = utf8
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            if byte == 0x0A || byte == 0x0D {
                lines.append(self[start..<index])
                start = byte == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A ? bytes.index(after: next) : next
                index = start
            } else {
                index = next
            }
        }
        if start < bytes.endIndex { lines.append(self[start...]) }
        return lines
    }
}
