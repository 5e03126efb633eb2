/// Merges the bytes of one word, the pair of the lowest rank first, of equal ones the leftmost.
///
/// Short words search their few pairs each time; long ones keep the pairs in a heap, so that a hundred kilobytes
/// without a space stay quick. Both give what `PlainBytePairEncoding` gives.
struct WordMerger {
    /// Up to this many bytes searching is quicker than a heap, and the space for it fits the stack.
    private static let shortWord = 80

    /// A byte without a token takes part in no merge and leaves no token.
    let byteTokens: UnsafeBufferPointer<Int32>
    let merge: MergeTable.Lookup

    /// `tokens` has room for as many as the word has bytes.
    @inline(__always)
    func append(_ word: UnsafeRawBufferPointer, to tokens: inout TokenBuffer) {
        if word.count == 1 {
            tokens.append(byteTokens[Int(word[0])])
        } else if word.count <= WordMerger.shortWord {
            appendShort(word, to: &tokens)
        } else {
            var heap = MergeHeap(word, byteTokens, merge)
            heap.run(merge)
            heap.append(to: &tokens)
        }
    }

    @inline(never)
    private func appendShort(_ word: UnsafeRawBufferPointer, to tokens: inout TokenBuffer) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * WordMerger.shortWord) { space in
            guard let ids = space.baseAddress else { return }
            // Of each token with the one after it: the rank of their merge, and what it makes.
            let ranks = UnsafeMutableRawPointer(ids + WordMerger.shortWord).assumingMemoryBound(to: UInt32.self)
            let results = ids + 2 * WordMerger.shortWord
            var count = word.count
            for index in 0..<count { ids[index] = byteTokens[Int(word[index])] }

            func renew(_ index: Int) {
                let found = merge(ids[index], ids[index + 1])
                (ranks[index], results[index]) = (found.rank, found.result)
            }
            for index in 0..<count - 1 { renew(index) }
            while true {
                var (best, rank) = (0, MergeTable.noRank)
                for index in 0..<count - 1 where ranks[index] < rank { (best, rank) = (index, ranks[index]) }
                guard rank != MergeTable.noRank else { break }

                ids[best] = results[best]
                count -= 1
                var index = best + 1
                while index < count {
                    (ids[index], ranks[index], results[index]) = (ids[index + 1], ranks[index + 1], results[index + 1])
                    index += 1
                }
                if best + 1 < count { renew(best) }
                if best > 0 { renew(best - 1) }
            }
            for index in 0..<count { tokens.append(ids[index]) }
        }
    }
}
