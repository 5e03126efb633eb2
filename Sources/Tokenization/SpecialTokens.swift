/// Whether text that is written like a special token becomes that token.
public enum SpecialText: Hashable, Sendable {
    /// `<|im_start|>` becomes one token. For text that the program itself put together, like a chat prompt.
    case parsed
    /// `<|im_start|>` becomes the tokens of its letters. For text that somebody else wrote.
    case asText
}

/// Finds special tokens in text: the leftmost first, of several at one place the longest.
struct SpecialTokens: Sendable {
    private struct Entry: Sendable {
        var bytes: [UInt8]
        var token: TokenID
        /// Found in every text, also in that of `SpecialText.asText`.
        var always: Bool
    }

    /// The longest first.
    private let entries: [Entry]
    /// Whether an entry starts with the byte; first for those always found, then for all.
    private let startsAlways: [Bool]
    private let startsAny: [Bool]
    /// Tokens that end a text or a turn by their well-known names.
    let ends: [TokenID]

    init(of vocabulary: Vocabulary) {
        var entries: [Entry] = []
        var startsAlways = [Bool](repeating: false, count: 256)
        var startsAny = startsAlways
        for (index, kind) in vocabulary.kinds.enumerated() where kind != .normal {
            guard kind == .control || kind == .userDefined || kind == .unknown else { continue }
            let bytes = Array(vocabulary.bytes[vocabulary.range(of: index)])
            entries.append(Entry(bytes: bytes, token: TokenID(index), always: kind == .userDefined))
            startsAny[Int(bytes[0])] = true
            if kind == .userDefined { startsAlways[Int(bytes[0])] = true }
        }
        entries.sort { ($0.bytes.count, $1.token.index) > ($1.bytes.count, $0.token.index) }
        (self.entries, self.startsAlways, self.startsAny) = (entries, startsAlways, startsAny)
        let names: [StaticString] = ["<|endoftext|>", "<|im_end|>", "<|eot_id|>", "<|end_of_text|>", "<|end|>", "<end_of_turn>"]
        ends = entries.filter { entry in
            names.contains { $0.withUTF8Buffer { entry.bytes.elementsEqual($0) } }
        }.map { $0.token }
    }

    func token(written bytes: [UInt8]) -> TokenID? {
        entries.first { $0.bytes == bytes }?.token
    }

    /// The next special token in `text` from `start`.
    func next(
        in text: UnsafeRawBufferPointer, from start: Int, _ special: SpecialText
    ) -> (range: Range<Int>, token: TokenID)? {
        let starts = special == .parsed ? startsAny : startsAlways
        if entries.isEmpty || (special == .asText && !entries.contains { $0.always }) { return nil }
        return starts.withUnsafeBufferPointer { starts in
            for position in start..<text.count where starts[Int(text[position])] {
                if let entry = entry(at: position, of: text, special) {
                    return (position..<position + entry.bytes.count, entry.token)
                }
            }
            return nil
        }
    }

    private func entry(at position: Int, of text: UnsafeRawBufferPointer, _ special: SpecialText) -> Entry? {
        entries.first { entry in
            (special == .parsed || entry.always) && entry.bytes.count <= text.count - position
                && entry.bytes.indices.allSatisfy { entry.bytes[$0] == text[position + $0] }
        }
    }
}
