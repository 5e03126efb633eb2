/// The learning of merges as the paper has it: counts all pairs anew for each merge. Slow, and correct by reading.
///
/// Sennrich et al. 2016, arXiv:1508.07909, algorithm 1.
package enum PlainBytePairTraining {
    package static func merges(of words: WordCounts, _ count: Int, least: Int) -> [BytePair] {
        var tokens = words.words.map { $0.map(BytePair.token) }
        var merges: [BytePair] = []
        while merges.count < count {
            var counts: [BytePair: Int] = [:]
            for (word, count) in zip(tokens, words.counts) {
                for (left, right) in zip(word, word.dropFirst()) { counts[BytePair(left, right), default: 0] += count }
            }
            guard let best = counts.min(by: { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }),
                best.value >= least
            else { break }
            let token = BytePair.firstMerge + merges.count
            tokens = tokens.map { best.key.merged(in: $0, to: token) }
            merges.append(best.key)
        }
        return merges
    }
}
