/// Suffixes of Turkish, in the notation of grammars (Göksel & Kerslake 2005, *Turkish: A Comprehensive Grammar*, ch. 3 and
/// 6): capitals change with the word (A is a or e; I is ı, i, u or ü; D is d or t), and a y, n or s in front is written
/// only where the word ends in a vowel.
package enum TurkishSuffix: String, CaseIterable, Hashable, Sendable {
    case locative = "DA"
    /// "the one at …": the locative with -ki.
    case locativeRelative = "DAki"
    case ablative = "DAn"
    case dative = "yA"
    case accusative = "yI"
    case genitive = "nIn"
    case plural = "lAr"
    case possessive = "sI"
    case copula = "DIr"
    case pastCopula = "ydI"
    case instrumental = "yla"
    /// The past of a verb's stem.
    case past = "DI"
}

/// What a noun does that the rules do not say.
package struct TurkishStem: Equatable, Sendable {
    /// The stem before a suffix that begins with a vowel, where the rules do not give it: "armud", "burn", "suy".
    var beforeVowel: String?
    /// Suffixes have front vowels although the last vowel is a back one: "saati".
    var isFront: Bool
    /// The plural of a compound that ends in a possessive suffix, "havaalanları"; nil for all other words.
    var compoundPlural: String?
}

/// Puts suffixes on Turkish words: vowel harmony, d to t after a voiceless consonant, softening of p ç k before a vowel,
/// buffer letters, the apostrophe after proper names.
package struct TurkishWords: Sendable {
    /// By the word in small letters.
    let stems: [String: TurkishStem]

    package init(stems: [String: TurkishStem]) { self.stems = stems }

    /// `word` with the suffix.
    ///
    /// - Parameter isProper: a proper name keeps its spelling and takes an apostrophe: "Sinop'un".
    package func word(_ word: String, with suffix: TurkishSuffix, isProper: Bool = false) -> String {
        let lower = Language.turkish.lowercased(word)
        let exception = stems[lower]
        if !isProper, let plural = exception?.compoundPlural {
            return compound(word, suffix, plural: plural, Vowels(of: lower, isFront: false))
        }
        let vowels = Vowels(of: lower, isFront: exception?.isFront ?? false)
        let apostrophe = isProper ? "'" : ""
        switch suffix {
        case .locative, .locativeRelative, .ablative, .copula, .past, .plural:
            return word + apostrophe + consonantForm(suffix, vowels, afterVoiceless: Self.endsVoiceless(lower))
        case .pastCopula:
            if Self.endsInVowel(lower) { return word + apostrophe + "yd" + vowels.high }
            return word + apostrophe + (Self.endsVoiceless(lower) ? "t" : "d") + vowels.high
        case .instrumental:
            return word + apostrophe + (Self.endsInVowel(lower) || lower == "su" ? "yl" : "l") + vowels.low
        case .dative, .accusative, .genitive, .possessive:
            let stem = isProper ? word : exception?.beforeVowel ?? Self.softened(word)
            let buffer = Self.endsInVowel(Language.turkish.lowercased(stem))
            return stem + apostrophe + vowelForm(suffix, vowels, buffer: buffer)
        }
    }

    /// A compound like "havaalanı" ends in a possessive suffix already: n joins the cases to it.
    private func compound(_ word: String, _ suffix: TurkishSuffix, plural: String, _ vowels: Vowels) -> String {
        switch suffix {
        case .plural: plural
        case .possessive: word
        case .locative: word + "nd" + vowels.low
        case .locativeRelative: word + "nd" + vowels.low + "ki"
        case .ablative: word + "nd" + vowels.low + "n"
        case .dative: word + "n" + vowels.low
        case .accusative: word + "n" + vowels.high
        case .genitive: word + "n" + vowels.high + "n"
        case .copula: word + "d" + vowels.high + "r"
        case .pastCopula, .past: word + "yd" + vowels.high
        case .instrumental: word + "yl" + vowels.low
        }
    }

    /// Suffixes that begin with a consonant.
    private func consonantForm(_ suffix: TurkishSuffix, _ vowels: Vowels, afterVoiceless: Bool) -> String {
        let dental = afterVoiceless ? "t" : "d"
        switch suffix {
        case .locative: return dental + vowels.low
        case .locativeRelative: return dental + vowels.low + "ki"
        case .ablative: return dental + vowels.low + "n"
        case .copula: return dental + vowels.high + "r"
        case .past: return dental + vowels.high
        case .plural: return "l" + vowels.low + "r"
        case .dative, .accusative, .genitive, .possessive, .pastCopula, .instrumental: return ""
        }
    }

    /// Suffixes that begin with a vowel, or with a buffer letter where the stem ends in one.
    private func vowelForm(_ suffix: TurkishSuffix, _ vowels: Vowels, buffer: Bool) -> String {
        switch suffix {
        case .dative: return (buffer ? "y" : "") + vowels.low
        case .accusative: return (buffer ? "y" : "") + vowels.high
        case .genitive: return (buffer ? "n" : "") + vowels.high + "n"
        case .possessive: return (buffer ? "s" : "") + vowels.high
        case .locative, .locativeRelative, .ablative, .copula, .past, .plural, .pastCopula, .instrumental: return ""
        }
    }
}
