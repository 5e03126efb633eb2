import Testing

@testable import CellKernel

@Suite("What a cell prints becomes text")
struct TextTests {
    @Test(arguments: [1, 2, 3, 5, 100]) func `characters cut in two are put together`(size: Int) {
        let text = "ağaç 🎈 kırmızı 漢字"
        var stream = StreamText()
        var result = ""
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            result += stream.text(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        #expect(result + stream.end() == text)
    }

    @Test func `bytes that are no text are replaced, also at the end`() {
        var stream = StreamText()
        #expect(stream.text([0x61, 0xFF, 0x62, 0xC4]) == "a\u{FFFD}b")
        #expect(stream.end() == "\u{FFFD}")
    }

    @Test func `the runtime's last words are taken out`() {
        var trap = TrapMessage()
        #expect(trap.filter("note\nCell1/en.md:5: Fatal err") == "note\nCell1/en.md:5: Fatal err")
        #expect(trap.filter("x\nab") == "x\nab")
        var whole = TrapMessage()
        #expect(whole.filter("note\nCell1/en.md:5: Fatal error: one\ntwo\n") == "note\n")
        #expect(whole.message == "one\ntwo")
        var bare = TrapMessage()
        #expect(bare.filter("Precondition failed\n") == "")
        #expect(bare.message == "precondition failed")
    }

    @Test(arguments: [("Cell3.Mistake.a", "Mistake.a"), ("E(x: Cell12.T())", "E(x: T())"), ("Cells.x Cell.y MyCell3.z", "Cells.x Cell.y MyCell3.z")])
    func `a cell's module is not named`(text: String, words: String) {
        #expect(Outcome.withoutModule(text) == words)
    }
}
