import Tensors
import Testing

@testable import TerminalView

@Suite("Columns are counted as the terminal counts them")
struct WidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("ığüşöçİ", 7), ("e\u{301}", 1), ("日本語", 6), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("😀", 2),
        ("👩‍👩‍👧", 2), ("🇹🇷", 2), ("❤️", 2), ("❤", 1), ("✓", 1), ("─│", 2), ("\u{200B}", 0), ("👍🏽", 2), ("i\u{307}", 1),
    ])
    func width(_ text: String, _ columns: Int) {
        #expect(displayWidth(text) == columns)
    }

    @Test(arguments: 0..<50)
    func wrappingKeepsEveryCharacter(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "ş", " ", "日", "👩‍👩‍👧", "e\u{301}", "word", "🇹🇷", "-", "supercalifragilistic"]
        let text = (0..<60).map { _ in pieces.randomElement(using: &random)! }.joined()
        let width = Int.random(in: 2...30, using: &random)
        let lines = wrapped([Span(text)], width: width)
        for line in lines { #expect(line.width <= width) }
        #expect(lines.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " })
        let cut = chopped([Span(text)], width: width)
        for line in cut { #expect(line.width <= width) }
        #expect(cut.map(\.text).joined() == text)
        let fold = folded([Span(text)], width: width)
        for line in fold { #expect(line.width <= width) }
        #expect(fold.map(\.text).joined() == text)
    }

    @Test func wordsStayWhole() {
        #expect(wrapped([Span("one two three four")], width: 9).map(\.text) == ["one two", "three", "four"])
        #expect(folded([Span("f([1.0, 12.5, "), Span("3.25])", .bold)], width: 11).map(\.text) == ["f([1.0, ", "12.5, ", "3.25])"])
        #expect(folded([Span("a bcdefghijkl")], width: 6).map(\.text) == ["a bcde", "fghijk", "l"])
        #expect(wrapped([Span("abcdefghij")], width: 4).map(\.text) == ["abcd", "efgh", "ij"])
        #expect(wrapped([Span("a"), Span("b", .bold), Span(" c")], width: 2).map(\.text) == ["ab", "c"])
        #expect(wrapped([], width: 4).map(\.text) == [""])
    }
}
