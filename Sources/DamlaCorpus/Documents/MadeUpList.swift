import Tensors

/// Invented words of three or four letters. A sixth of them never occurs in the corpus.
enum Nonsense {
    private static let consonants = Array("bdfgklmnprstvz").map { String($0) }
    private static let vowels = Array("aeiou").map { String($0) }

    static func word(_ part: CorpusPart, using generator: inout SeededGenerator) -> String {
        while true {
            let start = generator.choice(consonants) + generator.choice(vowels) + generator.choice(consonants)
            let word = start + (generator.chance(0.6) ? "" : generator.choice(vowels))
            if (StableHash.of("lab" + word) % 6 == 0) == (part == .held) { return word }
        }
    }
}

/// What the corpus may have, and what only tests may have.
package enum CorpusPart: Hashable, Sendable {
    case corpus, held
}

/// A list with a rule of its own: each key has the label of its class.
struct MadeUpPairs {
    var pairs: [Pair]
    var labels: [String]
}

extension DocumentWriter {
    /// Five to fourteen lines.
    mutating func madeUpList() -> String {
        let style = listStyle()
        let made = madeUpPairs(5 + generator.below(10), .corpus)
        return list(made.pairs, ListStyle(separator: style.separator, isLowercased: true, bullet: style.bullet))
    }

    /// Up to `count` pairs from two or three classes; fewer where the classes are small.
    mutating func madeUpPairs(_ count: Int, _ part: CorpusPart) -> MadeUpPairs {
        let classes = classes(part)
        let labels = labels(classes.count, part)
        var used: Set<String> = []
        var pairs: [Pair] = []
        for _ in 0..<200 where pairs.count < count {
            let index = generator.below(classes.count)
            let word = lowercased(generator.choice(classes[index]))
            let pair = Pair(word, labels[index])
            if used.insert(word).inserted, !world.isHeld(pair, language) { pairs.append(pair) }
        }
        return MadeUpPairs(pairs: pairs, labels: labels)
    }

    /// Two or three classes of words: categories, or classes of fruits or animals. One pair of classes in five never
    /// occurs together in the corpus.
    private mutating func classes(_ part: CorpusPart) -> [[String]] {
        while true {
            let draw = generator.unit()
            var named: [(name: String, words: [String])] = []
            if draw < 0.7 {
                let categories = generator.sample(world.categories, generator.chance(0.3) ? 3 : 2)
                named = categories.map { ($0.key, $0.members[language]) }
            } else {
                let kind: EntityKind = draw < 0.85 ? .fruit : .animal
                let groups = kind == .fruit ? ["drupe", "pome", "citrus", "berry", "pepo"] : ["mammal", "bird", "fish", "insect", "reptile"]
                named = generator.sample(groups, 2).map { group in
                    (group, world.all(kind).filter { $0.group == group }.map { $0.name[language] })
                }
            }
            let names = named.map(\.name)
            let isHeld = names.indices.contains { last in
                names[..<last].contains { Self.isHeld($0, names[last], language) }
            }
            if isHeld == (part == .held) { return named.map(\.words) }
        }
    }

    private static func isHeld(_ left: String, _ right: String, _ language: Language) -> Bool {
        StableHash.of("\(language.rawValue)|\(min(left, right))|\(max(left, right))") % 5 == 0
    }

    /// Different labels: mostly invented words, also letters, digits and words of the world.
    private mutating func labels(_ count: Int, _ part: CorpusPart) -> [String] {
        while true {
            let draw = generator.unit()
            var labels: [String] = []
            if part == .held || draw < 0.55 {
                for _ in 0..<count { labels.append(Nonsense.word(part, using: &generator)) }
            } else if draw < 0.7 {
                labels = generator.sample(Array("ABCDEFGHKLMNPRSTXYZ").map { lowercased(String($0)) }, count)
            } else if draw < 0.8 {
                labels = generator.sample((0...9).map { "\($0)" }, count)
            } else {
                let categories = ["colour", "animal", "clothing", "metal", "shape", "drink"]
                for _ in 0..<count { labels.append(lowercased(generator.choice(words(of: generator.choice(categories))))) }
            }
            if Set(labels).count == count { return labels }
        }
    }
}
