/// When two texts are so alike that one must not be held out while a model trains on the other.
package struct NearDuplicateRule: Hashable, Sendable {
    /// Least Jaccard similarity |A ∩ B| / |A ∪ B| of the texts' pieces of five bytes.
    package var similarity: Double

    package init(similarity: Double) {
        precondition(similarity > 0 && similarity <= 1, "a similarity is above 0 and at most 1")
        self.similarity = similarity
    }

    /// 0.7: in texts from 30 letters on one letter may differ, from 60 on a word. In shorter ones a letter can be the
    /// whole matter ("cat", "car"): there only texts that are equal but for capitals and punctuation count.
    package static let standard = NearDuplicateRule(similarity: 0.7)
}

/// Two texts that are alike, by their places.
package struct SimilarPair: Hashable, Sendable {
    package var first: Int
    package var second: Int
    package var similarity: Double
}

/// Every pair of texts that are alike by `rule` and have the same digits: "room 12" and "room 13" are two texts.
///
/// The definition: all pairs are looked at.
func similarPairsByDefinition(_ texts: [ShingledText], _ rule: NearDuplicateRule) -> [SimilarPair] {
    var pairs: [SimilarPair] = []
    for first in texts.indices {
        for second in texts.indices where second > first && texts[first].digits == texts[second].digits {
            let (a, b) = (Set(texts[first].shingles), Set(texts[second].shingles))
            let similarity = jaccard(common: a.intersection(b).count, a.count, b.count)
            if similarity >= rule.similarity { pairs.append(SimilarPair(first: first, second: second, similarity: similarity)) }
        }
    }
    return pairs
}

/// The same pairs, found fast: those that share a rare piece are looked at.
///
/// Prefix filter (Bayardo, Ma & Srikant 2007, doi:10.1145/1242572.1242591, §3–4): sets with similarity t share at least
/// ⌈t·n⌉ of the n pieces of either; so with all pieces in one order, the rarest first, the first n − ⌈t·n⌉ + 1 pieces of
/// the two have one in common. Exact: nothing is missed; the time
/// grows little faster than the number of texts (four times as many took 4.6 times as long).
func similarPairs(_ texts: [ShingledText], _ rule: NearDuplicateRule) -> [SimilarPair] {
    let t = rule.similarity
    let sets = rankedByRarity(texts)
    let bySize = sets.indices.sorted { (sets[$0].count, $0) < (sets[$1].count, $1) }
    var holders: [Int32: [Int]] = [:]  // of a piece, among the sets seen so far
    var lookedAtFor = [Int](repeating: -1, count: sets.count)
    var pairs: [SimilarPair] = []
    for here in bySize {
        let set = sets[here]
        let least = Int((t * Double(set.count) - 1e-9).rounded(.up))  // a little less, lest rounding lose a pair
        for piece in set.prefix(set.count - least + 1) {
            for other in holders[piece, default: []] where lookedAtFor[other] != here {
                lookedAtFor[other] = here
                guard sets[other].count >= least, texts[other].digits == texts[here].digits else { continue }
                // |A ∩ B| / (|A| + |B| − |A ∩ B|) ≥ t, for the intersection
                let needed = Int((t / (1 + t) * Double(set.count + sets[other].count) - 1e-9).rounded(.up))
                guard let common = commonCount(set, sets[other], atLeast: needed) else { continue }
                let similarity = jaccard(common: common, set.count, sets[other].count)
                if similarity >= t {
                    pairs.append(SimilarPair(first: min(here, other), second: max(here, other), similarity: similarity))
                }
            }
            holders[piece, default: []].append(here)
        }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
}

/// The pieces of each text as numbers, the rarest piece being 0; sorted.
private func rankedByRarity(_ texts: [ShingledText]) -> [[Int32]] {
    var frequency: [UInt64: Int] = [:]
    for text in texts { for piece in text.shingles { frequency[piece, default: 0] += 1 } }
    var rank: [UInt64: Int32] = [:]
    let ordered = frequency.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    for (index, entry) in ordered.enumerated() { rank[entry.key] = Int32(index) }
    return texts.map { text in text.shingles.compactMap { rank[$0] }.sorted() }
}

/// How many numbers two sorted lists share; nil as soon as it must be fewer than `needed`.
private func commonCount(_ a: [Int32], _ b: [Int32], atLeast needed: Int) -> Int? {
    var (i, j, common) = (0, 0, 0)
    while i < a.count, j < b.count {
        if common + min(a.count - i, b.count - j) < needed { return nil }
        if a[i] == b[j] {
            (i, j, common) = (i + 1, j + 1, common + 1)
        } else if a[i] < b[j] {
            i += 1
        } else {
            j += 1
        }
    }
    return common
}

private func jaccard(common: Int, _ a: Int, _ b: Int) -> Double {
    a + b == 0 ? 0 : Double(common) / Double(a + b - common)
}
