/// Bytes from a terminal to keys: UTF-8, and the sequences of ECMA-48 that arrows and their like send.
///
/// A sequence may come in pieces. What is unfinished waits for more bytes, or for `flush` once nothing more came.
package struct KeyDecoder: Sendable {
    private var bytes: [UInt8] = []

    package init() {}

    /// Whether bytes wait for the rest of their sequence, which comes at once or never. A pasted text may take its time.
    package var isWaiting: Bool { !bytes.isEmpty && !bytes.starts(with: Self.pasteStart) }

    private static let pasteStart = Array("\u{1B}[200~".utf8)
    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    /// Longer texts are no answers.
    private static let longestPaste = 100_000

    package mutating func keys(from new: some Sequence<UInt8>) -> [Key] {
        bytes += new
        var keys: [Key] = []
        while let (key, length) = Self.first(in: bytes[...]) {
            keys.append(key)
            bytes.removeFirst(length)
        }
        return keys
    }

    /// Nothing more comes: a lone escape was the key of that name.
    package mutating func flush() -> [Key] {
        guard isWaiting else { return [] }
        defer { bytes = [] }
        return bytes.isEmpty ? [] : [bytes == [0x1B] ? .escape : .other]
    }

    /// The first key and how many bytes it takes; nil if it is not complete.
    private static func first(in bytes: ArraySlice<UInt8>) -> (Key, Int)? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x03: return (.interrupt, 1)
        case 0x04: return (.endOfInput, 1)
        case 0x08, 0x7F: return (.backspace, 1)
        case 0x0A, 0x0D: return (.enter, 1)
        case 0x0C: return (.redraw, 1)
        case 0x15: return (.eraseLine, 1)
        case 0x1A: return (.suspend, 1)
        case 0x1B: return escape(bytes)
        case 0x09: return (.character(" "), 1)
        case 0..<0x20: return (.other, 1)
        case 0..<0x80: return (.character(Character(UnicodeScalar(first))), 1)
        default: return character(bytes)
        }
    }

    /// What stands between the marks that a terminal puts around a pasted text. Where the second never comes, Ctrl-C ends it.
    private static func pasted(_ bytes: ArraySlice<UInt8>, from length: Int) -> (Key, Int)? {
        let body = bytes.dropFirst(length)
        if let end = body.firstRange(of: pasteEnd) {
            return (.pasted(String(decoding: body[..<end.lowerBound], as: UTF8.self)), end.upperBound - bytes.startIndex)
        }
        if body.last == 0x03 { return (.interrupt, bytes.count) }
        return body.count > longestPaste ? (.other, bytes.count) : nil
    }

    private static func character(_ bytes: ArraySlice<UInt8>) -> (Key, Int)? {
        let length =
            switch bytes[bytes.startIndex] {
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 1
            }
        guard bytes.count >= length else {
            // What cannot become a character any more is dropped now.
            return bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) ? nil : (.other, 1)
        }
        guard let text = String(validating: bytes.prefix(length), as: UTF8.self), let character = text.first else { return (.other, 1) }
        return (.character(character), length)
    }

    /// CSI and SS3 sequences; escape before another character is that key with Alt, which nothing uses.
    private static func escape(_ bytes: ArraySlice<UInt8>) -> (Key, Int)? {
        let rest = bytes.dropFirst()
        guard let kind = rest.first else { return nil }
        guard kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else {
            return kind == 0x1B ? (.escape, 1) : (.other, 2)
        }
        let body = rest.dropFirst()
        guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
            return body.count > 32 ? (.other, bytes.count) : nil
        }
        let length = end - bytes.startIndex + 1
        let parameters = String(decoding: body[..<end], as: UTF8.self)
        switch bytes[end] {
        case UInt8(ascii: "A"): return (.up, length)
        case UInt8(ascii: "B"): return (.down, length)
        case UInt8(ascii: "C"): return (.right, length)
        case UInt8(ascii: "D"): return (.left, length)
        case UInt8(ascii: "H"): return (.home, length)
        case UInt8(ascii: "F"): return (.end, length)
        case UInt8(ascii: "~"):
            switch parameters {
            case "1", "7": return (.home, length)
            case "3": return (.delete, length)
            case "4", "8": return (.end, length)
            case "5": return (.pageUp, length)
            case "6": return (.pageDown, length)
            case "200": return pasted(bytes, from: length)
            default: return (.other, length)
            }
        default: return (.other, length)
        }
    }
}
