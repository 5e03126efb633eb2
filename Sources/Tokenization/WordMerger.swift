/// Merges the bytes of one word, the pair of the lowest rank first, of equal ones the leftmost.
///
/// Short words search their few pairs each time; long ones keep the pairs in a heap, so that a hundred kilobytes
/// without a space stay quick. Both give what `PlainBytePairEncoding` gives.
struct WordMerger {
    /// Up to this many bytes searching is quicker than a heap (measured; anything from 40 to 200 is much the same).
    private static let shortWord = 96

    /// A byte without a token takes part in no merge and leaves no token.
    let byteTokens: [Int32]

    func append(_ word: UnsafeRawBufferPointer, to tokens: inout [TokenID], _ merge: MergeTable.Lookup) {
        if word.count == 1 {
            let token = byteTokens[Int(word[0])]
            if token >= 0 { tokens.append(TokenID(rawValue: token)) }
        } else if word.count <= WordMerger.shortWord {
            appendShort(word, to: &tokens, merge)
        } else {
            var heap = MergeHeap(word, byteTokens, merge)
            heap.run(merge)
            heap.append(to: &tokens)
        }
    }

    private func appendShort(_ word: UnsafeRawBufferPointer, to tokens: inout [TokenID], _ merge: MergeTable.Lookup) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: word.count) { ids in
            // The merge of each token with the one after it.
            withUnsafeTemporaryAllocation(of: MergeTable.Merge.self, capacity: word.count) { pairs in
                var count = word.count
                for index in 0..<count { ids[index] = byteTokens[Int(word[index])] }
                for index in 0..<count - 1 { pairs[index] = merge(ids[index], ids[index + 1]) }
                pairs[count - 1] = MergeTable.Merge()
                while true {
                    var (best, rank) = (0, MergeTable.noRank)
                    for index in 0..<count - 1 where pairs[index].rank < rank { (best, rank) = (index, pairs[index].rank) }
                    guard rank != MergeTable.noRank else { break }

                    ids[best] = pairs[best].result
                    count -= 1
                    for index in best + 1..<max(count, best + 1) { (ids[index], pairs[index]) = (ids[index + 1], pairs[index + 1]) }
                    pairs[best] = best + 1 < count ? merge(ids[best], ids[best + 1]) : MergeTable.Merge()
                    if best > 0 { pairs[best - 1] = merge(ids[best - 1], ids[best]) }
                }
                for index in 0..<count where ids[index] >= 0 { tokens.append(TokenID(rawValue: ids[index])) }
            }
        }
    }
}
