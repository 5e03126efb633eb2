extension DocumentWriter {
    /// A private dictionary whose entries are then asked again: looking up in the text.
    mutating func recallList() -> String {
        let pairs = recallPairs(.corpus)
        var lines = pairs
        for _ in 0..<pairs.count + generator.below(4) { lines.append(generator.choice(pairs)) }
        let style = listStyle()
        return list(lines, ListStyle(separator: style.separator, isLowercased: true, bullet: style.bullet))
    }

    /// Two to six pairs of words that have nothing to do with each other.
    mutating func recallPairs(_ part: CorpusPart) -> [Pair] {
        let count = 2 + generator.below(5)
        var pairs: [Pair] = []
        while pairs.count < count {
            let pair = Pair(recallWord(part), recallWord(part))
            if !pairs.contains(where: { $0.key == pair.key }), !world.isHeld(pair, language) { pairs.append(pair) }
        }
        return pairs
    }

    private mutating func recallWord(_ part: CorpusPart) -> String {
        if part == .held || generator.chance(0.6) { return Nonsense.word(part, using: &generator) }
        return lowercased(generator.choice(generator.choice(world.categories).members[language]))
    }

    /// A list whose values repeat the key, or are all the same, or both.
    mutating func copyList() -> String {
        let style = listStyle()
        var keys: [String] = []
        for _ in 0..<3 + generator.below(6) {
            let key = lowercased(generator.choice(generator.choice(world.categories).members[language]))
            if !keys.contains(key) { keys.append(key) }
        }
        let word = Nonsense.word(.corpus, using: &generator)
        let draw = generator.unit()
        let pairs = keys.map { key in
            switch draw {
            case ..<0.4: Pair(key, key)
            case ..<0.7: Pair(key, word)
            case ..<0.85: Pair(key, "\(key) \(word)")
            default: Pair(key, "\(word) \(key)")
            }
        }
        return list(pairs, ListStyle(separator: style.separator, isLowercased: true, bullet: style.bullet))
    }
}
