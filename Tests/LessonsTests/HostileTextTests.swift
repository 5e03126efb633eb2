import Diagnostics
import Tensors
import Testing
import Tensors

@testable import Lessons

@Suite("No text whatever stops the parser")
struct HostileTextTests {
    private static let seed = """
        ---
        id: demo
        title: "A: demonstration"
        summary: Everything once.
        minutes: 5
        models: [smollm2]
        goals: [See a cell.]
        ---
        # Heading *one*

        | a | b |\r
        |:-:|--:|\r
        | 1 | [x](y "z") |

        1. one

           ```swift
           //| label: load
           //| tags: [a, "b"]
           let x = 1
           ```
        2. - [x] two[^n] <b>ş</b>

        [^n]: Note.

        ```quiz
        id: q
        kind: choice
        question: "Which?"
        choices:
          - { text: A, right: true, why: Yes. }
          - { text: B, why: No. }
        ```

        ```exercise
        id: softmax
        ```
        <!-- translates: heading-one abc -->
        <!-- cell: load -->
        > ![alt](p.svg) ~~s~~ `c`
        """

    private static let pieces = [
        "```", "\n", "\r", "\u{0}", "---", "- ", "> ", "|", "[", "]", "{", "}", ": ", "&a ", "*a", "<!--", "-->", "//|",
        "\u{FEFF}", "\t", "ı", "😀", "\"", "'", "!!int ", "<<: ", "%", "[^n]", "\u{1B}[31m", "    ", "~~~",
    ]

    /// A mutation of the seed text: pieces put in, cut out and doubled.
    private static func mutation(_ number: UInt64) -> String {
        var random = SeededGenerator(seed: number)
        var text = Array(seed.unicodeScalars)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0...text.count, using: &random)
            let end = min(text.count, place + Int.random(in: 0...40, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: text.removeSubrange(place..<end)
            case 1: text.insert(contentsOf: text[place..<end], at: place)
            default: text.insert(contentsOf: pieces.randomElement(using: &random)!.unicodeScalars, at: place)
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text)
        return String(result)
    }

    @Test(arguments: 0..<40)
    func mutations(_ batch: UInt64) {
        let original = Lesson.parse(Self.seed, file: "en.md").lesson
        for number in 0..<15 {
            let text = Self.mutation(batch * 1000 + UInt64(number))
            let lines = text.splitLines().count
            let english = Lesson.parse(text, file: "en.md")
            let turkish = Lesson.parse(translation: text, file: "tr.md", language: .turkish, of: original)
            for diagnostic in english.diagnostics + turkish.diagnostics {
                #expect(diagnostic.position.line <= max(lines, 1) && diagnostic.position.column >= 1)
            }
            for cell in english.lesson.cells {
                let last = cell.line + cell.source.splitLines().count - 1
                #expect(cell.line >= 1 && last <= lines + 1)
            }
            let isRepeatable = Lesson.parse(text, file: "en.md").lesson == english.lesson
            #expect(isRepeatable, "mutation \(batch * 1000 + UInt64(number))")
        }
    }

    @Test(arguments: [
        String(repeating: "- ", count: 30_000),
        String(repeating: "[", count: 30_000),
        String(repeating: "![", count: 10_000) + String(repeating: "](x)", count: 10_000),
        "```quiz\n" + String(repeating: "[", count: 5_000) + "\n```\n",
        "```quiz\n" + String(repeating: "{a: ", count: 5_000) + "\n```\n",
        "```quiz\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nid: *c\n```\n",
        "```swift\n" + String(repeating: "(", count: 10_000) + "\n```\n",
    ])
    func nesting(_ body: String) {
        let (lesson, _) = parse(body)
        for cell in lesson.cells { #expect(highlightedSwift(cell.source).last?.range.upperBound == cell.source.utf8.count) }
    }

    @Test func tooLarge() {
        let (lesson, diagnostics) = Lesson.parse(String(repeating: "a ", count: 1_500_000), file: "x.md")
        #expect(lesson.blocks.isEmpty)
        #expect(text(diagnostics) == "x.md:1:1: error: the lesson is larger than 2 MB")
    }
}
