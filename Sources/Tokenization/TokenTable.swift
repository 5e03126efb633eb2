/// Finds the id of a token by the letters it is written in. Used only while a tokenizer is built.
///
/// Building is bound by memory, so everything is packed: open addressing with linear probing, at most half full, in slots
/// of 32 bits. A slot keeps eleven bits of the hash beside the id, so that wrong slots are passed without looking at bytes.
struct TokenTable: ~Copyable {
    /// Ids must be below this.
    static let largestCount = 1 << 21 - 1

    private let base: UnsafeRawPointer
    private let slots: UnsafeMutablePointer<UInt32>
    private let mask: Int
    private let count: Int
    /// Where each token starts within `base`. Its length stands in the eight bytes before.
    private let starts: UnsafeMutablePointer<UInt32>

    /// `tokens` must have fewer than 2^32 bytes and outlive the table.
    init(for tokens: PackedStrings, at base: UnsafeRawPointer) {
        var capacity = 16
        while capacity < 2 * tokens.count { capacity *= 2 }
        self.base = base
        mask = capacity - 1
        count = tokens.count
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
        starts = .allocate(capacity: count)
        starts.initialize(repeating: 0, count: count)
    }

    deinit {
        slots.deallocate()
        starts.deallocate()
    }

    /// Adds the tokens under their numbers. None may be empty or there already.
    func insert(_ tokens: PackedStrings) throws(VocabularyFault) {
        for place in tokens {
            guard place.count > 0 else { throw .emptyToken(place.index) }
            if let other = insert(place) { throw .duplicateToken(tokens.text(place), other, place.index) }
        }
    }

    /// Adds a token; returns the id of an equal one that is there already.
    @inline(__always)
    private func insert(_ place: PackedStrings.Place) -> Int? {
        let hash = ByteHash.hash(base + place.start, place.count)
        starts[place.index] = UInt32(truncatingIfNeeded: place.start)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if let other = match(slots[slot], hash, base + place.start, place.count) { return other }
            slot = (slot + 1) & mask
        }
        slots[slot] = TokenTable.tag(hash) | UInt32(truncatingIfNeeded: place.index + 1)
        return nil
    }

    @inline(__always)
    func find(_ letters: UnsafeRawPointer, _ count: Int) -> Int? {
        let hash = ByteHash.hash(letters, count)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if let id = match(slots[slot], hash, letters, count) { return id }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Whether token `id` is the two pieces one after the other.
    @inline(__always)
    func isToken(
        _ id: Int, _ left: UnsafeRawPointer, _ leftCount: Int, _ right: UnsafeRawPointer, _ rightCount: Int
    ) -> Bool {
        guard id >= 0, id < count else { return false }
        let token = base + Int(starts[id])
        return TokenTable.length(of: token) == leftCount + rightCount
            && ByteHash.equal(token, left, leftCount) && ByteHash.equal(token + leftCount, right, rightCount)
    }

    @inline(__always)
    private func match(_ slot: UInt32, _ hash: UInt64, _ letters: UnsafeRawPointer, _ length: Int) -> Int? {
        guard slot & 0xFFE0_0000 == TokenTable.tag(hash) else { return nil }
        let id = Int(slot & 0x1F_FFFF) - 1
        let token = base + Int(starts[id])
        return TokenTable.length(of: token) == length && ByteHash.equal(token, letters, length) ? id : nil
    }

    /// The upper eleven bits of the hash, in a slot's upper bits.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) & 0xFFE0_0000 }

    @inline(__always)
    private static func length(of token: UnsafeRawPointer) -> Int {
        Int(truncatingIfNeeded: UInt64(littleEndian: (token - 8).loadUnaligned(as: UInt64.self)))
    }
}
