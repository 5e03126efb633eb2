/// The merging of one long word: its tokens as a linked list, its pairs in a binary heap by rank and place.
///
/// A pair that a neighbour's merge made stale stays in the heap and is passed over when it comes up: its rank is then no
/// longer the one kept for its place.
struct MergeHeap {
    private var ids: [Int32]
    /// The places before and after; a merged token keeps the place of its first byte. -1 is neither.
    private var previous: [Int32]
    private var next: [Int32]
    /// The merge of the token at a place with the one after it.
    private var pairs: [MergeTable.Merge]
    /// Rank in the upper half, place in the lower: the smallest is the next to merge.
    private var heap: [UInt64] = []

    init(_ word: UnsafeRawBufferPointer, _ byteTokens: UnsafeBufferPointer<Int32>, _ merge: MergeTable.Lookup) {
        let count = word.count
        ids = word.map { byteTokens[Int($0)] }
        previous = (0..<count).map { Int32($0) - 1 }
        next = (0..<count).map { $0 + 1 < count ? Int32($0) + 1 : -1 }
        pairs = [MergeTable.Merge](repeating: MergeTable.Merge(), count: count)
        heap.reserveCapacity(count)
        for place in 0..<max(count - 1, 0) { renew(place, merge) }
    }

    /// Merges until no pair is left.
    mutating func run(_ merge: MergeTable.Lookup) {
        while let (rank, place) = pop() {
            guard pairs[place].rank == rank else { continue }
            let gone = Int(next[place])
            let after = next[gone]
            ids[place] = pairs[place].result
            pairs[gone].rank = MergeTable.noRank
            next[place] = after
            if after >= 0 { previous[Int(after)] = Int32(place) }
            renew(place, merge)
            if previous[place] >= 0 { renew(Int(previous[place]), merge) }
        }
    }

    func append(to tokens: inout TokenBuffer) {
        var place = ids.isEmpty ? -1 : 0
        while place >= 0 {
            tokens.append(ids[place])
            place = Int(next[place])
        }
    }

    /// Looks the pair at a place up again, after one of its tokens changed.
    private mutating func renew(_ place: Int, _ merge: MergeTable.Lookup) {
        pairs[place] = next[place] >= 0 ? merge(ids[place], ids[Int(next[place])]) : MergeTable.Merge()
        if pairs[place].rank != MergeTable.noRank { push(UInt64(pairs[place].rank) << 32 | UInt64(place)) }
    }

    // MARK: - The heap

    private mutating func push(_ entry: UInt64) {
        heap.append(entry)
        var child = heap.count - 1
        while child > 0, heap[(child - 1) / 2] > heap[child] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func pop() -> (rank: UInt32, place: Int)? {
        guard let top = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            var parent = 0
            while true {
                var smallest = parent
                let (left, right) = (2 * parent + 1, 2 * parent + 2)
                if left < heap.count, heap[left] < heap[smallest] { smallest = left }
                if right < heap.count, heap[right] < heap[smallest] { smallest = right }
                if smallest == parent { break }
                heap.swapAt(parent, smallest)
                parent = smallest
            }
        }
        return (UInt32(top >> 32), Int(top & 0xFFFF_FFFF))
    }
}
