import Diagnostics
import Testing

@Suite("Phrases keep their pattern and what stands in its places")
struct PhraseTests {
    private let mirror = PhraseBook(decimalSeparator: ",", groupSeparator: ".") { pattern in
        ["{0} of {1}": "{1}: {0}", "tokens": "belirteç"][pattern] ?? pattern
    }

    @Test func aLiteralIsItsOwnPattern() {
        let phrase: Phrase = "the file has \(3) lines, not \("x")"
        #expect(phrase.pattern == "the file has {0} lines, not {1}")
        #expect(phrase.english == "the file has 3 lines, not x")
    }

    @Test func placesMayChangeTheirOrder() {
        #expect(Phrase("\(2.5) of \("tokens" as Phrase)").text(in: mirror) == "belirteç: 2,5")
        #expect(Phrase("\(2.5) of \("tokens")").text(in: mirror) == "tokens: 2,5")
    }

    @Test func bracesOfTheTextAndOfArgumentsStay() {
        let phrase: Phrase = "write {text} or {} or {9x}, such as \("{0} {1}")"
        #expect(phrase.english == "write {text} or {} or {9x}, such as {0} {1}")
    }

    @Test func phrasesThatSayTheSameAreEqual() {
        #expect(Phrase("\(3) lines") == "3 lines")
        #expect(Set<Phrase>(["3 lines", "\(3) lines", "\("3 lines")"]).count == 1)
    }

    @Test(arguments: [([], "none"), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
    func lists(words: [String], text: String) { #expect(Phrase.list(words.map { "\($0)" }).english == text) }
}
