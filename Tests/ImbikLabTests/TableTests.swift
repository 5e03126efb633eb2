import ImbikLab
import TestSupport
import Testing

@Suite("Tables line up, wrap within 72 columns, escape, and are data too")
struct TableTests {
    private var mixed: Table {
        Table(
            "Parameters <by> component", columns: ["component", "count", "parameters", "share", "loss", "tied"],
            rows: [
                ["embedding", 1, 28_311_552, Table.Cell.share(0.21047, digits: 1), 0.5, true],
                ["feed-forward & \"co\"", 30, 79_626_240, Table.Cell.share(0.59195, digits: 1), 12.25, false],
                ["日本語", 61, 576, Table.Cell.empty, Double.nan, true],
            ])
    }

    @Test("in a terminal") func text() throws { try expectGolden(mixed.display.text, "table.txt") }

    @Test("in a page") func html() throws { try expectGolden(mixed.display[.html] ?? "", "table.html") }

    @Test("as data") func data() throws { try expectGolden(mixed.display[.table] ?? "", "table.json") }

    @Test(
        "no line is wider than 72 columns, and no word is lost",
        arguments: [1, 3, 9, 30])
    func width(columns: Int) {
        let words = (0..<columns).map { "word\($0) and some more \($0 * 7919)" }
        let table = Table("A caption that is long enough to be broken into two lines, as captions will be, now and then",
            columns: words.map { "name of \($0.prefix(6))" }, rows: [words.map { $0 as any TableValue }])
        let text = table.display.text
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
        for index in 0..<columns { #expect(text.contains("\(index * 7919)")) }
    }

    @Test("a column of numbers over a wide range shows the smallest too")
    func wideRange() {
        let text = Table(columns: ["p"], rows: [[0.5], [0.0000012]]).display.text
        #expect(text.contains("1.2e-6"))
    }

    @Test("no rows is said, not left blank")
    func empty() {
        #expect(Table(columns: ["a", "b"]).display.text == "a  b\n────\n(no rows)")
    }
}
