/// A language of the course; the raw value is its BCP 47 tag and the name of the lesson's file.
package enum Language: String, CaseIterable, Hashable, Sendable, CustomStringConvertible {
    case english = "en"
    case turkish = "tr"

    package var description: String { rawValue }

    /// The language's own name for itself.
    package var ownName: String {
        switch self {
        case .english: "English"
        case .turkish: "Türkçe"
        }
    }

    /// The one of two texts that is in this language.
    package func say(_ english: String, _ turkish: String) -> String {
        switch self {
        case .english: english
        case .turkish: turkish
        }
    }

    /// Whether a dictionary has one text before the other: Turkish has ı before i, and ç behind c.
    package func precedes(_ one: String, _ other: String) -> Bool { places(of: one).lexicographicallyPrecedes(places(of: other)) }

    /// The letters as places in the alphabet: spaces and signs first, last what is no letter of it.
    private func places(of text: String) -> [Int] {
        let alphabet: [Character] =
            switch self {
            case .english: Array("abcdefghijklmnopqrstuvwxyz")
            case .turkish: Array("abcçdefgğhıijklmnoöpqrsştuüvwxyz")
            }
        return lowercased(text).map { letter in
            alphabet.firstIndex(of: letter).map { $0 + 1 } ?? (letter.isLetter ? alphabet.count + 1 : 0)
        }
    }

    /// Lower case by the rules of this language: Turkish has I → ı and İ → i.
    package func lowercased(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch (scalar, self) {
            case ("İ", _): result += "i"
            case ("I", .turkish): result += "ı"
            case (_, .english), (_, .turkish): result += scalar.properties.lowercaseMapping
            }
        }
        return result
    }
}
