import Testing

@testable import Lessons

@Suite("A Swift fence becomes a cell")
struct CellTests {
    @Test func everyOption() throws {
        let lesson = parseGood(
            """
            ```swift
            //| label: load
            //| caption: "Loading: a model"
            //| echo: false
            //| output: false
            //| freeze: true
            //| timeout: 60
            //| expect: error
            //| tags: [slow, big]
            let x = 1

            show(x)
            ```
            """)
        let cell = try #require(lesson.cells.first)
        var options = CellOptions()
        options.caption = "Loading: a model"
        (options.echo, options.output, options.freeze) = (false, false, true)
        options.timeout = .seconds(60)
        options.expectation = .error
        options.tags = ["slow", "big"]
        #expect(cell == Cell(label: "load", source: "let x = 1\n\nshow(x)", options: options, file: "demo/en.md", line: 20))
    }

    @Test func labelsAreGenerated() {
        let lesson = parseGood("```swift\na\n```\n\n```swift\n//| label: b\nb\n```\n\n~~~ swift\nc\n~~~\n")
        #expect(lesson.cells.map(\.label) == ["cell-1", "b", "cell-3"])
        #expect(lesson.cells.map(\.line) == [12, 17, 21])
    }

    /// The line numbers that compiler messages will carry.
    @Test(arguments: [
        ("plain", "```swift\nfirst()\n```\n", 12),
        ("indented", "  ```swift\n  first()\n  ```\n", 12),
        ("in a list", "1. one\n\n   ```swift\n   //| echo: false\n   first()\n   ```\n2. two\n", 15),
        ("in a quote", "> a\n>\n> ```swift\n> first()\n> ```\n", 14),
        ("in a list in a quote", "> - a\n>   ```swift\n>   first()\n>   ```\n", 13),
        ("after a table", "| a |\n|---|\n| 1 |\n\n```swift\n\nfirst()\n```\n", 16),
    ], ["\n", "\r\n", "\r"])
    func sourceLineIsExact(_ fixture: (name: String, body: String, line: Int), _ end: String) throws {
        let text = (goodMatter + fixture.body).replacing("\n", with: end)
        let (lesson, diagnostics) = Lesson.parse(text, file: "demo/en.md")
        #expect(diagnostics.isEmpty)
        let cell = try #require(lesson.cells.first)
        #expect(cell.line == fixture.line)
        #expect(cell.source.hasSuffix("first()"))
        #expect(text.splitLines()[cell.line - 1 + cell.source.splitLines().count - 1].hasSuffix("first()"))
    }

    @Test func aListIsCutAroundItsCells() {
        let lesson = parseGood("1. one\n\n   ```swift\n   a\n   ```\n\n   rest of one\n2. two\n   ```swift\n   b\n   ```\n3. three\n")
        #expect(lesson.cells.map(\.source) == ["a", "b"])
        let lists = lesson.blocks.compactMap { block -> List? in
            if case .prose(let prose) = block, case .list(let list) = prose.blocks.first { list } else { nil }
        }
        #expect(lists.map(\.marker) == [.ordered(start: 1), .ordered(start: 2), .ordered(start: 3)])
        #expect(lists.map { $0.items.map(\.kind) } == [[.plain], [.continued, .plain], [.plain]])
    }

    @Test func exercisesAndListingsAreNoCells() {
        let lesson = parseGood("```exercise\nid: softmax\n```\n\n```swift ignore\nshown()\n```\n")
        #expect(lesson.cells.isEmpty)
        #expect(lesson.blocks.first == .exercise("softmax"))
    }
}
