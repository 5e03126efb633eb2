/// Where an example was written. Lines count from 1.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
    /// The path as the person gave it.
    package var file: String
    package var line: Int

    package init(file: String, line: Int) { (self.file, self.line) = (file, line) }

    /// `orders.jsonl:731`
    package var description: String { "\(file):\(line)" }
}

/// What a model shall say to a text.
package enum Target: Hashable, Sendable {
    /// One of a closed set of names.
    case label(String)
    case value(Double)
    /// Free text, and other spellings that are right too.
    case answer(String, also: [String])
    /// Nothing is asked: text to label, or to measure perplexity on.
    case nothing
}

/// A text, what a model shall say to it, and where it was written.
package struct Example: Hashable, Sendable {
    package var text: String
    package var target: Target
    package var origin: Origin

    package init(_ text: String, _ target: Target, origin: Origin) {
        (self.text, self.target, self.origin) = (text, target, origin)
    }

    package var label: String? {
        guard case .label(let label) = target else { return nil }
        return label
    }

    /// The answer and its other spellings; empty where no answer is asked for.
    package var rightAnswers: [String] {
        guard case .answer(let answer, let also) = target else { return [] }
        return [answer] + also
    }

    package var value: Double? {
        guard case .value(let value) = target else { return nil }
        return value
    }
}
