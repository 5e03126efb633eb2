internal import Tokenization

/// A piece of text that a model reads or writes in one step, with its number in the vocabulary.
public struct Token: Hashable, Sendable, CustomStringConvertible {
    /// The number in the vocabulary, from 0.
    public let id: Int
    /// The bytes it stands for; they need not be whole characters.
    public let bytes: [UInt8]

    init(_ token: TokenID, _ tokenizer: Tokenizer) {
        (id, bytes) = (token.index, tokenizer.bytes(of: token))
    }

    /// The text; bytes that are no whole characters appear as U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text as it can be seen: a space as `␣`, a line break as `⏎`, a tab as `⇥`, bytes that are no whole
    /// characters and control characters as `⟨E2⟩`.
    public var description: String {
        guard let valid = String(validating: bytes, as: UTF8.self) else { return bytes.map(Token.hexadecimal).joined() }
        return valid.unicodeScalars.map { scalar in
            switch scalar {
            case " ": "␣"
            case "\n": "⏎"
            case "\t": "⇥"
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": String(scalar).utf8.map(Token.hexadecimal).joined()
            default: String(scalar)
            }
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "⟨" + (digits.utf8.count == 1 ? "0" : "") + digits + "⟩"
    }
}
