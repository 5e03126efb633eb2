import Tensors

/// A dataset in two parts, of which a model sees one only.
package struct Split: Hashable, Sendable {
    package let training: Dataset
    package let heldOut: Dataset
    /// What was found among all examples and kept on one side each; by place in the whole dataset.
    package let duplicates: Duplicates
}

extension Dataset {
    /// Holds out a part, drawn by `seed`.
    ///
    /// Each label gives its share, each quarter of the values where they are numbers. Copies and near-copies stay on one
    /// side; those that carry different labels stay in training, so that every held-out label is known from there.
    /// Both parts keep the order of the examples.
    ///
    /// - Parameter fraction: of the examples of each label, rounded; at least one example of a label stays in training.
    package func split(heldOut fraction: Double, seed: UInt64, _ rule: NearDuplicateRule = .standard) -> Split {
        precondition(fraction > 0 && fraction < 1, "a part is more than nothing and less than all")
        let duplicates = duplicates(rule)
        let stratum = strata
        var groups = duplicates.groups
        let grouped = Set(groups.joined())
        groups += examples.indices.filter { !grouped.contains($0) }.map { [$0] }

        var candidates: [Int: [[Int]]] = [:]  // by stratum
        for group in groups where task != .classification || Set(group.map { stratum[$0] }).count == 1 {
            candidates[stratum[group[0]], default: []].append(group)
        }
        var generator = SeededGenerator(seed: seed)
        var heldOut: Set<Int> = []
        for (key, groups) in candidates.sorted(by: { $0.key < $1.key }) {
            let size = stratum.count { $0 == key }
            let quota = min(Int((fraction * Double(size)).rounded()), size - 1)
            var taken = 0
            for group in groups.shuffled(using: &generator) where taken + group.count <= quota {
                taken += group.count
                heldOut.formUnion(group)
            }
        }
        return Split(
            training: self[examples.indices.filter { !heldOut.contains($0) }], heldOut: self[heldOut.sorted()],
            duplicates: duplicates)
    }

    /// For each example the number of the part that it belongs to: its label, its quarter of the values, or 0.
    private var strata: [Int] {
        switch task {
        case .classification:
            let labels = labels
            return examples.map { example in labels.firstIndex { $0 == example.label } ?? 0 }
        case .regression:
            let ranked = examples.indices.sorted { (examples[$0].value ?? 0, $0) < (examples[$1].value ?? 0, $1) }
            var quarter = [Int](repeating: 0, count: count)
            for (rank, place) in ranked.enumerated() { quarter[place] = 4 * rank / count }
            return quarter
        case .answers, .texts: return [Int](repeating: 0, count: count)
        }
    }
}

extension Dataset {
    /// Examples for a prompt, drawn by `seed`: the labels take turns, in a new order each turn.
    ///
    /// More examples of the same seed begin with the fewer, so that 1, 2, 4 and 8 can be compared. As many as there are,
    /// where there are fewer than `count`.
    package func fewShot(_ count: Int, seed: UInt64) -> [Example] {
        var generator = SeededGenerator(seed: seed)
        let shuffled = examples.shuffled(using: &generator)
        guard task == .classification else { return Array(shuffled.prefix(count)) }
        var waiting: [String: [Example]] = [:]
        for example in shuffled { waiting[example.label ?? "", default: []].append(example) }
        var chosen: [Example] = []
        while chosen.count < count, !waiting.isEmpty {
            for label in waiting.keys.sorted().shuffled(using: &generator) {
                if let example = waiting[label]?.popLast() { chosen.append(example) }
                if waiting[label]?.isEmpty == true { waiting[label] = nil }
            }
        }
        return Array(chosen.prefix(count))
    }
}
