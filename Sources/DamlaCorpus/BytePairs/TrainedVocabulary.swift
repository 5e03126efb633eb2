package import Tokenization

/// A byte-level vocabulary: `<end>`, the 256 bytes, and what merges make of them.
///
/// Words that must be one token are reserved: where the learned merges leave one in pieces, merges that join the pieces
/// come last, so that they change no other word which is whole already.
package struct TrainedVocabulary: Sendable, Equatable {
    /// Stands before a text and ends what the model generates.
    package static let end = TokenID(0)
    package static let endName = "<end>"
    /// Digits are words of their own: a number is read digit by digit wherever it stands.
    package static let preTokenizer = PreTokenizer.singleDigits

    /// In the order of their ranks.
    package let merges: [BytePair]
    /// The bytes of each token; those of `<end>` are empty.
    package let bytes: [[UInt8]]

    package var count: Int { bytes.count }

    package init(merges: [BytePair]) {
        var bytes: [[UInt8]] = [[]] + (0...255).map { [UInt8($0)] }
        for pair in merges { bytes.append(bytes[pair.left] + bytes[pair.right]) }
        (self.merges, self.bytes) = (merges, bytes)
    }

    /// Learns a vocabulary.
    ///
    /// - Parameters:
    ///   - count: how many tokens there are in the end; fewer when the text has too few frequent pairs, more when the
    ///     reserved words alone need more.
    ///   - least: how often a pair must occur to become a token.
    ///   - reserved: words that become one token each, as the pre-tokeniser cuts them, like " apple".
    ///   - favour: how often each reserved word counts in addition, so that learned merges lead to it.
    package init(_ words: WordCounts, count: Int, least: Int, reserved: [String], favour: Int) {
        let reserved = reserved.map { Array($0.utf8) }
        var words = words
        for word in reserved { words.add(word, count: favour) }
        var training = BytePairTraining(words)
        let learned = training.merges(max(count - BytePair.firstMerge, 0), least: least)
        // The fewer merges are learned, the more must be added: the most learned ones with which both fit.
        var best = Self.joining(reserved, after: learned)
        var kept = learned.count
        while BytePair.firstMerge + best.count > count, kept > 0 {
            kept = max(kept - 16, 0)
            let merges = Self.joining(reserved, after: Array(learned.prefix(kept)))
            if merges.count < best.count { best = merges }
        }
        self.init(merges: best)
    }

    /// The merges, and after them those that make each of the words one token.
    private static func joining(_ words: [[UInt8]], after merges: [BytePair]) -> [BytePair] {
        var merges = merges
        var ranks: [BytePair: Int] = [:]
        for (rank, pair) in merges.enumerated() where ranks[pair] == nil { ranks[pair] = rank }
        for word in words {
            var tokens = word.map(BytePair.token)
            while tokens.count > 1 {
                let pairs = zip(tokens, tokens.dropFirst()).map { BytePair($0, $1) }
                let rank = pairs.compactMap { ranks[$0] }.min()
                if let rank {
                    tokens = merges[rank].merged(in: tokens, to: BytePair.firstMerge + rank)
                } else {
                    ranks[pairs[0]] = merges.count
                    merges.append(pairs[0])
                }
            }
        }
        return merges
    }
}
