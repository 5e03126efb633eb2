/// Remembers where in one text a word stood and where its tokens went, so that each is merged about once a text.
///
/// A slot holds the word that came last; it refers to the text and the tokens themselves and copies nothing.
struct WordCache: ~Copyable {
    private struct Slot {
        var word: UnsafeRawPointer?
        var firstToken = 0
        var byteCount: Int32 = 0
        var tokenCount: Int32 = 0
    }

    /// Longer words hardly come twice.
    private static let longestWord = 64

    private let slots: UnsafeMutableBufferPointer<Slot>

    /// Sized by the text; none at all for a short one.
    init(textCount: Int) {
        var capacity = textCount < 256 ? 0 : 64
        while capacity != 0, capacity < textCount / 16, capacity < 65536 { capacity *= 2 }
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot())
    }

    deinit { slots.deallocate() }

    /// The slot for a word; nil when it isn't worth one.
    @inline(__always)
    func slot(of word: UnsafeRawBufferPointer) -> Int? {
        guard let base = word.baseAddress, slots.count > 0, word.count <= WordCache.longestWord else { return nil }
        return Int(truncatingIfNeeded: ByteHash.hash(base, word.count)) & (slots.count - 1)
    }

    /// Where the tokens of the word are.
    @inline(__always)
    func tokens(of word: UnsafeRawBufferPointer, at slot: Int) -> Range<Int>? {
        let slot = slots[slot]
        guard let known = slot.word, let base = word.baseAddress, Int(slot.byteCount) == word.count,
            ByteHash.equal(known, base, word.count)
        else { return nil }
        return slot.firstToken..<slot.firstToken + Int(slot.tokenCount)
    }

    mutating func remember(_ word: UnsafeRawBufferPointer, _ tokens: Range<Int>, at slot: Int) {
        slots[slot] = Slot(
            word: word.baseAddress, firstToken: tokens.lowerBound, byteCount: Int32(word.count),
            tokenCount: Int32(tokens.count))
    }
}
