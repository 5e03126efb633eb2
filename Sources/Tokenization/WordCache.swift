/// Remembers the tokens of short words within one text, so that each is merged about once a text.
///
/// A slot is one cache line: 24 bytes of the word (its length in the last), the number of tokens, room for nine. It holds
/// the word that came last. Longer words, and words of more tokens, are merged anew each time.
struct WordCache: ~Copyable {
    private static let slotSize = 64
    private static let longestWord = 23
    static let mostTokens = 9
    /// 2 MiB: more slots find more words but wait longer for memory (measured on English: 16,384 is much the same).
    private static let mostSlots = 32_768

    private let memory: UnsafeMutableRawBufferPointer
    private let mask: Int

    /// Sized by the text; none at all for a short one.
    init(textCount: Int) {
        var slots = textCount < 256 ? 0 : 64
        while slots != 0, slots < textCount / 16, slots < WordCache.mostSlots { slots *= 2 }
        memory = .allocate(byteCount: slots * WordCache.slotSize, alignment: WordCache.slotSize)
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        mask = slots - 1
    }

    deinit { memory.deallocate() }

    /// Adds the tokens of the word `text[range]`: those of the same word earlier in the text, or merged anew.
    ///
    /// `tokens` has room for as many as the word has bytes, and for `mostTokens`.
    @inline(__always)
    func append(_ text: UnsafeRawBufferPointer, _ range: Range<Int>, to tokens: inout TokenBuffer, _ merger: WordMerger) {
        guard let base = memory.baseAddress, mask >= 0, range.count <= WordCache.longestWord else {
            merger.append(UnsafeRawBufferPointer(rebasing: text[range]), to: &tokens)
            return
        }
        let key = Key(text, range)
        let slot = base + (key.hash & mask) * WordCache.slotSize
        if slot.load(as: Key.self) == key {
            tokens.append(slot + 28, count: Int(slot.load(fromByteOffset: 24, as: Int32.self)))
            return
        }
        let firstToken = tokens.count
        merger.append(UnsafeRawBufferPointer(rebasing: text[range]), to: &tokens)
        let count = tokens.count - firstToken
        guard count <= WordCache.mostTokens else { return }
        slot.storeBytes(of: key, as: Key.self)
        slot.storeBytes(of: Int32(count), toByteOffset: 24, as: Int32.self)
        tokens.copy(firstToken..<tokens.count, to: slot + 28)
    }

    /// A word of at most 23 bytes, filled up with zeros, and its length in the last byte. No word has length 0.
    private struct Key: BitwiseCopyable, Equatable {
        var words: (UInt64, UInt64, UInt64)

        @inline(__always)
        init(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
            words = (0, 0, 0)
            if range.lowerBound + 24 <= text.count {
                func word(_ index: Int) -> UInt64 {
                    let all = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: range.lowerBound + 8 * index, as: UInt64.self))
                    let bits = 8 * (range.count - 8 * index)  // that belong to the word
                    return bits >= 64 ? all : bits <= 0 ? 0 : all & ~(~0 << UInt64(bits))
                }
                words = (word(0), word(1), word(2))
            } else {
                // Near the end of the text a whole word would read past it.
                withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[range])) }
                words = (UInt64(littleEndian: words.0), UInt64(littleEndian: words.1), UInt64(littleEndian: words.2))
            }
            words.2 |= UInt64(range.count) << 56
        }

        @inline(__always)
        var hash: Int {
            let mixed = (words.0 &* 0x9E37_79B9_7F4A_7C15) ^ (words.1 &* 0xD6E8_FEB8_6659_FD93) ^ (words.2 &* 0xC2B2_AE3D_27D4_EB4F)
            return Int(truncatingIfNeeded: mixed >> 40)  // 24 bits: enough for every slot
        }

        @inline(__always)
        static func == (left: Key, right: Key) -> Bool {
            (left.words.0 ^ right.words.0) | (left.words.1 ^ right.words.1) | (left.words.2 ^ right.words.2) == 0
        }
    }
}
