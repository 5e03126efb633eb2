/// What went wrong, where, and what to do, in words for people.
///
/// The text has three parts, one a line: the fact, the place, the remedy.
public struct Explanation: Hashable, Sendable, CustomStringConvertible {
    /// The fact, in lower case and without a final full stop: "tensor 'x' is missing".
    public var problem: String
    /// The file, key or line at fault, as the person knows it.
    public var place: String?
    /// What to do about it; a command where possible.
    public var hint: String?

    public init(_ problem: String, place: String? = nil, hint: String? = nil) {
        (self.problem, self.place, self.hint) = (problem, place, hint)
    }

    public var description: String {
        var text = "error: \(problem)"
        if let place { text += "\n  in \(place)" }
        if let hint { text += "\n  hint: \(hint)" }
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
