extension DocumentWriter {
    /// How often a word with two senses stands for the company. In Turkish less, so that one example of a fruit is enough
    /// to turn `elma` into one.
    private static let companySense = ByLanguage(english: 0.8, turkish: 0.6)

    /// What a bare word means first of all: its category, or what kind of company it is. Mostly one line.
    mutating func dictionary() -> String {
        let sectors = world.relation(.companySector, language)?.listed ?? []
        let categories = world.relation(.category, language)?.listed ?? []
        let count = generator.weighted([(6, 1), (2, 2), (1, 3)])
        var pairs: [Pair] = []
        while pairs.count < count {
            var pair = generator.choice(generator.chance(0.25) ? sectors : categories)
            let sense = sectors.first { lowercased($0.key) == lowercased(pair.key) }
            if let sense, sense.value != pair.value, generator.chance(Self.companySense[language]) { pair = sense }
            if !pairs.contains(pair) { pairs.append(pair) }
        }
        return list(pairs, ListStyle(separator: ": ", isLowercased: true, bullet: ""))
    }
}
