public import Diagnostics
public import GGUF
public import Tokenization

/// Why no tokenizer could be made from a file.
public enum TokenizerFileError: ExplainedError, Equatable {
    /// The metadata lack something, or it has another type.
    case metadata(GGUFError)
    /// The vocabulary contradicts itself.
    case vocabulary(VocabularyError)

    public var explanation: Explanation {
        switch self {
        case .metadata(let error): error.explanation
        case .vocabulary(let error): error.explanation
        }
    }
}

extension Tokenizer {
    /// The tokenizer that a GGUF file describes under `tokenizer.ggml.…`.
    ///
    /// - Throws: `TokenizerFileError` when the file's tokenizer is not a byte-level one, when its pre-tokeniser is unknown,
    ///   or when its vocabulary or merges contradict themselves.
    public init(_ file: GGUFFile) throws(TokenizerFileError) {
        let parts: TokenizerParts
        do throws(GGUFError) {
            parts = try TokenizerParts(of: file)
        } catch {
            throw .metadata(error)
        }
        do throws(VocabularyError) {
            guard parts.model == "gpt2" else { throw VocabularyError(.unknownModel(parts.model), source: file.name) }
            guard let preTokenizer = PreTokenizer(named: parts.preTokenizer) else {
                throw VocabularyError(.unknownPreTokenizer(parts.preTokenizer ?? ""), source: file.name)
            }
            try self.init(
                tokens: PackedStrings(parts.tokens.packed, count: parts.tokens.count), kinds: parts.kinds,
                merges: PackedStrings(parts.merges.packed, count: parts.merges.count), preTokenizer: preTokenizer,
                roles: parts.roles, source: file.name)
        } catch {
            throw .vocabulary(error)
        }
    }
}

/// What the metadata say of the tokenizer. The table of keys is here and nowhere else.
private struct TokenizerParts {
    var model: String
    var preTokenizer: String?
    var tokens: GGUFStrings
    var kinds: [Int]?
    var merges: GGUFStrings
    var roles: TokenRoles

    init(of file: GGUFFile) throws(GGUFError) {
        model = try file.string("tokenizer.ggml.model")
        preTokenizer = try file.stringIfPresent("tokenizer.ggml.pre")
        tokens = try file.strings("tokenizer.ggml.tokens")
        kinds = try file.integersIfPresent("tokenizer.ggml.token_type")
        merges = try file.strings("tokenizer.ggml.merges")
        roles = TokenRoles(
            beginOfText: try file.tokenIfPresent("tokenizer.ggml.bos_token_id"),
            endOfText: try file.tokenIfPresent("tokenizer.ggml.eos_token_id"),
            endOfTurn: try file.tokenIfPresent("tokenizer.ggml.eot_token_id"),
            unknown: try file.tokenIfPresent("tokenizer.ggml.unknown_token_id"),
            padding: try file.tokenIfPresent("tokenizer.ggml.padding_token_id"),
            beginsTexts: try file.boolIfPresent("tokenizer.ggml.add_bos_token") ?? false)
    }
}

extension GGUFFile {
    fileprivate func tokenIfPresent(_ key: String) throws(GGUFError) -> TokenID? {
        guard let number = try integerIfPresent(key) else { return nil }
        return TokenID(rawValue: Int32(clamping: number))
    }
}
