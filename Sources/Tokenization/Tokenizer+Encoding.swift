extension Tokenizer {
    /// The tokens of a text. Nothing is put before or after.
    ///
    /// - Complexity: O(n log n) at worst, for a text that is one word; near O(n) for prose.
    public func encode(_ text: String, special: SpecialText) -> [TokenID] {
        var text = text
        return text.withUTF8 { encode(UnsafeRawBufferPointer($0), special: special) }
    }

    /// The tokens of a text that a model shall continue: special tokens in it are parsed, and where the model expects a
    /// token before every text (`TokenRoles.beginsTexts`), it is there, once.
    public func promptTokens(_ text: String) -> [TokenID] {
        let tokens = encode(text, special: .parsed)
        guard roles.beginsTexts, let begin = roles.beginOfText, tokens.first != begin else { return tokens }
        return [begin] + tokens
    }

    /// The tokens of any bytes. Bytes that are not UTF-8 are kept, each a character of its own.
    public func encode(_ bytes: [UInt8], special: SpecialText) -> [TokenID] {
        bytes.withUnsafeBytes { encode($0, special: special) }
    }

    /// The tokens of bytes in memory.
    public func encode(_ text: UnsafeRawBufferPointer, special: SpecialText) -> [TokenID] {
        vocabulary.byteTokens.withUnsafeBufferPointer { byteTokens in
            merges.withLookup { merge in
                CharacterClasses.withTables { classes in
                    encode(text, special, WordMerger(byteTokens: byteTokens, merge: merge), classes)
                }
            }
        }
    }

    /// Special tokens cut the text into parts, the pre-tokeniser cuts each part into words.
    private func encode(
        _ text: UnsafeRawBufferPointer, _ special: SpecialText, _ merger: WordMerger, _ classes: CharacterClasses
    ) -> [TokenID] {
        let cache = WordCache(textCount: text.count)
        var tokens = TokenBuffer(capacity: text.count / 4 + 16)
        var start = 0
        while start < text.count {
            let found = specials.next(in: text, from: start, special)
            let end = found?.range.lowerBound ?? text.count
            var scanner = WordScanner(text, start..<end, preTokenizer, classes)
            while !scanner.isAtEnd {
                let word = scanner.position..<scanner.next()
                tokens.reserve(word.count + WordCache.mostTokens)
                cache.append(text, word, to: &tokens, merger)
            }
            if let found {
                tokens.reserve(1)
                tokens.append(found.token.rawValue)
            }
            start = found?.range.upperBound ?? end
        }
        return tokens.array()
    }
}
