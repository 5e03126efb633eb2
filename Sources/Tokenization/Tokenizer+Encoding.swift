extension Tokenizer {
    /// The tokens of a text. Nothing is put before or after.
    ///
    /// - Complexity: O(n log n) at worst, for a text that is one word; near O(n) for prose.
    public func encode(_ text: String, special: SpecialText) -> [TokenID] {
        var text = text
        return text.withUTF8 { encode(UnsafeRawBufferPointer($0), special: special) }
    }

    /// The tokens of any bytes. Bytes that are not UTF-8 are kept, each a character of its own.
    public func encode(_ bytes: [UInt8], special: SpecialText) -> [TokenID] {
        bytes.withUnsafeBytes { encode($0, special: special) }
    }

    /// The tokens of bytes in memory.
    public func encode(_ text: UnsafeRawBufferPointer, special: SpecialText) -> [TokenID] {
        let merger = WordMerger(byteTokens: vocabulary.byteTokens)
        var cache = WordCache(textCount: text.count)
        var tokens: [TokenID] = []
        tokens.reserveCapacity(text.count / 4 + 8)
        merges.withLookup { merge in
            CharacterClasses.withTables { classes in
                var start = 0
                while start < text.count {
                    let found = specials.next(in: text, from: start, special)
                    let end = found?.range.lowerBound ?? text.count
                    var scanner = WordScanner(UnsafeRawBufferPointer(rebasing: text[start..<end]), preTokenizer, classes)
                    while !scanner.isAtEnd {
                        let wordStart = start + scanner.position
                        let word = UnsafeRawBufferPointer(rebasing: text[wordStart..<start + scanner.next()])
                        encode(word, to: &tokens, merger, merge, &cache)
                    }
                    if let found { tokens.append(found.token) }
                    start = found?.range.upperBound ?? end
                }
            }
        }
        return tokens
    }

    /// The tokens of one word: those of the same word earlier in the text, or merged anew.
    @inline(__always)
    private func encode(
        _ word: UnsafeRawBufferPointer, to tokens: inout [TokenID], _ merger: borrowing WordMerger,
        _ merge: MergeTable.Lookup, _ cache: inout WordCache
    ) {
        guard let slot = cache.slot(of: word) else {
            merger.append(word, to: &tokens, merge)
            return
        }
        if let known = cache.tokens(of: word, at: slot) {
            for index in known { tokens.append(tokens[index]) }
        } else {
            let first = tokens.count
            merger.append(word, to: &tokens, merge)
            cache.remember(word, first..<tokens.count, at: slot)
        }
    }
}
