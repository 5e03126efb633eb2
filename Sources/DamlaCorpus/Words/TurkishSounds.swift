/// The vowels that a suffix takes after a word: harmony goes by the word's last vowel.
struct Vowels {
    /// a or e.
    let low: String
    /// ı, i, u or ü.
    let high: String

    /// - Parameters:
    ///   - word: in small letters.
    ///   - isFront: the suffix has front vowels whatever the last vowel is.
    init(of word: String, isFront: Bool) {
        switch (TurkishWords.lastVowel(of: word), isFront) {
        case ("a", false), ("ı", false): (low, high) = ("a", "ı")
        case ("o", false), ("u", false): (low, high) = ("a", "u")
        case ("ö", _), ("ü", _), ("o", true), ("u", true): (low, high) = ("e", "ü")
        default: (low, high) = ("e", "i")
        }
    }
}

extension TurkishWords {
    private static let vowels: Set<Unicode.Scalar> = ["a", "e", "ı", "i", "o", "ö", "u", "ü", "â", "î", "û"]
    private static let voiceless: Set<Unicode.Scalar> = ["f", "s", "t", "k", "ç", "ş", "h", "p"]

    /// The last vowel without a circumflex; nil for a word that has none.
    static func lastVowel(of word: String) -> Unicode.Scalar? {
        guard let vowel = word.unicodeScalars.last(where: vowels.contains) else { return nil }
        switch vowel {
        case "â": return "a"
        case "î": return "i"
        case "û": return "u"
        default: return vowel
        }
    }

    static func endsInVowel(_ word: String) -> Bool { word.unicodeScalars.last.map(vowels.contains) ?? false }

    static func endsVoiceless(_ word: String) -> Bool { word.unicodeScalars.last.map(voiceless.contains) ?? false }

    /// The stem before a vowel by the rules: p, ç and k at the end of more than one syllable become b, c and ğ (g after n).
    ///
    /// Final t mostly stays ("saat", "avukat"); words in which it softens are in the table.
    static func softened(_ word: String) -> String {
        let scalars = word.unicodeScalars
        guard scalars.count(where: vowels.contains) > 1, let last = scalars.last else { return word }
        let start = String(scalars.dropLast())
        switch last {
        case "p": return start + "b"
        case "ç": return start + "c"
        case "k": return start + (start.unicodeScalars.last == "n" ? "g" : "ğ")
        default: return word
        }
    }
}
