/// What a `damla` can do, measured on what its training never had. The names are the JSON's; shares are from 0 to 1.
package struct DamlaReport: Encodable, Hashable, Sendable {
    package var parameters: Int
    package var bytes: Int
    package var validation: Validation
    package var abilities: [Ability]
    package var senses: [Sense]
    package var pronouns: [Pronouns]
    package var departments: Departments
    package var samples: [Sample]

    /// How well documents of another seed are foreseen.
    package struct Validation: Encodable, Hashable, Sendable {
        package var documents, tokens: Int
        package var natsPerToken, bitsPerByte: Double
    }

    /// A set of questions: the share of right answers.
    package struct Ability: Encodable, Hashable, Sendable {
        package var name: String
        /// "en" or "tr".
        package var language: String
        /// Examples in the prompt; for made-up labels, of each label.
        package var shots: Int
        package var items: Int
        package var right: Double
    }

    /// How likely each continuation of a prompt is, as a whole line.
    package struct Sense: Encodable, Hashable, Sendable {
        package var prompt: String
        package var language: String
        /// What the course says comes first; nil where it only looks.
        package var promised: String?
        package var continuations: [Likelihood]
        package var keepsPromise: Bool? { promised.map { $0 == continuations.first?.text } }
    }

    package struct Likelihood: Encodable, Hashable, Sendable {
        package var text: String
        package var probability: Double
    }

    /// P(she) / (P(she) + P(he)), averaged over jobs whose share of "she" in the corpus is the same.
    package struct Pronouns: Encodable, Hashable, Sendable {
        package var form: String
        package var corpusShare: Double
        package var she: Double
        package var probes: Int
    }

    /// The task to fine-tune on, before any tuning: a choice of six, so a guess is right in one of six cases.
    package struct Departments: Encodable, Hashable, Sendable {
        package var items: Int
        package var right: Double
    }

    package struct Sample: Encodable, Hashable, Sendable {
        package var prompt, text: String
    }
}
