/// A sentence for people that can be said in other languages: its English pattern, and what stands in the pattern's places.
///
/// Written like a text: `"the file has \(count) lines"` has the pattern `the file has {0} lines`. A phrase may stand in
/// another one's place, and is then translated with it. Two phrases are equal when they say the same in English.
public struct Phrase: Sendable {
    /// What stands in a place.
    public enum Argument: Sendable {
        /// Names, paths, other people's words: the same in every language.
        case text(String)
        /// A number as English writes it: `-12.5`, `1,234,567`.
        case number(String)
        case phrase(Phrase)
        /// Finished English words, perhaps of one of our own messages that came from another process.
        case finished(String)
    }

    /// The English words, with `{0}`, `{1}` … for the places in the order of the arguments.
    public let pattern: String
    public let arguments: [Argument]

    public init(pattern: String, arguments: [Argument]) { (self.pattern, self.arguments) = (pattern, arguments) }

    /// The phrase in English.
    public var english: String { text(in: .english) }

    /// The phrase in the language of `book`; in English where the book does not have it.
    public func text(in book: PhraseBook) -> String {
        Phrase.fill(book.pattern(pattern)) { place in
            guard arguments.indices.contains(place) else { return nil }
            switch arguments[place] {
            case .text(let text): return text
            case .number(let number): return book.number(number)
            case .phrase(let phrase): return phrase.text(in: book)
            case .finished(let text): return book.finished(text)
            }
        }
    }

    /// `pattern` with its places filled; a place that `argument` knows nothing for stays as it is written.
    public static func fill(_ pattern: String, _ argument: (Int) -> String?) -> String {
        let bytes = Array(pattern.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), let (place, end) = place(in: bytes, at: index), let text = argument(place) {
                result += Array(text.utf8)
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The number of the place that begins at `start`, and where it ends.
    private static func place(in bytes: [UInt8], at start: Int) -> (Int, end: Int)? {
        var (number, index) = (0, start + 1)
        while index < bytes.count, index - start <= 2, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") {
            number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard index > start + 1, index < bytes.count, bytes[index] == UInt8(ascii: "}") else { return nil }
        return (number, index + 1)
    }
}

extension Phrase: Hashable, CustomStringConvertible {
    public static func == (left: Phrase, right: Phrase) -> Bool { left.english == right.english }
    public func hash(into hasher: inout Hasher) { hasher.combine(english) }
    public var description: String { english }
}

extension Phrase {
    /// Phrases with commas between them, the last after "and"; `none` if there are none.
    public static func list(_ phrases: [Phrase], none: Phrase = "none") -> Phrase {
        guard let first = phrases.first else { return none }
        guard phrases.count > 1 else { return first }
        var head = first
        for phrase in phrases.dropFirst().dropLast() { head = "\(head), \(phrase)" }
        return "\(head) and \(phrases[phrases.count - 1])"
    }
}
