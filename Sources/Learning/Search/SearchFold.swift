import Foundation

/// A text as the search compares it: without case, without diacritics, and with one letter for İ, I, ı and i.
///
/// Whoever types `sinif`, `SINIF` or `sınıf` means the same word, on a Turkish keyboard and on any other.
package struct FoldedText: Hashable, Sendable {
    /// Folded letters and digits; whatever else there is stands as a space.
    package let letters: [Character]
    /// For each of `letters`, the index of the character in the original that it came from.
    package let origins: [Int]

    package init(_ text: String) {
        var letters: [Character] = []
        var origins: [Int] = []
        for (index, character) in text.enumerated() {
            for folded in Self.fold(character) {
                letters.append(folded)
                origins.append(index)
            }
        }
        (self.letters, self.origins) = (letters, origins)
    }

    /// The words, in order.
    package var words: [ArraySlice<Character>] { letters.split(separator: " ") }

    private static func fold(_ character: Character) -> String {
        if let plain = table[character] { return plain }
        guard character.isLetter || character.isNumber else { return " " }
        if character.isASCII { return character.lowercased() }
        // Any other letter loses its marks: é becomes e.
        var result = ""
        for scalar in String(character).decomposed where !scalar.properties.isDiacritic && scalar.properties.generalCategory != .nonspacingMark {
            result += scalar.properties.lowercaseMapping
        }
        return result == "ı" ? "i" : result
    }

    private static let table: [Character: String] = [
        "İ": "i", "I": "i", "ı": "i", "i": "i", "Ş": "s", "ş": "s", "Ç": "c", "ç": "c", "Ğ": "g", "ğ": "g", "Ö": "o", "ö": "o",
        "Ü": "u", "ü": "u", "Â": "a", "â": "a", "Î": "i", "î": "i", "Û": "u", "û": "u",
    ]
}

extension String {
    /// Letters and their marks apart (Unicode's form NFD).
    fileprivate var decomposed: String.UnicodeScalarView { decomposedStringWithCanonicalMapping.unicodeScalars }
}
