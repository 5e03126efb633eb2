/// Two neighbouring tokens that become one.
///
/// Tokens are numbered as damla's vocabulary has them: 0 is `<end>`, 1 to 256 are the bytes, 257 and up are merges.
package struct BytePair: Hashable, Comparable, Sendable {
    package var left: Int
    package var right: Int

    package init(_ left: Int, _ right: Int) { (self.left, self.right) = (left, right) }

    package static func < (one: BytePair, other: BytePair) -> Bool { (one.left, one.right) < (other.left, other.right) }

    /// The token of a byte.
    static func token(of byte: UInt8) -> Int { 1 + Int(byte) }
    /// The token of the first merge.
    static let firstMerge = 257

    /// The word with each occurrence of the pair, from the left, replaced by `token`.
    func merged(in word: [Int], to token: Int) -> [Int] {
        var merged: [Int] = []
        merged.reserveCapacity(word.count)
        var index = 0
        while index < word.count {
            if index + 1 < word.count, word[index] == left, word[index + 1] == right {
                merged.append(token)
                index += 2
            } else {
                merged.append(word[index])
                index += 1
            }
        }
        return merged
    }
}

/// Learns merges: the most frequent pair of neighbours becomes a token, again and again.
///
/// Sennrich et al. 2016, arXiv:1508.07909, algorithm 1. Of equally frequent pairs the one with the smallest tokens goes
/// first. Counts are kept up to date word by word, the pairs in a heap; `PlainBytePairTraining` is the definition.
package struct BytePairTraining {
    private var words: [[Int]]
    private let counts: [Int]
    private var pairCounts: [BytePair: Int] = [:]
    /// The words in which a pair once stood.
    private var wordsOfPair: [BytePair: Set<Int>] = [:]
    private var queue = PairQueue()

    package init(_ words: WordCounts) {
        self.words = words.words.map { $0.map(BytePair.token) }
        counts = words.counts
        for index in self.words.indices { addPairs(ofWord: index) }
        for (pair, count) in pairCounts { queue.push(pair, count: count) }
    }

    /// Up to `count` merges; fewer when no pair occurs `least` times any more.
    package mutating func merges(_ count: Int, least: Int) -> [BytePair] {
        var merges: [BytePair] = []
        while merges.count < count, let (pair, found) = queue.pop() {
            let current = pairCounts[pair] ?? 0
            guard current == found else {
                // The count fell after the pair was queued.
                if current > 0 { queue.push(pair, count: current) }
                continue
            }
            if current < least { break }
            apply(pair, token: BytePair.firstMerge + merges.count)
            merges.append(pair)
        }
        return merges
    }

    private mutating func apply(_ pair: BytePair, token: Int) {
        var grown: Set<BytePair> = []
        for index in wordsOfPair[pair] ?? [] {
            let word = words[index]
            for (left, right) in zip(word, word.dropFirst()) { pairCounts[BytePair(left, right), default: 0] -= counts[index] }
            words[index] = pair.merged(in: word, to: token)
            grown.formUnion(addPairs(ofWord: index).filter { $0.left == token || $0.right == token })
        }
        pairCounts[pair] = nil
        wordsOfPair[pair] = nil
        for pair in grown { queue.push(pair, count: pairCounts[pair] ?? 0) }
    }

    @discardableResult
    private mutating func addPairs(ofWord index: Int) -> [BytePair] {
        let word = words[index]
        let pairs = zip(word, word.dropFirst()).map { BytePair($0, $1) }
        for pair in pairs {
            pairCounts[pair, default: 0] += counts[index]
            wordsOfPair[pair, default: []].insert(index)
        }
        return pairs
    }
}
