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

    /// Adds the tokens of a word: those of the same word earlier in the text, or merged anew.
    @inline(__always)
    mutating func append(_ word: UnsafeRawBufferPointer, to tokens: inout TokenBuffer, _ merger: WordMerger) {
        guard let base = word.baseAddress, slots.count > 0, word.count <= WordCache.longestWord else {
            merger.append(word, to: &tokens)
            return
        }
        let index = Int(truncatingIfNeeded: ByteHash.hash(base, word.count)) & (slots.count - 1)
        let slot = slots[index]
        if let known = slot.word, Int(slot.byteCount) == word.count, ByteHash.equal(known, base, word.count) {
            tokens.append(again: slot.firstToken..<slot.firstToken + Int(slot.tokenCount))
            return
        }
        let firstToken = tokens.count
        merger.append(word, to: &tokens)
        slots[index] = Slot(
            word: base, firstToken: firstToken, byteCount: Int32(word.count), tokenCount: Int32(tokens.count - firstToken))
    }
}
