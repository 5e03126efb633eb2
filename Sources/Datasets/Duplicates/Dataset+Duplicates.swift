extension Dataset {
    /// Copies and near-copies among the texts.
    package func duplicates(_ rule: NearDuplicateRule = .standard) -> Duplicates {
        Duplicates(among: examples.map(\.text), rule)
    }

    /// Copies of one text whose targets differ: a model cannot get both right. Pairs of places, the second one differing
    /// from the first of its group.
    package func contradictions(_ duplicates: Duplicates) -> [(Int, Int)] {
        duplicates.copies.flatMap { group in
            group.dropFirst().filter { examples[$0].target != examples[group[0]].target }.map { (group[0], $0) }
        }
    }

    /// Examples of `heldOut` that this, which a model trains on, has too or nearly so: each once, with its likest.
    package func leaks(into heldOut: Dataset, _ rule: NearDuplicateRule = .standard) -> [Leak] {
        let all = examples + heldOut.examples
        let found = Duplicates(among: all.map(\.text), rule)
        var copiesOf: [Int: [Int]] = [:]  // by the first of the copies
        for group in found.copies { copiesOf[group[0]] = group }

        var likest: [Int: SimilarPair] = [:]  // first: place in training; by place among all
        func note(_ a: [Int], _ b: [Int], _ similarity: Double) {
            guard let training = (a.first { $0 < count }) else { return }
            for place in b where place >= count && similarity > likest[place]?.similarity ?? 0 {
                likest[place] = SimilarPair(first: training, second: place, similarity: similarity)
            }
        }
        for group in found.copies { note(group, group, 1) }
        for pair in found.similar {
            let (a, b) = (copiesOf[pair.first] ?? [pair.first], copiesOf[pair.second] ?? [pair.second])
            note(a, b, pair.similarity)
            note(b, a, pair.similarity)
        }
        return likest.values.sorted { $0.second < $1.second }.map {
            Leak(training: all[$0.first], heldOut: all[$0.second], similarity: $0.similarity)
        }
    }
}

/// A held-out example that is also, or nearly, among those to train on.
package struct Leak: Hashable, Sendable {
    package var training: Example
    package var heldOut: Example
    /// Jaccard similarity of the texts' pieces; 1 for copies.
    package var similarity: Double
}
