/// Cuts text into words by a pre-tokeniser's pattern, one after another, without a regular expression engine.
///
/// The words are ranges of the text and together make the whole of it, whatever bytes it has.
struct WordScanner {
    private let text: UnsafeRawBufferPointer
    private let classes: CharacterClasses
    private let pattern: PreTokenizer
    private(set) var position: Int

    /// - Parameter range: the part of the text to cut; nothing outside it is looked at.
    init(
        _ text: UnsafeRawBufferPointer, _ range: Range<Int>, _ pattern: PreTokenizer, _ classes: CharacterClasses
    ) {
        (self.text, self.pattern, self.classes) = (UnsafeRawBufferPointer(rebasing: text[..<range.upperBound]), pattern, classes)
        position = range.lowerBound
    }

    var isAtEnd: Bool { position == text.count }

    /// Steps over the next word and returns where it ends. The scanner must not be at the end.
    @inline(__always)
    mutating func next() -> Int {
        position = endOfWord(from: position)
        return position
    }

    /// The branches stand in the order of the pattern's.
    @inline(__always)
    private func endOfWord(from start: Int) -> Int {
        let first = text[start]
        if first == UInt8(ascii: "'"), let end = endOfContraction(from: start) { return end }

        // ` ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+`: only the space character itself may lead a word.
        let lead = first == UInt8(ascii: " ") && start + 1 < text.count ? start + 1 : start
        let (kind, length) = classes.character(in: text, at: lead)
        switch kind {
        case .letter, .other:
            return classes.endOfRun(of: kind, in: text, from: lead + length)
        case .number:
            switch pattern {
            case .gpt2: return classes.endOfRun(of: .number, in: text, from: lead + length)
            case .singleDigits: return lead + (lead == start ? length : 0)
            }
        case .space:
            return endOfSpace(from: start)
        }
    }

    /// `\s+(?!\S)|\s+`: white space before a word leaves its last character to that word.
    private func endOfSpace(from start: Int) -> Int {
        var (end, last) = (start, start)
        while end < text.count {
            let (kind, length) = classes.character(in: text, at: end)
            if kind != .space {
                let isEndOfText = kind == .number && pattern == .singleDigits
                return isEndOfText || last == start ? end : last
            }
            last = end
            end += length
        }
        return end
    }

    /// `'s|'t|'re|'ve|'m|'ll|'d`, in lower case only.
    private func endOfContraction(from start: Int) -> Int? {
        guard start + 1 < text.count else { return nil }
        let second = text[start + 1]
        switch second {
        case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"):
            return start + 2
        case UInt8(ascii: "r"), UInt8(ascii: "v"), UInt8(ascii: "l"):
            let wanted = second == UInt8(ascii: "l") ? second : UInt8(ascii: "e")
            return start + 2 < text.count && text[start + 2] == wanted ? start + 3 : nil
        default:
            return nil
        }
    }
}

extension PreTokenizer {
    /// The words of a text, as ranges of its bytes.
    package func words(of text: [UInt8]) -> [Range<Int>] {
        text.withUnsafeBytes { bytes in
            CharacterClasses.withTables { classes in
                var scanner = WordScanner(bytes, 0..<bytes.count, self, classes)
                var words: [Range<Int>] = []
                while !scanner.isAtEnd {
                    let start = scanner.position
                    words.append(start..<scanner.next())
                }
                return words
            }
        }
    }
}
