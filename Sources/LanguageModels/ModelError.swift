public import Diagnostics
public import GGUF
public import Tokenization

/// Why a file cannot be used as a language model, or a request not be answered by one.
public enum ModelError: ExplainedError, Equatable {
    case file(GGUFError)
    case tokenizer(TokenizerFileError)
    case architecture(String, file: String)
    case impossible(key: String, value: String, rule: Phrase, file: String)
    case unknownToken(TokenID, vocabularyCount: Int)
    case contextFull(tokens: Int, contextLength: Int)
    case unknownLayer(Int, layers: Int)
    case emptyPrompt
    case noChatTemplate(file: String)

    public var explanation: Explanation {
        switch self {
        case .file(let error): error.explanation
        case .tokenizer(let error): error.explanation
        case .architecture(let name, let file):
            Explanation(
                "the model has the architecture '\(name)'; this engine computes 'llama'", place: file,
                hint: "models of the Llama family work: SmolLM2, Llama 2 and 3, TinyLlama")
        case .impossible(let key, let value, let rule, let file):
            Explanation(
                "'\(key)' is \(value), but \(rule)", place: file,
                hint: "the file is damaged or was converted wrongly; fetch it again")
        case .unknownToken(let token, let count):
            Explanation(
                "token \(token.rawValue) does not exist; the vocabulary has the tokens 0 to \(count - 1)",
                hint: "use the tokenizer of the same model")
        case .contextFull(let tokens, let length):
            Explanation(
                "\(tokens) tokens are more than the model's context of \(length)",
                hint: "shorten the prompt or ask for fewer new tokens")
        case .unknownLayer(let layer, let layers):
            Explanation("layer \(layer) does not exist; the model has the layers 0 to \(layers - 1)", hint: "layers are counted from 0")
        case .emptyPrompt:
            Explanation("the prompt is empty; there is no token to continue", hint: "give at least one character")
        case .noChatTemplate(let file):
            Explanation(
                "the model has no chat template that this engine knows", place: file,
                hint: "prompt it without '--chat'")
        }
    }
}
