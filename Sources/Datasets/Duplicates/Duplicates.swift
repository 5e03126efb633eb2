/// Which of many texts are copies of each other or nearly so.
package struct Duplicates: Hashable, Sendable {
    /// Groups of texts that are equal but for capitals, punctuation and spaces; by place, at least two a group.
    package let copies: [[Int]]
    /// Pairs of different texts that are alike; of copies only the first takes part.
    package let similar: [SimilarPair]
    /// Every text that has a copy or a likeness, with all that it is connected to; at least two a group, sorted.
    package let groups: [[Int]]

    /// Of texts as they were written.
    package init(among texts: [String], _ rule: NearDuplicateRule) { self.init(among: texts) { similarPairs($0, rule) } }

    /// The same by the plain definition, which looks at all pairs; for tests.
    package init(amongByDefinition texts: [String], _ rule: NearDuplicateRule) {
        self.init(among: texts) { similarPairsByDefinition($0, rule) }
    }

    private init(among texts: [String], similarPairs: ([ShingledText]) -> [SimilarPair]) {
        var placesOf: [String: [Int]] = [:]
        for (place, text) in texts.enumerated() { placesOf[normalized(text), default: []].append(place) }
        let distinct = placesOf.sorted { $0.value[0] < $1.value[0] }
        copies = distinct.map(\.value).filter { $0.count > 1 }
        similar = similarPairs(distinct.map { ShingledText($0.key) }).map {
            SimilarPair(first: distinct[$0.first].value[0], second: distinct[$0.second].value[0], similarity: $0.similarity)
        }
        var components = Components(count: texts.count)
        for group in copies { for place in group.dropFirst() { components.connect(group[0], place) } }
        for pair in similar { components.connect(pair.first, pair.second) }
        groups = components.groups.filter { $0.count > 1 }
    }
}

/// Which places hang together (disjoint sets; Tarjan 1975, doi:10.1145/321879.321884).
struct Components {
    private var parent: [Int]

    init(count: Int) { parent = Array(0..<count) }

    mutating func connect(_ a: Int, _ b: Int) {
        let (a, b) = (root(of: a), root(of: b))
        parent[max(a, b)] = min(a, b)
    }

    /// All places in groups, each sorted, in the order of their first members.
    var groups: [[Int]] {
        mutating get {
            var members: [Int: [Int]] = [:]
            for place in parent.indices { members[root(of: place), default: []].append(place) }
            return members.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    private mutating func root(of place: Int) -> Int {
        var place = place
        while parent[place] != place {
            parent[place] = parent[parent[place]]
            place = parent[place]
        }
        return place
    }
}
