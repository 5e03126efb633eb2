import Lessons
import Testing

@testable import TerminalView

@Suite("What cells write and show stays readable in a narrow terminal")
struct OutputTests {
    private func view(_ width: Int) -> LessonView { LessonView(style: TerminalStyle(width: width), language: .english) }

    private static let name = String(repeating: "n", count: 38)
    private static let table = [name + "  points", String(repeating: "─", count: 46), "Ada" + String(repeating: " ", count: 42) + "7"]

    @Test func whatFitsIsUnchanged() {
        #expect(view(46).display(Self.table.joined(separator: "\n")).map(\.text) == Self.table)
    }

    @Test func columnsStayUnderEachOther() {
        #expect(
            view(40).display(Self.table.joined(separator: "\n")).map(\.text) == [
                Self.name + "  ", String(repeating: "─", count: 40), "Ada" + String(repeating: " ", count: 37),
                "… and to the right of it:", "points", "──────", "     7",
            ])
    }

    @Test func sentencesBreakAtSpaces() {
        let words = "One two three four five six seven eight nine."
        #expect(view(40).display(words).map(\.text) == ["One two three four five six seven eight", "nine."])
        #expect(view(40).output("  " + words + "\n").map(\.text) == ["  One two three four five six seven", "  eight nine."])
        let long = String(repeating: "a", count: 50)
        #expect(view(40).errorOutput(long + "\n").map(\.text) == [String(long.prefix(40)), String(long.suffix(10))])
    }

    /// However wide a display is, it does not become more lines than it would anyway.
    @Test func aVeryWideDisplayIsCut() {
        let text = String(repeating: "a  b", count: 50) + "\n" + String(repeating: "\n", count: 50)
        #expect(view(40).display(text).count == 5 + 50)
    }
}

@Suite("Nothing that only draws is read aloud")
struct SpokenTests {
    @Test func tablesAreReadRowByRow() {
        var style = TerminalStyle(width: 60)
        style.isSpoken = true
        let view = LessonView(style: style, language: .english)
        let text = "Before.\n\n| Name | Points |\n| --- | ---: |\n| Ada | 7 |\n| Bora | 9 |\n\n> p = q / r\n\n---\n\nAfter."
        #expect(
            view.markdown(text, width: 60).map(\.text) == [
                "Before.", "", "Name: Ada", "Points: 7", "", "Name: Bora", "Points: 9", "", "  p = q / r", "", "After.",
            ])
    }
}
