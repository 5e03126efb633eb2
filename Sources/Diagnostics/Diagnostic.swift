/// A place in a text file: line and column count from 1, the column in UTF-8 bytes.
public struct SourcePosition: Hashable, Sendable {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int = 1) {
        (self.file, self.line, self.column) = (file, line, column)
    }
}

/// Something an author should know about a place in a lesson, a quiz or an exercise.
///
/// Bad content is not an error that stops the program: the parsers collect diagnostics and go on.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Sendable {
        /// The content cannot be used as it is.
        case error
        /// The content can be used, but a reader would stumble.
        case warning
    }

    public var severity: Severity
    public var problem: Phrase
    public var position: SourcePosition
    /// The author's own line, unchanged; shown with a caret under the column.
    public var excerpt: String?
    public var hint: Phrase?

    public init(
        _ severity: Severity, _ problem: Phrase, at position: SourcePosition, excerpt: String? = nil, hint: Phrase? = nil
    ) {
        (self.severity, self.problem, self.position) = (severity, problem, position)
        (self.excerpt, self.hint) = (excerpt, hint)
    }

    /// `file:line:column: error: problem`, the author's line with a caret, and the hint.
    public var description: String { text(in: .english) }

    /// The same in the language of `book`; the author's line is the author's.
    public func text(in book: PhraseBook) -> String {
        let words: Phrase = switch severity {
        case .error: "error: \(problem)"
        case .warning: "warning: \(problem)"
        }
        var text = "\(position.file):\(position.line):\(position.column): " + words.text(in: book)
        if let excerpt {
            // A tab stays a tab, so that the caret lands under the same column.
            let before = excerpt.utf8.prefix(max(position.column, 1) - 1)
            let indent = String(decoding: before, as: UTF8.self).map { $0 == "\t" ? "\t" : " " }.joined()
            text += "\n  \(excerpt)\n  \(indent)^"
        }
        if let hint { text += "\n  " + Phrase("hint: \(hint)").text(in: book) }
        return text
    }
}
