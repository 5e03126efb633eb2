/// The merges of byte-pair encoding: two neighbouring tokens to the token they become, and how early they do.
///
/// Sennrich et al. 2016, arXiv:1508.07909. Open addressing with linear probing, at most half full.
struct MergeTable: Sendable {
    /// A merge; `rank` counts from 0, the lowest is applied first. An empty slot has a `left` of -1.
    struct Merge: BitwiseCopyable, Sendable {
        var left: Int32 = -1
        var right: Int32 = -1
        var rank: UInt32 = MergeTable.noRank
        var result: Int32 = -1
    }

    /// Greater than any rank.
    static let noRank = UInt32.max

    private(set) var slots: [Merge]
    private let mask: Int

    /// Reads the merges, each written as two tokens with a space between, in the order of their ranks.
    ///
    /// Of two merges of one pair the first counts. Trainers number the results one after another, so the id after the
    /// last result is tried first: comparing bytes with it is cheaper than a search, and as exact.
    init(_ merges: PackedStrings, _ tokens: borrowing TokenTable) throws(VocabularyFault) {
        var capacity = 16
        while capacity < 2 * merges.count { capacity *= 2 }
        mask = capacity - 1
        slots = [Merge](repeating: Merge(), count: capacity)
        var joined: [UInt8] = []
        var result = -1
        for place in merges {
            let text = merges.bytes(of: place)
            guard let start = text.baseAddress, let gap = MergeTable.gap(in: text) else {
                throw .mergeForm(rank: place.index, text: merges.text(place))
            }
            let rightStart = start + gap + 1
            let rightCount = text.count - gap - 1
            guard let left = tokens.find(start, gap) else { throw merges.unknown(place, 0..<gap) }
            guard let right = tokens.find(rightStart, rightCount) else { throw merges.unknown(place, gap + 1..<text.count) }

            if tokens.isToken(result + 1, start, gap, rightStart, rightCount) {
                result += 1
            } else {
                joined.removeAll(keepingCapacity: true)
                joined.append(contentsOf: text[..<gap])
                joined.append(contentsOf: text[(gap + 1)...])
                guard let found = joined.withUnsafeBytes({ $0.baseAddress.flatMap { tokens.find($0, gap + rightCount) } }) else {
                    throw .mergeOfUnknown(
                        rank: place.index, text: merges.text(place), unknown: String(decoding: joined, as: UTF8.self))
                }
                result = found
            }
            insert(
                Merge(left: Int32(left), right: Int32(right), rank: UInt32(place.index), result: Int32(result)))
        }
    }

    private mutating func insert(_ merge: Merge) {
        var index = MergeTable.slot(merge.left, merge.right) & mask
        while slots[index].left >= 0 {
            if slots[index].left == merge.left && slots[index].right == merge.right { return }
            index = (index + 1) & mask
        }
        slots[index] = merge
    }

    /// Where the space between the two tokens is. (A first letter that is a space belongs to the left one.)
    private static func gap(in text: UnsafeRawBufferPointer) -> Int? {
        var gap = 1
        while gap < text.count - 1 {
            if text[gap] == UInt8(ascii: " ") { return gap }
            gap += 1
        }
        return nil
    }

    /// A view for the inner loop.
    func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
        slots.withUnsafeBufferPointer { body(Lookup(slots: $0, mask: mask)) }
    }

    struct Lookup {
        fileprivate let slots: UnsafeBufferPointer<Merge>
        fileprivate let mask: Int

        /// The merge of the two, or one of rank `noRank`.
        @inline(__always)
        func callAsFunction(_ left: Int32, _ right: Int32) -> Merge {
            var index = MergeTable.slot(left, right) & mask
            while true {
                let merge = slots[index]
                if merge.left < 0 || (merge.left == left && merge.right == right) { return merge }
                index = (index + 1) & mask
            }
        }
    }

    @inline(__always)
    private static func slot(_ left: Int32, _ right: Int32) -> Int {
        let key = UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
        let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }
}

extension PackedStrings {
    /// The fault of a merge that names something outside the vocabulary.
    fileprivate func unknown(_ place: Place, _ part: Range<Int>) -> VocabularyFault {
        let name = String(decoding: UnsafeRawBufferPointer(rebasing: bytes(of: place)[part]), as: UTF8.self)
        return .mergeOfUnknown(rank: place.index, text: text(place), unknown: name)
    }
}
