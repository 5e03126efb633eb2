/// What went wrong, where, and what to do, in words for people.
///
/// The text has three parts, one a line: the fact, the place, the remedy.
public struct Explanation: Hashable, Sendable, CustomStringConvertible {
    /// The fact, in lower case and without a final full stop: "tensor 'x' is missing".
    public var problem: Phrase
    /// The file, key or line at fault, as the person knows it.
    public var place: String?
    /// The line of the file `place`, where it is named in words.
    public var line: Int?
    /// What to do about it; a command where possible.
    public var hint: Phrase?

    public init(_ problem: Phrase, place: String? = nil, line: Int? = nil, hint: Phrase? = nil) {
        (self.problem, self.place, self.line, self.hint) = (problem, place, line, hint)
    }

    public var description: String { text(in: .english) }

    /// The three lines in the language of `book`.
    public func text(in book: PhraseBook) -> String {
        var text = Phrase("error: \(problem)").text(in: book)
        if let place {
            let words: Phrase = if let line { "in \(place), line \(line)" } else { "in \(place)" }
            text += "\n  " + words.text(in: book)
        }
        if let hint { text += "\n  " + Phrase("hint: \(hint)").text(in: book) }
        return text
    }
}

/// An error that can say what is wrong, where, and what to do.
public protocol ExplainedError: Error, CustomStringConvertible {
    var explanation: Explanation { get }
}

extension ExplainedError {
    public var description: String { explanation.description }
}
