/// Turns tokens into text one by one, never splitting a character.
///
/// The end of a character may come with the next token: its first bytes are held back until then. What is never
/// completed becomes U+FFFD. All parts together are `tokenizer.text(of:)` of all tokens.
///
///     var stream = TextStream(tokenizer)
///     for token in tokens { show(stream.append(token)) }
///     show(stream.finish())
public struct TextStream: Sendable {
    private let tokenizer: Tokenizer
    private var held: [UInt8] = []

    public init(_ tokenizer: Tokenizer) { self.tokenizer = tokenizer }

    /// The text that is complete with this token; may be empty.
    public mutating func append(_ token: TokenID) -> String {
        held.append(contentsOf: tokenizer.bytes(of: token))
        let complete = held.count - TextStream.incompleteSuffix(of: held)
        defer { held.removeFirst(complete) }
        return String(decoding: held[..<complete], as: UTF8.self)
    }

    /// What is still held back.
    public mutating func finish() -> String {
        defer { held.removeAll() }
        return String(decoding: held, as: UTF8.self)
    }

    /// How many bytes at the end begin a character that more bytes could complete (Unicode Standard, table 3-7).
    private static func incompleteSuffix(of bytes: [UInt8]) -> Int {
        for length in 1...3 where length <= bytes.count {
            let start = bytes.count - length
            let first = bytes[start]
            if first & 0xC0 == 0x80 { continue }  // a continuation; its lead lies before
            let expected =
                switch first {
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 1
                }
            guard expected > length else { return 0 }
            if length == 1 { return 1 }
            // The second byte decides overlong forms, surrogates and the end of Unicode.
            let second = bytes[start + 1]
            let allowed: ClosedRange<UInt8> =
                switch first {
                case 0xE0: 0xA0...0xBF
                case 0xED: 0x80...0x9F
                case 0xF0: 0x90...0xBF
                case 0xF4: 0x80...0x8F
                default: 0x80...0xBF
                }
            return allowed.contains(second) ? length : 0
        }
        return 0
    }
}
