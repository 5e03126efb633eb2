/// What phrases are called in a language, and how it writes numbers.
public struct PhraseBook: Sendable {
    /// The language's pattern for an English one, which it gives back where it has none.
    public let pattern: @Sendable (String) -> String
    /// What stands between a number's whole part and its fraction.
    public let decimalSeparator: String

    /// What stands between thousands.
    public let groupSeparator: String

    /// What the language calls an English text whose places are filled; nil if it follows no known pattern.
    let recognized: @Sendable (String) -> String?

    public init(
        decimalSeparator: String, groupSeparator: String, recognized: @escaping @Sendable (String) -> String? = { _ in nil },
        pattern: @escaping @Sendable (String) -> String
    ) {
        (self.decimalSeparator, self.groupSeparator, self.pattern) = (decimalSeparator, groupSeparator, pattern)
        self.recognized = recognized
    }

    public static let english = PhraseBook(decimalSeparator: ".", groupSeparator: ",") { $0 }

    /// Each line by itself; what is not known stays.
    func finished(_ english: String) -> String {
        var text = ""
        for (index, line) in english.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let words = String(Substring(line.drop { $0 == UInt8(ascii: " ") }))
            if index > 0 { text += "\n" }
            for _ in 0..<(line.count - words.utf8.count) { text += " " }
            text += recognized(words) ?? words
        }
        return text
    }

    /// A number that was written as English does.
    func number(_ english: String) -> String {
        var text = ""
        for scalar in english.unicodeScalars {
            switch scalar {
            case ".": text += decimalSeparator
            case ",": text += groupSeparator
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
