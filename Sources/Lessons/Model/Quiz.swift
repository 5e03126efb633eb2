/// A question with its key. Grading is not done here.
package struct Quiz: Hashable, Sendable {
    package struct ID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        package var name: String

        package init(_ name: String) { self.name = name }
        package init(stringLiteral name: String) { self.name = name }
        package var description: String { name }
    }

    /// The kind with what only this kind has.
    package enum Kind: Hashable, Sendable {
        /// Exactly one choice is right.
        case choice([Choice])
        /// Any number of choices is right.
        case choices([Choice])
        case number(NumberKey)
        /// Any of these answers is right.
        case text(accepted: [String])
        /// The items in their right order.
        case order([String])
    }

    package struct Choice: Hashable, Sendable {
        package var text: String
        package var isRight: Bool
        /// Why it is right or wrong.
        package var why: String
    }

    package struct NumberKey: Hashable, Sendable {
        /// Arithmetic over the names in `vary` and facts of models; not yet computed.
        package var expression: String
        package var unit: String?
        package var tolerance: Tolerance
        /// Values of each variant's names, in the order of the file.
        package var vary: [Variable]
    }

    package struct Variable: Hashable, Sendable {
        package var name: String
        package var values: [Double]
    }

    package enum Tolerance: Hashable, Sendable {
        case exact
        /// Largest difference from the key, in the quiz's unit.
        case absolute(Double)
        /// Largest difference as a part of the key: 0.01 for 1%.
        case relative(Double)
    }

    /// A wrong answer that people give, recognised.
    package struct Mistake: Hashable, Sendable {
        /// A text, or arithmetic in a number quiz.
        package var value: String
        package var why: String
    }

    package var id: ID
    package var kind: Kind
    /// Markdown, as are hints, choices and reasons.
    package var question: String
    package var mistakes: [Mistake]
    /// From nudge to near-answer.
    package var hints: [String]
    package var points: Int
    package var isGraded: Bool
    /// The file and line of the block's first line of YAML.
    package var file: String
    package var line: Int
}
