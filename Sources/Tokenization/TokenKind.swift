/// What a token of a vocabulary is for. The numbers are those of the GGUF key `tokenizer.ggml.token_type`.
package enum TokenKind: Int, Sendable {
    case normal = 1
    case unknown = 2
    /// Marks structure (`<|im_start|>`); text becomes such a token only where the caller allows it.
    case control = 3
    /// A word added to the vocabulary by hand; always found in the text, before anything else.
    case userDefined = 4
    case unused = 5
    case byte = 6
}
