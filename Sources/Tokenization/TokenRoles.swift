import Diagnostics

/// Tokens with a role in every text of a model, where it has them.
public struct TokenRoles: Hashable, Sendable {
    /// Stands before a text (`tokenizer.ggml.bos_token_id`).
    public var beginOfText: TokenID?
    /// Ends what the model generates (`tokenizer.ggml.eos_token_id`).
    public var endOfText: TokenID?
    /// Ends one side's turn of a conversation (`tokenizer.ggml.eot_token_id`).
    public var endOfTurn: TokenID?
    public var unknown: TokenID?
    public var padding: TokenID?
    /// Whether the model expects `beginOfText` before every text.
    public var beginsTexts: Bool

    public init(
        beginOfText: TokenID? = nil, endOfText: TokenID? = nil, endOfTurn: TokenID? = nil, unknown: TokenID? = nil,
        padding: TokenID? = nil, beginsTexts: Bool = false
    ) {
        (self.beginOfText, self.endOfText, self.endOfTurn) = (beginOfText, endOfText, endOfTurn)
        (self.unknown, self.padding, self.beginsTexts) = (unknown, padding, beginsTexts)
    }

    func checked(against count: Int, source: String) throws(VocabularyError) -> TokenRoles {
        let named: [(Phrase, TokenID?)] = [
            ("begin-of-text", beginOfText), ("end-of-text", endOfText), ("end-of-turn", endOfTurn),
            ("unknown", unknown), ("padding", padding),
        ]
        for (name, token) in named {
            if let token, token.index < 0 || token.index >= count {
                throw VocabularyError(.specialOutside(name, id: token.index, count: count), source: source)
            }
        }
        return self
    }
}

extension Tokenizer {
    public var beginOfText: TokenID? { roles.beginOfText }
    public var endOfText: TokenID? { roles.endOfText }
    public var endOfTurn: TokenID? { roles.endOfTurn }

    /// Whether a model that generates this token has nothing more to say.
    public func endsGeneration(_ token: TokenID) -> Bool {
        token == roles.endOfText || token == roles.endOfTurn || specials.ends.contains(token)
    }
}
