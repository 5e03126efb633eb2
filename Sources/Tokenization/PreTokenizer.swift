/// How text is cut into words before pairs of bytes are merged. No token ever spans two words.
public enum PreTokenizer: Hashable, Sendable {
    /// GPT-2's pattern (Radford et al. 2019):
    /// `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`
    case gpt2
    /// Every number character is a word of its own; what lies between follows GPT-2's pattern. SmolLM and StarCoder.
    ///
    /// White space before a number thus ends its text: the run stays whole.
    case singleDigits

    /// The pre-tokeniser that a GGUF file means by `tokenizer.ggml.pre`. A file that names none means GPT-2's.
    public init?(named name: String?) {
        guard let name else {
            self = .gpt2
            return
        }
        func isOne(of names: StaticString...) -> Bool {
            names.contains { $0.withUTF8Buffer { name.utf8.elementsEqual($0) } }
        }
        if isOne(of: "smollm", "starcoder", "refact", "codeshell") {
            self = .singleDigits
        } else if isOne(of: "gpt-2", "gpt2", "default") {
            self = .gpt2
        } else {
            return nil
        }
    }

    /// The names that `init(named:)` knows, for messages.
    package static let names = "smollm, starcoder, refact, codeshell, gpt-2 and default"
}
