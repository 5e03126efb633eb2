extension WorldTables {
    /// Exceptions to the rules of both languages.
    func words() throws(CorpusFileError) -> Words {
        var nouns: [String: EnglishWords.Noun] = [:]
        for row in try rows("plurals_en", ["word", "plural", "article"]) {
            let takesSome = try row.oneOf(["a", "some"], "article") == "some"
            nouns[row["word"]] = EnglishWords.Noun(plural: row["plural"], takesSome: takesSome)
        }
        var stems: [String: TurkishStem] = [:]
        for row in try rows("turkish_stems", ["word", "before_vowel", "harmony", "compound_plural"]) {
            let isFront = try row.oneOf(["front", "-"], "harmony") == "front"
            stems[Language.turkish.lowercased(row["word"])] = TurkishStem(
                beforeVowel: row.known("before_vowel"), isFront: isFront, compoundPlural: row.known("compound_plural"))
        }
        return Words(english: EnglishWords(nouns: nouns), turkish: TurkishWords(stems: stems))
    }

    func sequences() throws(CorpusFileError) -> ByLanguage<[SequenceName: [String]]> {
        var sequences = ByLanguage<[SequenceName: [String]]>(english: [:], turkish: [:])
        for row in try rows("sequences", ["name", "language", "words"], distinct: false) {
            let language = try row.language()
            let name = try row.oneOf(SequenceName.allCases.map(\.rawValue), "name")
            guard let name = SequenceName(rawValue: name) else { continue }
            sequences[language][name] = row["words"].split(separator: ", ").map { String($0) }
        }
        return sequences
    }

    func weather() throws(CorpusFileError) -> [ByLanguage<String>] {
        try rows("weather", ["en", "tr"]).map { ByLanguage(english: $0["en"], turkish: $0["tr"]) }
    }

    func people() throws(CorpusFileError) -> ByLanguage<[Person]> {
        var people = ByLanguage<[Person]>(english: [], turkish: [])
        for row in try rows("people", ["language", "name", "pronoun"], distinct: false) {
            let language = try row.language()
            people[language].append(Person(name: row["name"], pronoun: try row.oneOf(["she", "he", "o"], "pronoun")))
        }
        return people
    }

    func opposites() throws(CorpusFileError) -> ByLanguage<[Pair]> { try pairs("opposites", "a", "b") }

    func verbs() throws(CorpusFileError) -> ByLanguage<[Pair]> { try pairs("verbs", "verb", "past") }

    func comparatives() throws(CorpusFileError) -> [Pair] {
        try rows("comparatives_en", ["word", "comparative"]).map { Pair($0["word"], $0["comparative"]) }
    }

    private func pairs(_ table: String, _ key: String, _ value: String) throws(CorpusFileError) -> ByLanguage<[Pair]> {
        var pairs = ByLanguage<[Pair]>(english: [], turkish: [])
        for row in try rows(table, ["language", key, value], distinct: false) {
            pairs[try row.language()].append(Pair(row[key], row[value]))
        }
        return pairs
    }
}
