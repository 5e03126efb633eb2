/// What the pre-tokeniser's pattern tells apart.
package enum CharacterClass: UInt8 {
    case other, letter, number, space

    /// The class of one code point.
    package init(of point: UInt32) { self = CharacterClasses.withTables { $0.of(point) } }
}

/// Looks up the class of the character at a place in UTF-8 text.
///
/// Bytes that are not UTF-8 count as one character each, of class `other`.
struct CharacterClasses {
    private let ascii: UnsafeBufferPointer<UInt8>
    private let pageNumbers: UnsafeBufferPointer<UInt8>
    private let pages: UnsafeBufferPointer<UInt64>

    /// Calls `body` with the tables at hand.
    static func withTables<Result>(_ body: (CharacterClasses) -> Result) -> Result {
        asciiClasses.withUnsafeBufferPointer { ascii in
            unicodeClassPageNumbers.withUnsafeBufferPointer { numbers in
                unicodeClassPages.withUnsafeBufferPointer { pages in
                    body(CharacterClasses(ascii: ascii, pageNumbers: numbers, pages: pages))
                }
            }
        }
    }

    func of(_ point: UInt32) -> CharacterClass {
        let block = Int(point >> 7)
        guard block < pageNumbers.count else { return .other }
        let word = pages[Int(pageNumbers[block]) * 4 + Int((point & 127) >> 5)]
        return CharacterClass(bits: word >> (2 * UInt64(point & 31)))
    }

    /// The class of the character that starts at `position`, and how many bytes it has.
    @inline(__always)
    func character(in text: UnsafeRawBufferPointer, at position: Int) -> (CharacterClass, length: Int) {
        if let kind = CharacterClass(rawValue: ascii[Int(text[position])]) { return (kind, 1) }
        return longCharacter(in: text, at: position)
    }

    /// The end of the characters of one class from `start` on.
    @inline(__always)
    func endOfRun(of kind: CharacterClass, in text: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = start
        while end < text.count {
            let code = ascii[Int(text[end])]
            if code == kind.rawValue {
                end += 1
            } else {
                guard code == CharacterClasses.notASCII else { break }
                let (next, length) = longCharacter(in: text, at: end)
                guard next == kind else { break }
                end += length
            }
        }
        return end
    }

    /// What the table of ASCII says of other bytes.
    private static let notASCII: UInt8 = 4

    /// A character outside ASCII. The bounds follow table 3-7 of the Unicode Standard (well-formed UTF-8).
    @inline(never)
    private func longCharacter(in text: UnsafeRawBufferPointer, at position: Int) -> (CharacterClass, length: Int) {
        let first = text[position]
        func continuation(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> UInt32? {
            guard position + offset < text.count else { return nil }
            let byte = text[position + offset]
            return low <= byte && byte <= high ? UInt32(byte & 0x3F) : nil
        }
        switch first {
        case 0xC2...0xDF:
            guard let second = continuation(1) else { return (.other, 1) }
            return (of(UInt32(first & 0x1F) << 6 | second), 2)
        case 0xE0...0xEF:
            guard let second = continuation(1, from: first == 0xE0 ? 0xA0 : 0x80, to: first == 0xED ? 0x9F : 0xBF),
                let third = continuation(2)
            else { return (.other, 1) }
            return (of(UInt32(first & 0x0F) << 12 | second << 6 | third), 3)
        case 0xF0...0xF4:
            guard let second = continuation(1, from: first == 0xF0 ? 0x90 : 0x80, to: first == 0xF4 ? 0x8F : 0xBF),
                let third = continuation(2), let fourth = continuation(3)
            else { return (.other, 1) }
            return (of(UInt32(first & 0x07) << 18 | second << 12 | third << 6 | fourth), 4)
        default:
            return (.other, 1)
        }
    }
}

extension CharacterClass {
    /// From the lowest two bits.
    @inline(__always)
    fileprivate init(bits: UInt64) {
        switch bits & 3 {
        case 1: self = .letter
        case 2: self = .number
        case 3: self = .space
        default: self = .other
        }
    }
}
