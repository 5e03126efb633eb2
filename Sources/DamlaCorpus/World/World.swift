/// The small world that damla learns: everything that the fact tables and templates say.
///
///     let world = try World(folder: "Sources/DamlaCorpus")
///
/// A world never changes; whoever writes from it brings a generator of random numbers.
package struct World: Sendable {
    /// By kind, in the tables' order.
    package let entities: [EntityKind: [Entity]]
    /// Names of classes, by language and key.
    package let classes: ByLanguage<[String: String]>
    /// Things of a category, in the tables' order: what categories and made-up relations are about.
    package let categories: [Category]
    package let relations: ByLanguage<[Relation]>
    package let sequences: ByLanguage<[SequenceName: [String]]>
    let weather: [ByLanguage<String>]
    let people: ByLanguage<[Person]>
    package let shop: Shop
    let texts: ByLanguage<LanguageTexts>
    let pairs: [SentencePair]
    let plainPairs: [SentencePair]
    package let words: Words
    /// Pairs that no document may have as a line of a list, both words in small letters.
    package let heldPairs: ByLanguage<Set<Pair>>

    /// Reads `folder/Facts` and `folder/Templates`.
    ///
    /// - Throws: `CorpusFileError` with file and line for the first row or sentence that is not as it should be.
    package init(folder: String) throws(CorpusFileError) {
        let tables = try WorldTables(folder: folder)
        let things = try tables.entities()
        entities = things
        classes = try tables.classNames()
        sequences = try tables.sequences()
        weather = try tables.weather()
        people = try tables.people()
        words = try tables.words()
        let categories = try tables.categories(things, sequences: sequences)
        self.categories = categories
        let builder = RelationBuilder(
            entities: things, categories: categories, sequences: sequences, words: words, classes: classes)
        let read = (opposites: try tables.opposites(), verbs: try tables.verbs(), comparatives: try tables.comparatives(),
            values: try tables.values())
        relations = ByLanguage { language in
            builder.relations(
                language, opposites: read.opposites[language], verbs: read.verbs[language], comparatives: read.comparatives,
                values: read.values.map(\.names))
        }
        let files = try ByLanguage { (language) throws(CorpusFileError) in
            try TemplateFile(CorpusFile("Templates/\(language.rawValue).txt", in: folder), language)
        }
        texts = try ByLanguage { (language) throws(CorpusFileError) in try LanguageTexts(files[language]) }
        pairs = try SentencePair.all(files.english, .pair)
        plainPairs = try SentencePair.all(files.english, .plainPair)
        shop = try tables.shop()
        let relations = relations
        heldPairs = ByLanguage { language in
            var held: Set<Pair> = []
            for relation in relations[language] {
                for pair in relation.held {
                    held.insert(Pair(language.lowercased(pair.key), language.lowercased(pair.value)))
                }
            }
            return held
        }
    }

    package func all(_ kind: EntityKind) -> [Entity] { entities[kind] ?? [] }

    package func relation(_ name: RelationName, _ language: Language) -> Relation? {
        relations[language].first { $0.name == name }
    }

    /// The words of a category by its key.
    package func words(of category: String, _ language: Language) -> [String] {
        categories.first { $0.key == category }?.members[language] ?? []
    }

    /// Whether the pair is held out: it stands in no list of the corpus.
    func isHeld(_ pair: Pair, _ language: Language) -> Bool {
        heldPairs[language].contains(Pair(language.lowercased(pair.key), language.lowercased(pair.value)))
    }
}

/// A category of things: "fruit", "vehicle".
package struct Category: Sendable {
    package let key: String
    package let name: ByLanguage<String>
    package var members: ByLanguage<[String]>
}

/// The lists of words that have an order.
package enum SequenceName: String, CaseIterable, Hashable, Sendable {
    case number, month, day
}

struct Person: Sendable {
    let name: String
    let pronoun: String
}
