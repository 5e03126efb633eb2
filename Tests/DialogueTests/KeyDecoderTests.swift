import Testing

@testable import Dialogue

@Suite("Bytes of a terminal become keys")
struct KeyDecoderTests {
    @Test(arguments: [
        ("a", [.character("a")]), ("\r", [.enter]), ("\n", [.enter]), ("\u{3}", [.interrupt]), ("\u{4}", [.endOfInput]),
        ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]), ("ş", [.character("ş")]), ("İ", [.character("İ")]),
        ("👩", [.character("👩")]), ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[C\u{1B}[D", [.right, .left]),
        ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]), ("\u{1B}[1;5C", [.right]),
        ("\u{1B}x", [.other]), ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{0}", [.other]),
    ] as [(String, [Key])])
    func decoded(_ text: String, _ keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.keys(from: text.utf8) == keys)
        #expect(!decoder.isWaiting)
    }

    @Test(arguments: ["ş", "👩", "\u{1B}[A", "\u{1B}[1;5C"])
    func piecesMakeOneKey(_ text: String) {
        var whole = KeyDecoder()
        let expected = whole.keys(from: text.utf8)
        var decoder = KeyDecoder()
        var keys: [Key] = []
        for byte in text.utf8 { keys += decoder.keys(from: [byte]) }
        #expect(keys == expected && keys.count == 1)
    }

    @Test func whatIsPastedIsOneKey() {
        let (start, end) = ("\u{1B}[200~", "\u{1B}[201~")
        var decoder = KeyDecoder()
        #expect(decoder.keys(from: "a\(start)q\nşu\u{1B}[A\(end)b".utf8) == [.character("a"), .pasted("q\nşu\u{1B}[A"), .character("b")])
        // In pieces, with pauses.
        var keys: [Key] = []
        for byte in "\(start)12\(end)".utf8.prefix(12) { keys += decoder.keys(from: [byte]) }
        #expect(keys == [] && !decoder.isWaiting && decoder.flush() == [])
        #expect(decoder.keys(from: "\(start)12\(end)".utf8.dropFirst(12)) == [.pasted("12")])
        // Whose end never comes.
        #expect(decoder.keys(from: "\(start)12\u{3}".utf8) == [.interrupt])
        #expect(decoder.keys(from: "\(start)\(String(repeating: "x", count: 100_001))".utf8) == [.other])
        #expect(decoder.keys(from: "a".utf8) == [.character("a")])
    }

    @Test func aLoneEscapeIsAKeyOnceNothingMoreCame() {
        var decoder = KeyDecoder()
        #expect(decoder.keys(from: [0x1B]) == [] && decoder.isWaiting)
        #expect(decoder.flush() == [.escape] && !decoder.isWaiting)
        #expect(decoder.flush() == [])
    }

    @Test func whateverComesIsDealtWith() {
        var generator = SystemRandomNumberGenerator()
        var decoder = KeyDecoder()
        for _ in 0..<20_000 { _ = decoder.keys(from: [UInt8.random(in: 0...255, using: &generator)]) }
        _ = decoder.flush()
        #expect(decoder.keys(from: "a".utf8) == [.character("a")])
    }
}

@Suite("A typed line is edited by characters")
struct LineInputTests {
    private func typed(_ keys: [Key]) -> LineInput {
        var line = LineInput()
        for key in keys { _ = line.handle(key) }
        return line
    }

    @Test func letters() {
        let line = typed([.character("i"), .character("m"), .left, .character("ş"), .end, .character("👩"), .backspace])
        #expect(line.text == "işm" && line.cursor == 3)
        #expect(typed([.character("a"), .home, .delete]).text == "")
        #expect(typed([.backspace, .delete, .left, .right]).text == "")
        #expect(typed([.character("a"), .pasted(" 12\n3\u{1B}\t4 "), .character("b")]).text == "a12 3 4b")
        #expect(typed([.character("a"), .eraseLine, .character("b")]).text == "b")
    }

    @Test func marksJoinTheirLetter() {
        let line = typed([.character("e"), .character("\u{301}")])
        #expect(line.characters == ["é"] && line.cursor == 1)
    }

    @Test func otherKeysAreNotItsBusiness() {
        var line = LineInput("a")
        let handled = [Key.enter, .escape, .up, .interrupt].map { line.handle($0) }
        #expect(handled == [false, false, false, false] && line.text == "a")
    }
}
