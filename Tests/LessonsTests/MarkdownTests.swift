import Diagnostics
import Testing

@testable import Lessons

@Suite("Markdown becomes closed enums")
struct MarkdownTests {
    @Test(arguments: [
        ("plain", [Inline.text("plain")]),
        ("*a* **b** ~~c~~", [.emphasis([.text("a")]), .text(" "), .strong([.text("b")]), .text(" "), .strikethrough([.text("c")])]),
        ("`x + y`", [.code("x + y")]),
        ("[a](b.md \"t\")", [.link(destination: "b.md", title: "t", [.text("a")])]),
        ("![alt *text*](p.svg)", [.image(source: "p.svg", title: "", alternative: [.text("alt "), .emphasis([.text("text")])])]),
        ("https://example.org", [.link(destination: "https://example.org", title: "", [.text("https://example.org")])]),
        ("a\nb", [.text("a"), .softBreak, .text("b")]),
        ("a\\\nb", [.text("a"), .lineBreak, .text("b")]),
        ("a <b>c</b>", [.text("a "), .html("<b>"), .text("c"), .html("</b>")]),
    ])
    func inlines(_ source: String, _ expected: [Inline]) {
        #expect(proseBlocks(source) == [.paragraph(expected)])
    }

    @Test func listsKnowTheirMarkerAndTightness() {
        #expect(
            proseBlocks("3. a\n4. b\n") == [
                .list(List(marker: .ordered(start: 3), isTight: true, items: [
                    ListItem(kind: .plain, blocks: [.paragraph([.text("a")])]),
                    ListItem(kind: .plain, blocks: [.paragraph([.text("b")])]),
                ]))
            ])
        guard case .list(let loose) = proseBlocks("- a\n\n- b\n").first else { return #expect(Bool(false)) }
        #expect(!loose.isTight && loose.marker == .bullet)
    }

    @Test func tasks() {
        guard case .list(let list) = proseBlocks("- [x] done\n- [ ] open\n- plain\n").first else { return #expect(Bool(false)) }
        #expect(list.items.map(\.kind) == [.task(done: true), .task(done: false), .plain])
        #expect(list.items[0].blocks == [.paragraph([.text("done")])])
    }

    @Test func tables() {
        #expect(
            proseBlocks("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | `2` | 3 | 4 |\n") == [
                .table(Table(
                    alignments: [.natural, .leading, .center, .trailing],
                    header: [[.text("a")], [.text("b")], [.text("c")], [.text("d")]],
                    rows: [[[.text("1")], [.code("2")], [.text("3")], [.text("4")]]]))
            ])
    }

    @Test func otherBlocks() {
        #expect(proseBlocks("> a\n") == [.quote([.paragraph([.text("a")])])])
        #expect(proseBlocks("---\n") == [.thematicBreak])
        #expect(proseBlocks("<div>\nx\n</div>\n") == [.html("<div>\nx\n</div>\n")])
        #expect(proseBlocks("```json\n{}\n```\n") == [.code(CodeListing(language: "json", text: "{}", line: 12))])
        #expect(proseBlocks("```swift ignore\nlet x\n```\n") == [.code(CodeListing(language: "swift", text: "let x", line: 12))])
        #expect(proseBlocks("    indented\n") == [.code(CodeListing(language: nil, text: "indented", line: 11))])
    }

    @Test func footnotesAreNumberedByTheirFirstReference() {
        let lesson = parseGood("One[^b] and two[^a].\n\n[^a]: Body a.\n\n[^b]: Body b.\n")
        #expect(lesson.footnotes == [
            Footnote(number: 1, body: [.paragraph([.text("Body b.")])]),
            Footnote(number: 2, body: [.paragraph([.text("Body a.")])]),
        ])
        #expect(lesson.blocks.count == 1)
        guard case .prose(let prose) = lesson.blocks[0], case .paragraph(let inlines) = prose.blocks[0] else { return #expect(Bool(false)) }
        #expect(inlines == [.text("One"), .footnoteReference(1), .text(" and two"), .footnoteReference(2), .text(".")])
    }

    @Test func proseKeepsItsSource() {
        let lesson = parseGood("First *one*.\n\n- a\n- b\n\n# Title\n")
        guard case .prose(let prose) = lesson.blocks[0] else { return #expect(Bool(false)) }
        #expect(prose.source.hasPrefix("First *one*.\n\n- a\n- b"))
        #expect(prose.line == 11)
    }

    @Test(arguments: [
        (Language.english, "What is a *token*?", "what-is-a-token"),
        (.english, "`encode(_:)` & decode", "encode_--decode"),
        (.turkish, "İmbik Nedir?", "imbik-nedir"),
        (.turkish, "Işık ve IŞIK", "ışık-ve-ışık"),
        (.turkish, "Çıktı: ölçüt", "çıktı-ölçüt"),
        (.english, "GPT_2, 135M", "gpt_2-135m"),
    ])
    func anchors(_ language: Language, _ title: String, _ anchor: String) {
        let lesson = Lesson.parse(goodMatter + "# \(title)\n", file: "x", language: language).lesson
        guard case .heading(let heading) = lesson.blocks[0] else { return #expect(Bool(false)) }
        #expect(heading.anchor == anchor)
    }

    @Test func repeatedAnchorsAreNumbered() {
        let anchors = parseGood("# A\n# A\n# A 1\n# A\n").blocks.map { block -> String in
            if case .heading(let heading) = block { heading.anchor } else { "" }
        }
        #expect(anchors == ["a", "a-1", "a-1-1", "a-2"])
    }

    @Test func nestingHasAnEnd() {
        let (lesson, diagnostics) = parse(String(repeating: "> ", count: 20_000) + "deep\n")
        #expect(lesson.blocks.isEmpty)
        #expect(diagnostics.map(\.problem) == ["this is nested deeper than 48 levels; what lies deeper is left out"])
        #expect(parse(String(repeating: "*", count: 5_000) + "a" + String(repeating: "*", count: 5_000)).lesson.blocks.count == 1)
    }
}
