package import Datasets
package import Tokenization

/// How a text is put to a model: an instruction, solved examples, the text in its template.
///
///     Definition: a small boat          ← an example
///     Category: object
///
///     Definition: the peak of a hill    ← the text
///     Category:
package struct Prompt: Hashable, Sendable {
    private let before: String
    private let after: String
    /// Stands above everything; empty for none.
    package var instruction: String
    /// Solved before the text; empty for zero-shot.
    package var examples: [Example]
    /// Between the examples.
    package var separator: String
    /// A token that the model expects at the start of a text; nil for none.
    package var start: TokenID?

    /// - Parameter template: with `{text}` once, and without a space at its end: answers begin with one.
    package init(
        template: String, instruction: String = "", examples: [Example] = [], separator: String = "\n\n", start: TokenID? = nil
    ) throws(EvaluationError) {
        let parts = Prompt.parts(of: template)
        guard parts.count == 2 else { throw .template(template) }
        (before, after) = (parts[0], parts[1])
        (self.instruction, self.examples, self.separator, self.start) = (instruction, examples, separator, start)
    }

    /// As it was given.
    package var template: String { before + "{text}" + after }

    /// The whole prompt for a text, as the model gets it.
    package func text(for text: String) -> String {
        let solved = examples.map { before + $0.text + after + Prompt.continuation(of: $0.target) }
        return instruction + (solved + [before + text + after]).joined(separator: separator)
    }

    package func tokens(for text: String, _ tokenizer: Tokenizer) -> [TokenID] {
        (start.map { [$0] } ?? []) + tokenizer.encode(self.text(for: text), special: .asText)
    }

    /// What follows a prompt: a space and the target.
    package static func continuation(of target: Target) -> String {
        switch target {
        case .label(let label): " " + label
        case .value(let value): " " + numeral(value)
        case .answer(let answer, _): " " + answer
        case .nothing: ""
        }
    }

    /// `30`, not `30.0`; `0.5`.
    package static func numeral(_ value: Double) -> String {
        Int(exactly: value).map { String($0) } ?? value.description
    }

    private static func parts(of template: String) -> [String] {
        let mark = Array("{text}".utf8)
        let bytes = Array(template.utf8)
        var parts: [[UInt8]] = [[]]
        var place = 0
        while place < bytes.count {
            if bytes[place...].starts(with: mark) {
                parts.append([])
                place += mark.count
            } else {
                parts[parts.count - 1].append(bytes[place])
                place += 1
            }
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }
}
