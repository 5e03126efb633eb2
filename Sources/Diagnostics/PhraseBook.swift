/// What phrases are called in a language, and how it writes numbers.
public struct PhraseBook: Sendable {
    /// The language's pattern for an English one, which it gives back where it has none.
    public let pattern: @Sendable (String) -> String
    /// What stands between a number's whole part and its fraction.
    public let decimalSeparator: String

    /// What stands between thousands.
    public let groupSeparator: String

    public init(
        decimalSeparator: String, groupSeparator: String, pattern: @escaping @Sendable (String) -> String
    ) {
        (self.decimalSeparator, self.groupSeparator, self.pattern) = (decimalSeparator, groupSeparator, pattern)
    }

    public static let english = PhraseBook(decimalSeparator: ".", groupSeparator: ",") { $0 }

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
