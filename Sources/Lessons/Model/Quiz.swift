package import Diagnostics

/// A question with its key, as its author wrote it: nothing is drawn, computed or graded here.
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
        /// Where the expression stands; in a translation too this is the original's file.
        package var position: SourcePosition
        package var unit: String?
        package var tolerance: Tolerance
        /// Whether `imbik check` takes an answer of zero or less for a slip.
        package var mustBePositive: Bool
    }

    /// A name that stands for one of several values; which one follows from the learner.
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
        /// Where the value stands; in a translation of a number quiz this is the original's file.
        package var position: SourcePosition
        package var why: String
    }

    package var id: ID
    package var kind: Kind
    /// The language of its words, and of the numbers in them.
    package var language: Language
    /// Markdown, as are hints, choices and reasons. In all of them `{…}` is arithmetic over the names in `vary`.
    package var question: String
    /// Names with their values, in the order of the file.
    package var vary: [Variable]
    /// Whether each learner sees the choices in an order of their own.
    package var isShuffled: Bool
    /// How the right answer of a number, text or order quiz comes about.
    package var why: String?
    package var mistakes: [Mistake]
    /// From nudge to near-answer.
    package var hints: [String]
    package var points: Int
    package var isGraded: Bool
    /// The file and line of the block's first line of YAML.
    package var file: String
    package var line: Int
    /// Which of the lesson's goals it tests, from 1.
    package var goal: Int?
    /// The id that it was first published under, if that was another: its variants follow from that one.
    package var firstID: ID?
}
