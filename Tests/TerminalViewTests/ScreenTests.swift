import Lessons
import TestSupport
import Testing

@testable import TerminalView

@Suite("A lesson on the screen stays the same until someone decides otherwise")
struct ScreenTests {
    @Test(arguments: [
        ("wide", TerminalStyle(width: 80)),
        ("narrow", TerminalStyle(width: 40)),
        ("ascii", TerminalStyle(width: 60, glyphs: .ascii)),
        ("monochrome", TerminalStyle(width: 80, ink: .monochrome)),
        ("ansi16", TerminalStyle(width: 80, ink: .ansi16)),
        ("palette256", TerminalStyle(width: 80, ink: .palette256, links: .hyperlinks)),
    ])
    func everything(_ name: String, _ style: TerminalStyle) throws {
        try expectGolden(screen(TerminalViewTests.everything, style), "everything-\(name).txt")
    }

    @Test func turkishWords() throws {
        try expectGolden(screen(TerminalViewTests.everything, TerminalStyle(width: 60), language: .turkish), "everything-turkish.txt")
    }

    @Test(arguments: [40, 41, 57, 80, 123, 200])
    func noLineIsTooLong(_ width: Int) {
        let style = TerminalStyle(width: width)
        for line in screen(TerminalViewTests.everything, style).split(separator: "\n") {
            #expect(displayWidth(line) <= width, "\(line)")
        }
    }

    @Test(arguments: [TerminalStyle.Ink.plain, .monochrome, .ansi16, .palette256])
    func inkChangesNoWords(_ ink: TerminalStyle.Ink) {
        let lesson = Lesson.parse("# A\n\ntext [a](b) | x\n\n```swift\nlet a = 1\n```\n", file: "x.md").lesson
        let view = LessonView(style: TerminalStyle(width: 60, ink: ink), language: .english)
        let text = lesson.blocks.flatMap { view.lines(for: $0) }.map(\.text)
        #expect(text == ["A", "━", "text a[1] | x", "", "[1] b", "▎ let a = 1"])
        let encoded = view.style.encoded(lesson.blocks.flatMap { view.lines(for: $0) })
        #expect(encoded.contains("\u{1B}") == (ink != .plain))
        #expect(encoded.contains(";5;") == (ink == .palette256))
    }

    @Test func aTableTooWideBecomesAList() {
        let row = (1...8).map { "value\($0)" }.joined(separator: " | ")
        #expect(
            prose("| \(row) |\n|\(String(repeating: "---|", count: 8))\n| \(row) |\n").hasPrefix(
                "value1: value1\nvalue2: value2\n"))
    }

    @Test func claimsAndOutputs() {
        let style = TerminalStyle(width: 40)
        let view = LessonView(style: style, language: .english)
        #expect(style.encoded(view.claim("few-shot beats zero-shot", holds: true)) == "✓ holds: few-shot beats zero-shot\n")
        #expect(style.encoded(view.claim("a", holds: false)) == "✗ does not hold: a\n")
        let ascii = LessonView(style: TerminalStyle(width: 40, glyphs: .ascii), language: .turkish)
        #expect(style.encoded(ascii.claim("a", holds: true)) == "doğrulandı: a\n")
        #expect(style.encoded(view.output("a  b\n\nc\n")) == "a  b\n\nc\n")
        #expect(style.encoded(view.output("10%\r20%\r\ndone")) == "10%\n20%\ndone\n")
    }
}

@Suite("The terminal's abilities follow from the environment")
struct TerminalStyleTests {
    @Test(arguments: [
        (["TERM": "xterm-256color", "LANG": "tr_TR.UTF-8"], true, TerminalStyle(width: 80, ink: .palette256)),
        (["TERM": "xterm"], true, TerminalStyle(width: 80, ink: .ansi16)),
        (["TERM": "xterm", "NO_COLOR": "1"], true, TerminalStyle(width: 80, ink: .monochrome)),
        (["TERM": "xterm", "NO_COLOR": ""], true, TerminalStyle(width: 80, ink: .ansi16)),
        (["TERM": "dumb"], true, TerminalStyle(width: 80)),
        ([:], true, TerminalStyle(width: 80)),
        (["TERM": "xterm", "COLUMNS": "50"], false, TerminalStyle(width: 50)),
        (["TERM": "xterm", "LC_ALL": "C"], true, TerminalStyle(width: 80, ink: .ansi16, glyphs: .ascii)),
        (["TERM": "xterm", "LANG": "tr_TR.ISO-8859-9"], true, TerminalStyle(width: 80, ink: .ansi16, glyphs: .ascii)),
        (["TERM": "xterm", "COLUMNS": "5"], true, TerminalStyle(width: 40, ink: .ansi16)),
    ] as [([String: String], Bool, TerminalStyle)])
    func decided(_ environment: [String: String], _ isTerminal: Bool, _ style: TerminalStyle) {
        #expect(TerminalStyle(environment: environment, isTerminal: isTerminal, columns: nil) == style)
    }
}
