extension Tokenizer {
    /// The bytes that a token stands for; a special token's are its name. Empty for an id outside the vocabulary.
    ///
    /// A token may be a part of a character: only several together need be UTF-8.
    public func bytes(of token: TokenID) -> [UInt8] {
        isKnown(token) ? Array(vocabulary.bytes[vocabulary.range(of: token.index)]) : []
    }

    /// The bytes of all tokens, one after another. Ids outside the vocabulary add nothing.
    public func decode(_ tokens: [TokenID]) -> [UInt8] {
        var total = 0
        for token in tokens where isKnown(token) { total += vocabulary.range(of: token.index).count }
        return [UInt8](unsafeUninitializedCapacity: total) { bytes, count in
            for token in tokens where isKnown(token) {
                for index in vocabulary.range(of: token.index) {
                    bytes[count] = vocabulary.bytes[index]
                    count += 1
                }
            }
        }
    }

    /// The text of the tokens. Bytes that are not UTF-8 become U+FFFD, the replacement character.
    public func text(of tokens: [TokenID]) -> String {
        String(decoding: decode(tokens), as: UTF8.self)
    }
}
