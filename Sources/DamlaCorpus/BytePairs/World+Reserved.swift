extension World {
    /// Words that damla's vocabulary has as one token each: the things of all categories, with a space before them and,
    /// as at the start of a list's line, without; what lists say of them; the separators.
    package var reservedWords: [String] {
        var words: [String] = []
        var seen: Set<String> = []
        func add(_ text: String, _ language: Language, isKey: Bool) {
            for (index, word) in language.lowercased(text).split(separator: " ").enumerated() {
                guard word.allSatisfy(\.isLetter) else { continue }
                if seen.insert(" \(word)").inserted { words.append(" \(word)") }
                if isKey, index == 0, seen.insert(String(word)).inserted { words.append(String(word)) }
            }
        }
        let described: [RelationName] = [.category, .fruitClass, .fruitColour, .fruitTaste, .animalClass, .animalHome, .companySector]
        for language in Language.allCases {
            for name in described {
                guard let relation = relation(name, language) else { continue }
                for pair in relation.listed + relation.held {
                    add(pair.key, language, isKey: true)
                    add(pair.value, language, isKey: false)
                }
            }
        }
        for (_, separator) in ListStyle.separators {
            words.append(separator.hasSuffix(" ") ? String(separator.dropLast()) : separator)
        }
        return words
    }
}
