/// Articles and plurals of English nouns: rules, and a table for what they do not give.
package struct EnglishWords: Sendable {
    /// What a noun does that the rules do not say.
    package struct Noun: Equatable, Sendable {
        var plural: String
        /// "some milk", "some scissors": no article before it.
        var takesSome: Bool
    }

    /// By the word.
    let nouns: [String: Noun]

    package init(nouns: [String: Noun]) { self.nouns = nouns }

    /// "a plum", "an apple", "some milk".
    package func withArticle(_ word: String) -> String {
        if nouns[word]?.takesSome == true { return "some " + word }
        let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
        let lower = word.lowercased()
        let soundsLikeConsonant = lower.hasPrefix("uni") || lower.hasPrefix("eu") || lower.hasPrefix("one")
        return (lower.first.map(vowels.contains) == true && !soundsLikeConsonant ? "an " : "a ") + word
    }

    /// Of several words the last takes the plural: "bitter oranges".
    package func plural(_ word: String) -> String {
        if let noun = nouns[word] { return noun.plural }
        if let space = word.lastIndex(of: " ") {
            return word[...space] + plural(String(word[word.index(after: space)...]))
        }
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) { return word.dropLast() + "ies" }
        if ["s", "x", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
        return word + "s"
    }
}
