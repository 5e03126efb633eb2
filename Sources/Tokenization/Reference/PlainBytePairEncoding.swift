/// Byte-pair encoding as the paper has it: slow, and correct by reading. `WordMerger` is tested against it.
///
/// Sennrich et al. 2016, arXiv:1508.07909, algorithm 1, applied to bytes.
package struct PlainBytePairEncoding {
    private let tokenizer: Tokenizer

    package init(_ tokenizer: Tokenizer) { self.tokenizer = tokenizer }

    /// The tokens of one word.
    package func tokens(ofWord word: [UInt8]) -> [TokenID] {
        var tokens = word.map { tokenizer.vocabulary.byteTokens[Int($0)] }
        while let (index, merged) = firstMerge(of: tokens) {
            tokens.replaceSubrange(index...index + 1, with: [merged])
        }
        return tokens.filter { $0 >= 0 }.map { TokenID(rawValue: $0) }
    }

    /// The neighbours that were learned earliest, the leftmost of them, and what they become.
    private func firstMerge(of tokens: [Int32]) -> (index: Int, merged: Int32)? {
        tokenizer.merges.withLookup { merge in
            var best: (index: Int, merge: MergeTable.Merge)?
            for index in tokens.indices.dropLast() {
                let candidate = merge(tokens[index], tokens[index + 1])
                if candidate.rank < best?.merge.rank ?? MergeTable.noRank { best = (index, candidate) }
            }
            return best.map { ($0.index, $0.merge.result) }
        }
    }
}
