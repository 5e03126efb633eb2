import Lessons
import Testing

@testable import TerminalView

@Suite("What cells write and show stays readable in a narrow terminal")
struct OutputTests {
    private func view(_ width: Int) -> LessonView { LessonView(style: TerminalStyle(width: width), language: .english) }

    private static let table = """
        name      points
        ────────────────
        Ada            7
        """

    @Test func whatFitsIsUnchanged() {
        #expect(view(16).display(Self.table).map(\.text) == Self.table.split(separator: "\n").map(String.init))
    }

    @Test func columnsStayUnderEachOther() {
        #expect(
            view(10).display(Self.table).map(\.text) == [
                "name      ", "──────────", "Ada       ", "… and to the right of it:", "points", "──────", "     7",
            ])
    }

    @Test func sentencesBreakAtSpaces() {
        #expect(view(10).display("One two three four.").map(\.text) == ["One two", "three", "four."])
        #expect(view(10).output("  One two three.\n").map(\.text) == ["  One two", "  three."])
        #expect(view(10).errorOutput("supercalifragilistic\n").map(\.text) == ["supercalif", "ragilistic"])
    }

    /// However wide a display is, it does not become more lines than it would anyway.
    @Test func aVeryWideDisplayIsCut() {
        let text = String(repeating: "a  b", count: 30) + "\n" + String(repeating: "\n", count: 50)
        #expect(view(10).display(text).count == 12 + 50)
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
