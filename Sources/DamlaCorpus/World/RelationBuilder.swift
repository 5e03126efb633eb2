/// Makes the relations of a language out of the tables.
struct RelationBuilder {
    let entities: [EntityKind: [Entity]]
    let categories: [Category]
    let sequences: ByLanguage<[SequenceName: [String]]>
    let words: Words
    let classes: ByLanguage<[String: String]>

    /// - Parameters:
    ///   - comparatives: of English adjectives.
    ///   - values: colours and tastes.
    func relations(
        _ language: Language, opposites: [Pair], verbs: [Pair], comparatives: [Pair], values: [ByLanguage<String>]
    ) -> [Relation] {
        RelationName.allCases.compactMap { name in
            let pairs = pairs(
                name, language, opposites: opposites, verbs: verbs, comparatives: comparatives, values: values)
            if pairs.isEmpty { return nil }
            let marked = (entities[.fruit] ?? []).filter(\.isHeld).map { $0.name[language] }
            return Relation(name, distinct(pairs), language, marked: Set(marked))
        }
    }

    private func pairs(
        _ name: RelationName, _ language: Language, opposites: [Pair], verbs: [Pair], comparatives: [Pair],
        values: [ByLanguage<String>]
    ) -> [Pair] {
        switch name {
        case .fruitClass: slot("class", of: .fruit, language)
        case .fruitColour: slot("colour", of: .fruit, language)
        case .fruitTaste: slot("taste", of: .fruit, language)
        case .animalClass: slot("class", of: .animal, language)
        case .animalHome: slot("home", of: .animal, language)
        case .animalFood: slot("food", of: .animal, language)
        case .animalYoung: slot("young", of: .animal, language)
        case .countryCapital: slot("capital", of: .country, language)
        case .countryContinent: slot("continent", of: .country, language)
        case .countryLanguage: slot("language", of: .country, language)
        case .cityCountry: slot("capital", of: .country, language).map { Pair($0.value, $0.key) }
        case .companySector: slot("sector", of: .company, language)
        case .companyCity: slot("city", of: .company, language)
        case .companyProduct: slot("product", of: .company, language)
        case .jobPlace: slot("place", of: .job, language)
        case .jobDoes: slot("does", of: .job, language)
        case .jobTool: slot("tool", of: .job, language)
        case .category:
            categories.flatMap { category in category.members[language].map { Pair($0, category.name[language]) } }
        case .translate: translations(language, values)
        case .opposite: opposites + opposites.map { Pair($0.value, $0.key) }
        case .past: verbs
        case .plural: nouns(language).map { Pair($0, words.plural($0, language)) }
        case .comparative: language == .english ? comparatives : []
        case .locative: cases(.locative, language)
        case .dative: cases(.dative, language)
        case .ablative: cases(.ablative, language)
        case .digit: numbers(language).enumerated().map { Pair($0.element, "\($0.offset)") }
        case .nextNumber: zip(numbers(language), numbers(language).dropFirst()).map { Pair($0, $1) }
        case .nextMonth: next(.month, language)
        case .nextDay: next(.day, language)
        }
    }

    private func slot(_ slot: String, of kind: EntityKind, _ language: Language) -> [Pair] {
        (entities[kind] ?? []).compactMap { entity in
            entity.known(slot, language).map { Pair(entity.name[language], $0) }
        }
    }

    private func numbers(_ language: Language) -> [String] { sequences[language][.number] ?? [] }

    private func next(_ name: SequenceName, _ language: Language) -> [Pair] {
        let words = sequences[language][name] ?? []
        return words.indices.map { Pair(words[$0], words[($0 + 1) % words.count]) }
    }

    /// Common nouns of one word.
    private func nouns(_ language: Language) -> [String] {
        let proper: Set = ["country", "city", "company", "month", "day", "number", "colour"]
        return categories.filter { !proper.contains($0.key) }.flatMap { $0.members[language] }.filter { !$0.contains(" ") }
    }

    /// Case forms of Turkish nouns.
    private func cases(_ suffix: TurkishSuffix, _ language: Language) -> [Pair] {
        switch language {
        case .english: []
        case .turkish: nouns(.turkish).map { Pair($0, words.turkish.word($0, with: suffix)) }
        }
    }

    /// Words of `language` with their translation; words that are the same in both are left out.
    private func translations(_ language: Language, _ values: [ByLanguage<String>]) -> [Pair] {
        let proper: Set = ["country", "city", "company", "day"]
        let members = categories.filter { !proper.contains($0.key) }.flatMap { category in
            zip(category.members[language], category.members[language.other]).map { Pair($0, $1) }
        }
        return (members + values.map { Pair($0[language], $0[language.other]) }).filter { $0.key != $0.value }
    }

    /// Each key once, with its first value: "orange" is a fruit before it is a colour.
    private func distinct(_ pairs: [Pair]) -> [Pair] {
        var seen: Set<String> = []
        return pairs.filter { seen.insert($0.key).inserted }
    }
}
