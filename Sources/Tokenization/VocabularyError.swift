public import Diagnostics

/// What is wrong with a vocabulary, and in which file.
public struct VocabularyError: ExplainedError, Equatable {
    public let fault: VocabularyFault
    /// The file or model that the vocabulary came from.
    public let source: String

    package init(_ fault: VocabularyFault, source: String) { (self.fault, self.source) = (fault, source) }

    public var explanation: Explanation {
        let damaged: Phrase = "the file is damaged or was converted wrongly; fetch or convert the model again"
        switch fault {
        case .unknownModel(let model):
            return Explanation(
                "the file's tokenizer is '\(model)'; byte-level BPE ('gpt2') can be read", place: source,
                hint: "use a model with such a tokenizer, like SmolLM2")
        case .unknownPreTokenizer(let name):
            return Explanation(
                "the file's pre-tokeniser is '\(name)'; these can be read: \(PreTokenizer.names)", place: source,
                hint: "with another one the token ids would silently differ from those the model learned")
        case .tooLarge(let bytes):
            return Explanation("the vocabulary has \(bytes) bytes; 1 GiB can be read", place: source, hint: damaged)
        case .tooMany(let things, let count):
            return Explanation("the vocabulary has \(count) \(things); 2097151 can be read", place: source, hint: damaged)
        case .noTokens:
            return Explanation("the vocabulary is empty", place: source, hint: damaged)
        case .emptyToken(let id):
            return Explanation("token \(id) is empty", place: source, hint: damaged)
        case .duplicateToken(let text, let first, let second):
            return Explanation("tokens \(first) and \(second) are the same, '\(text)'", place: source, hint: damaged)
        case .kindCount(let kinds, let tokens):
            return Explanation("the file has \(kinds) token types for \(tokens) tokens", place: source, hint: damaged)
        case .unknownKind(let token, let kind):
            return Explanation("token \(token) has type \(kind); there are types 1 to 6", place: source, hint: damaged)
        case .missingByte(let byte):
            return Explanation(
                "the vocabulary has no token for byte \(byte), which plain text needs", place: source,
                hint: "the file's tokenizer may not be a byte-level one")
        case .mergeForm(let rank, let text):
            return Explanation("merge \(rank), '\(text)', is not two tokens with a space between", place: source, hint: damaged)
        case .mergeOfUnknown(let rank, let text, let unknown):
            return Explanation(
                "merge \(rank), '\(text)', names '\(unknown)', which is not in the vocabulary", place: source, hint: damaged)
        case .specialOutside(let name, let id, let count):
            return Explanation(
                "the file's \(name) token is \(id); the vocabulary has tokens 0 to \(count - 1)", place: source, hint: damaged)
        }
    }
}

/// The ways in which a vocabulary cannot be used.
public enum VocabularyFault: Error, Equatable, Sendable {
    case unknownModel(String)
    case unknownPreTokenizer(String)
    case tooLarge(bytes: Int)
    case tooMany(Phrase, count: Int)
    case noTokens
    case emptyToken(Int)
    case duplicateToken(String, Int, Int)
    case kindCount(Int, tokens: Int)
    case unknownKind(token: Int, kind: Int)
    case missingByte(UInt8)
    case mergeForm(rank: Int, text: String)
    case mergeOfUnknown(rank: Int, text: String, unknown: String)
    case specialOutside(Phrase, id: Int, count: Int)
}
