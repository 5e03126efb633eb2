/// A small byte-level vocabulary: three special tokens, one for each byte, and what a few merges make.
package struct TinyVocabulary: Sendable {
    package static let endOfText = 0
    package static let turnStart = 1
    package static let turnEnd = 2

    /// Written in GPT-2's alphabet, as vocabularies are; special ones as they are.
    package let tokens: [String]
    /// 1 normal, 3 control.
    package let kinds: [Int32]
    package let merges: [String]

    private static let specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    /// In the order of their ranks: "the", " the", "and", "in", " a", " in".
    private static let pairs = [("t", "h"), ("th", "e"), ("Ġ", "the"), ("a", "n"), ("an", "d"), ("i", "n"), ("Ġ", "a"), ("Ġ", "in")]

    package init() {
        let letters = (0...255).map { Self.letter(UInt8($0)) }
        tokens = Self.specials + letters + Self.pairs.map { $0 + $1 }
        kinds = tokens.map { Self.specials.contains($0) ? 3 : 1 }
        merges = Self.pairs.map { "\($0) \($1)" }
    }

    /// The token of a single byte.
    package static func token(of byte: UInt8) -> Int { specials.count + Int(byte) }

    /// The character that stands for a byte: itself where it is printable in Latin-1, otherwise the next free one from U+0100.
    private static func letter(_ byte: UInt8) -> String {
        func isPrintable(_ byte: UInt8) -> Bool {
            (0x21...0x7E).contains(byte) || (0xA1...0xAC).contains(byte) || byte >= 0xAE
        }
        if isPrintable(byte) { return String(Unicode.Scalar(byte)) }
        let before = (0..<byte).count { !isPrintable($0) }
        return Unicode.Scalar(UInt32(0x100 + before)).map { String($0) } ?? ""
    }
}
