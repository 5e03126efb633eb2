/// Finds the id of a token by the letters it is written in. Used only while a tokenizer is built.
///
/// Open addressing with linear probing, at most half full; a slot keeps the upper half of the hash beside the id, so
/// that nearly every wrong slot is passed without looking at its bytes.
struct TokenTable: ~Copyable {
    private let base: UnsafeRawPointer
    private let slots: UnsafeMutableBufferPointer<UInt64>
    private let mask: Int
    /// Start and length of each token within `base`, in one word.
    private let places: UnsafeMutableBufferPointer<UInt64>

    /// `base` must have fewer than 2^32 bytes and outlive the table.
    init(base: UnsafeRawPointer, tokenCount: Int) {
        var capacity = 16
        while capacity < 2 * tokenCount { capacity *= 2 }
        self.base = base
        mask = capacity - 1
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: 0)
        places = .allocate(capacity: tokenCount)
        places.initialize(repeating: 0)
    }

    deinit {
        slots.deallocate()
        places.deallocate()
    }

    /// Adds a token; returns the id of an equal one that is there already.
    @inline(__always)
    mutating func insert(_ id: Int, start: Int, count: Int) -> Int? {
        let hash = ByteHash.hash(base + start, count)
        places[id] = UInt64(UInt32(truncatingIfNeeded: start)) << 32 | UInt64(UInt32(truncatingIfNeeded: count))
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if let other = match(slots[slot], hash, base + start, count) { return other }
            slot = (slot + 1) & mask
        }
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(UInt32(truncatingIfNeeded: id + 1))
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
        guard id >= 0, id < places.count else { return false }
        let (start, count) = place(of: id)
        return count == leftCount + rightCount
            && ByteHash.equal(base + start, left, leftCount)
            && ByteHash.equal(base + start + leftCount, right, rightCount)
    }

    private func match(_ slot: UInt64, _ hash: UInt64, _ letters: UnsafeRawPointer, _ count: Int) -> Int? {
        guard (slot ^ hash) >> 32 == 0 else { return nil }
        let id = Int(slot & 0xFFFF_FFFF) - 1
        let place = place(of: id)
        return place.count == count && ByteHash.equal(base + place.start, letters, count) ? id : nil
    }

    private func place(of id: Int) -> (start: Int, count: Int) {
        (Int(places[id] >> 32), Int(places[id] & 0xFFFF_FFFF))
    }
}
