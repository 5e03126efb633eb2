/// A binary heap of pairs: the most frequent first, of equals the one with the smallest tokens.
struct PairQueue {
    private var entries: [(pair: BytePair, count: Int)] = []

    mutating func push(_ pair: BytePair, count: Int) {
        entries.append((pair, count))
        var child = entries.count - 1
        while child > 0, goes(child, before: (child - 1) / 2) {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> (pair: BytePair, count: Int)? {
        guard let top = entries.first, let last = entries.popLast() else { return nil }
        if entries.isEmpty { return top }
        entries[0] = last
        var parent = 0
        while true {
            var first = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count && goes(child, before: first) {
                first = child
            }
            if first == parent { return top }
            entries.swapAt(parent, first)
            parent = first
        }
    }

    private func goes(_ one: Int, before other: Int) -> Bool {
        let (one, other) = (entries[one], entries[other])
        return one.count != other.count ? one.count > other.count : one.pair < other.pair
    }
}
