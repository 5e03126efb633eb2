import Diagnostics

/// The merges of byte-pair encoding: two neighbouring tokens to the token they become, and how early they do.
///
/// Sennrich et al. 2016, arXiv:1508.07909. Open addressing with linear probing, at most half full. A slot packs the two
/// tokens and the rank into 63 bits, 21 for each; one more than the rank, so that an empty slot is zero.
struct MergeTable: Sendable {
    /// What a pair becomes; `rank` counts from 0, the lowest is applied first.
    struct Merge: BitwiseCopyable, Sendable {
        var rank: UInt32 = MergeTable.noRank
        var result: Int32 = -1
    }

    /// Greater than any rank.
    static let noRank = UInt32.max
    /// Ranks must be below this.
    static let largestCount = 1 << 21 - 1

    private var slots: [UInt64]
    /// What the merge of each rank makes.
    private var results: [Int32]
    private let mask: Int

    /// Reads the merges, each written as two tokens with a space between, in the order of their ranks.
    ///
    /// Of two merges of one pair the first counts. Trainers number the results one after another, so the id after the
    /// last result is tried first: comparing bytes with it is cheaper than a search, and as exact.
    init(_ merges: PackedStrings, _ tokens: borrowing TokenTable) throws(VocabularyFault) {
        guard merges.count <= MergeTable.largestCount else { throw .tooMany("merges", count: merges.count) }
        var capacity = 16
        while capacity < 2 * merges.count { capacity *= 2 }
        mask = capacity - 1
        slots = [UInt64](repeating: 0, count: capacity)
        results = []
        results.reserveCapacity(merges.count)
        var pairs: [UInt64] = []
        pairs.reserveCapacity(merges.count)
        var result = -1
        for place in merges {
            let text = merges.bytes(of: place)
            guard let start = text.baseAddress, let gap = MergeTable.gap(in: text) else {
                throw .mergeForm(rank: place.index, text: merges.text(place))
            }
            let (second, rest) = (start + gap + 1, text.count - gap - 1)
            guard let left = tokens.find(start, gap) else { throw merges.unknown(place, 0..<gap) }
            guard let right = tokens.find(second, rest) else { throw merges.unknown(place, gap + 1..<text.count) }
            if tokens.isToken(result + 1, start, gap, second, rest) {
                result += 1
            } else {
                result = try merges.result(of: place, gap, tokens)
            }
            results.append(Int32(truncatingIfNeeded: result))
            pairs.append(MergeTable.pair(Int32(truncatingIfNeeded: left), Int32(truncatingIfNeeded: right)))
        }
        insert(pairs)
    }

    /// Apart from the searches above, so that the processor waits for several slots at once.
    private mutating func insert(_ pairs: [UInt64]) {
        let mask = mask
        slots.withUnsafeMutableBufferPointer { slots in
            for (rank, pair) in pairs.enumerated() {
                var index = MergeTable.index(pair) & mask
                while slots[index] != 0, slots[index] >> 21 != pair { index = (index + 1) & mask }
                if slots[index] == 0 { slots[index] = pair << 21 | UInt64(truncatingIfNeeded: rank + 1) }
            }
        }
    }

    /// A view for the inner loop.
    func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            results.withUnsafeBufferPointer { results in body(Lookup(slots: slots, results: results, mask: mask)) }
        }
    }

    struct Lookup {
        fileprivate let slots: UnsafeBufferPointer<UInt64>
        fileprivate let results: UnsafeBufferPointer<Int32>
        fileprivate let mask: Int

        /// The merge of the two, or one of rank `noRank`. A token of -1 takes part in none.
        @inline(__always)
        func callAsFunction(_ left: Int32, _ right: Int32) -> Merge {
            let pair = MergeTable.pair(left, right)
            var index = MergeTable.index(pair) & mask
            while true {
                let slot = slots[index]
                if slot == 0 { return Merge() }
                if slot >> 21 == pair {
                    let rank = Int(slot & 0x1F_FFFF) - 1
                    return Merge(rank: UInt32(truncatingIfNeeded: rank), result: results[rank])
                }
                index = (index + 1) & mask
            }
        }
    }

    /// 42 bits for two tokens; for a negative one more bits, which no slot has.
    @inline(__always)
    private static func pair(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 21 ^ UInt64(bitPattern: Int64(right))
    }

    @inline(__always)
    private static func index(_ pair: UInt64) -> Int {
        let product = pair.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }

    /// Where the space between the two tokens is. (A first letter that is a space belongs to the left one.)
    @inline(__always)
    private static func gap(in text: UnsafeRawBufferPointer) -> Int? {
        var gap = 1
        while gap < text.count - 1 {
            if text[gap] == UInt8(ascii: " ") { return gap }
            gap += 1
        }
        return nil
    }
}

extension PackedStrings {
    /// The token that a merge makes, searched for.
    fileprivate func result(of place: Place, _ gap: Int, _ tokens: borrowing TokenTable) throws(VocabularyFault) -> Int {
        var joined = Array(bytes(of: place))
        joined.remove(at: gap)
        let found = joined.withUnsafeBytes { letters in letters.baseAddress.flatMap { tokens.find($0, letters.count) } }
        guard let found else {
            throw .mergeOfUnknown(rank: place.index, text: text(place), unknown: String(decoding: joined, as: UTF8.self))
        }
        return found
    }

    /// The fault of a merge that names something outside the vocabulary.
    fileprivate func unknown(_ place: Place, _ part: Range<Int>) -> VocabularyFault {
        let name = String(decoding: UnsafeRawBufferPointer(rebasing: bytes(of: place)[part]), as: UTF8.self)
        return .mergeOfUnknown(rank: place.index, text: text(place), unknown: name)
    }
}
