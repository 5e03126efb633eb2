extension Tokenizer {
    /// The bytes that a token stands for; a special token's are its name. Empty for an id outside the vocabulary.
    ///
    /// A token may be a part of a character: only several together need be UTF-8.
    public func bytes(of token: TokenID) -> [UInt8] {
        isKnown(token) ? Array(vocabulary.bytes[vocabulary.range(of: token.index)]) : []
    }

    /// The bytes of all tokens, one after another. Ids outside the vocabulary add nothing.
    public func decode(_ tokens: some Sequence<TokenID>) -> [UInt8] {
        var bytes: [UInt8] = []
        for token in tokens where isKnown(token) {
            bytes.append(contentsOf: vocabulary.bytes[vocabulary.range(of: token.index)])
        }
        return bytes
    }

    /// The text of the tokens. Bytes that are not UTF-8 become U+FFFD, the replacement character.
    public func text(of tokens: some Sequence<TokenID>) -> String {
        String(decoding: decode(tokens), as: UTF8.self)
    }
}
