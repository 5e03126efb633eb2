import Diagnostics

/// Turns text into tokens and back by byte-level byte-pair encoding.
///
/// Text is cut into words by a fixed pattern; the bytes of a word are merged pair by pair, in the order in which the
/// pairs were learned, until no learned pair is left. See `PlainBytePairEncoding` for that definition in a few lines;
/// `encode` gives the same tokens, fast. Sennrich et al. 2016, arXiv:1508.07909; on bytes: Radford et al. 2019.
///
///     let tokens = tokenizer.encode("Once upon a time", special: .asText)
///     let text = tokenizer.text(of: tokens)
///
/// A tokenizer never changes and may be used from many threads at once.
public struct Tokenizer: Sendable {
    let vocabulary: Vocabulary
    let merges: MergeTable
    let specials: SpecialTokens
    /// How text is cut into words.
    public let preTokenizer: PreTokenizer
    /// Tokens that the model's makers gave a role.
    public let roles: TokenRoles

    /// - Parameters:
    ///   - tokens: written in GPT-2's alphabet (`ByteLetters`); special ones as they are.
    ///   - kinds: the numbers of `TokenKind`, one a token; nil when all are normal.
    ///   - merges: two tokens with a space between, in the order of their ranks.
    ///   - source: the file or model's name, for messages.
    package init(
        tokens: PackedStrings, kinds: [Int]?, merges: PackedStrings, preTokenizer: PreTokenizer, roles: TokenRoles,
        source: String
    ) throws(VocabularyError) {
        do throws(VocabularyFault) {
            guard let base = tokens.bytes.baseAddress, tokens.count > 0 else { throw .noTokens }
            guard tokens.bytes.count <= 1 << 30 else { throw .tooLarge(bytes: tokens.bytes.count) }
            guard tokens.count <= TokenTable.largestCount else { throw .tooMany("tokens", count: tokens.count) }
            vocabulary = try Vocabulary(tokens, kinds: kinds)
            try vocabulary.checkPlainText()
            let table = TokenTable(for: tokens, at: base)
            try table.insert(tokens)
            self.merges = try MergeTable(merges, table)
        } catch {
            throw VocabularyError(error, source: source)
        }
        specials = SpecialTokens(of: vocabulary)
        self.preTokenizer = preTokenizer
        self.roles = try roles.checked(against: vocabulary.count, source: source)
    }

    /// The number of tokens; ids are below it.
    public var vocabularyCount: Int { vocabulary.count }

    /// Bytes that no token stands for. `encode` leaves them out, as the model never saw them.
    ///
    /// SmolLM2 has 21 of them: six control characters, the bytes that UTF-8 never has, and two that begin code points
    /// which are hardly assigned. Text without them survives `encode` and `decode` exactly.
    public var missingBytes: [UInt8] { (0...255).filter { vocabulary.byteTokens[Int($0)] < 0 } }

    /// Whether the token marks structure rather than text, like `<|im_start|>`.
    public func isSpecial(_ token: TokenID) -> Bool {
        isKnown(token) && vocabulary.kinds[token.index] != .normal
    }

    /// Whether there is a token of that id.
    public func isKnown(_ token: TokenID) -> Bool { 0 <= token.index && token.index < vocabulary.count }

    /// The special token that is written like this.
    public func special(named text: String) -> TokenID? { specials.token(written: Array(text.utf8)) }
}
