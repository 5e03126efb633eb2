/// Something to ask a model, and what the answer should be.
///
/// A prompt stands after `<end>` and has no space at its end: the answer begins with one.
package struct EvaluationItem: Hashable, Sendable {
    package let prompt: String
    /// Without the space before it.
    package let expected: String
    /// The answers to choose from by probability, each as a whole line; empty where the model answers freely.
    package var choices: [String] = []

    package init(prompt: String, expected: String, choices: [String] = []) {
        (self.prompt, self.expected, self.choices) = (prompt, expected, choices)
    }
}

/// A set of items that ask for one ability.
package struct EvaluationTest: Sendable {
    /// What is asked for.
    package enum Subject: Hashable, Sendable {
        /// A fact that sentences of the corpus state, asked as the beginning of such a sentence.
        case fact(EntityKind, slot: String)
        /// Questions of the corpus.
        case questions
        /// Lists of a real relation, about keys that no list of it has. Class-like: can be carried over from sentences.
        case heldKeys(RelationName)
        /// The same below a heading.
        case heldKeysBelowHeading(RelationName)
        /// The same with a separator that the corpus does not have. A small model fails here.
        case heldSeparator(RelationName)
        /// Relations that the corpus has in sentences only, asked as lists. A small model fails here.
        case unlistedRelations
        /// Labels that are invented for the prompt; words, pairs of classes and labels are not in the corpus.
        case madeUpLabels
        /// A word that the prompt gives a meaning, asked again.
        case lookUp
    }

    /// When a greedy answer is right.
    package enum Judgement: Hashable, Sendable {
        /// The first line of the answer is the expected one; a full stop at its end does not count.
        case line
        /// The answer begins with the expected one.
        case beginning
    }

    package let subject: Subject
    package let language: Language
    /// Examples in the prompt; for made-up labels, of each label.
    package let shots: Int
    package let judgement: Judgement
    package let items: [EvaluationItem]

    /// At most so many items, evenly spread.
    package func thinned(to most: Int) -> EvaluationTest {
        guard items.count > most else { return self }
        return EvaluationTest(
            subject: subject, language: language, shots: shots, judgement: judgement,
            items: (0..<most).map { items[$0 * items.count / most] })
    }

    /// Whether a greedy answer is right.
    package func isRight(_ answer: String, for item: EvaluationItem) -> Bool {
        let answer = Self.trimmed(answer[...])
        switch judgement {
        case .beginning: return answer.hasPrefix(item.expected)
        case .line:
            let line = Self.trimmed(answer.prefix { $0 != "\n" })
            return line == item.expected || (line.last == "." && line.dropLast() == item.expected)
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\n" }
        while text.last == " " { text.removeLast() }
        return text
    }
}
