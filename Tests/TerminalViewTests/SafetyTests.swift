import Diagnostics
import Lessons
import Tensors
import Testing

@testable import TerminalView

@Suite("Nothing in a lesson or an output can command the terminal")
struct SafetyTests {
    @Test(arguments: [
        ("\u{1B}[31mred\u{1B}[0m", "red"),
        ("a\u{1B}]0;title\u{07}b", "ab"),
        ("a\u{1B}]8;;http://x\u{1B}\\b", "ab"),
        ("a\u{1B}P1;2q payload \u{1B}\\b", "ab"),
        ("a\u{1B}(0b\u{1B}cd", "abd"),
        ("a\u{9B}2Jb", "ab"),
        ("bell\u{07}", "bell\u{FFFD}"),
        ("back\u{08}space", "back\u{FFFD}space"),
        ("x\u{202E}txt.exe", "x\u{FFFD}txt.exe"),
        ("a\tb", "a    b"),
        ("end\u{1B}", "end"),
        ("end\u{1B}[", "end"),
        ("end\u{1B}]0;never closed", "end"),
        ("\u{1B}\u{1B}[31mx", "x"),
        ("nul\u{0}", "nul\u{FFFD}"),
        ("İstanbul é 日本 👩‍👩‍👧", "İstanbul é 日本 👩‍👩‍👧"),
    ])
    func sanitised(_ text: String, _ safe: String) {
        #expect(terminalSafe(text) == safe)
    }

    private static let attack = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{08}\u{1B}c\u{0}\u{7F}\u{85}"

    /// Bytes other than text and line feeds.
    private func controls(_ text: String) -> [UInt32] {
        text.unicodeScalars.map(\.value).filter { ($0 < 0x20 && $0 != 0x0A) || (0x7F..<0xA0).contains($0) }
    }

    @Test func inEveryBlock() {
        let attack = Self.attack
        let body = """
            # T\(attack)
            p\(attack) `c\(attack)` **b\(attack)** [l\(attack)](http://x/\(attack)) ![a\(attack)](b)

            - i\(attack)

            | h\(attack) |
            |---|
            | c\(attack) |

            > q\(attack)

                code\(attack)

            <div>\(attack)</div>

            ```swift
            //| caption: "c\(attack)"
            let x = "\(attack)"
            ```
            """
        #expect(controls(prose(body)).isEmpty)
        let style = TerminalStyle(width: 40)
        let view = LessonView(style: style, language: .english)
        let place = SourcePosition(file: "f\(attack)", line: 1, column: 2)
        let diagnostic = Diagnostic(.error, "p\(attack)", at: place, excerpt: "e\(attack)", hint: "h\(attack)")
        let shown = view.output(attack + "\n" + attack) + view.errorOutput(attack) + view.claim(attack, holds: true) + view.diagnostic(diagnostic)
        #expect(controls(style.encoded(shown)).isEmpty)
    }

    @Test func hyperlinksKeepOnlyPrintableASCII() {
        let style = TerminalStyle(width: 40, ink: .ansi16, links: .hyperlinks)
        let text = prose("[a](<http://x/\u{1B}\u{07}ş>)", style)
        #expect(text == "\u{1B}]8;;http://x/%1B%07%C5%9F\u{1B}\\\u{1B}[4;34ma\u{1B}[0m\u{1B}]8;;\u{1B}\\\n" || text.contains("]8;;http://x/\u{1B}\\"))
    }

    @Test(arguments: 0..<30)
    func randomBytes(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let scalars = (0..<500).map { _ in
            Unicode.Scalar(UInt32.random(in: 0..<0x180, using: &random)) ?? " "
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let style = TerminalStyle(width: 40)
        let view = LessonView(style: style, language: .turkish)
        #expect(controls(style.encoded(view.output(String(text)))).isEmpty)
        #expect(controls(prose(String(text))).isEmpty)
    }
}
