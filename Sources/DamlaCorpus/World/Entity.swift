/// The kinds of things that have a table of their own.
package enum EntityKind: String, CaseIterable, Hashable, Sendable {
    case fruit, animal, country, company, job

    /// The section with sentences about one.
    var section: TemplateSection {
        switch self {
        case .fruit: .fruit
        case .animal: .animal
        case .country: .country
        case .company: .company
        case .job: .job
        }
    }
}

/// A fruit, an animal, a country, a company or a job, with what the tables know of it.
package struct Entity: Sendable {
    package let kind: EntityKind
    package let name: ByLanguage<String>
    /// Words for a template's slots, `x` among them; what is unknown has no entry.
    package let slots: ByLanguage<[String: String]>
    /// The class of a fruit or animal, by its key in `classes.tsv`.
    package let group: String?
    /// A fruit that never stands with its class in a list.
    package var isHeld = false
    /// A company that does not exist: news about it may be made up.
    package var isInvented = true
    /// How often "she" stands for the job, from 0 to 1.
    package var sheShare = 0.5

    /// The word for a slot.
    func known(_ slot: String, _ language: Language) -> String? { slots[language][slot] }
}

/// A pair of a list: `key: value`.
package struct Pair: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(_ key: String, _ value: String) { (self.key, self.value) = (key, value) }
}
