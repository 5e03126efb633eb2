import Diagnostics
import Testing

@testable import Lessons

/// Front matter that has nothing to complain of; ten lines, so the body starts in line 11.
let goodMatter = """
    ---
    id: demo
    title: A demonstration
    summary: Everything once.
    minutes: 5
    models: [smollm2]
    goals:
      - See a cell.
    ---


    """

func parse(_ body: String) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    Lesson.parse(goodMatter + body, file: "demo/en.md")
}

/// The lesson, after checking that nothing was found wrong.
func parseGood(_ body: String, at location: SourceLocation = #_sourceLocation) -> Lesson {
    let (lesson, diagnostics) = parse(body)
    #expect(text(diagnostics) == "", sourceLocation: location)
    return lesson
}

func text(_ diagnostics: [Diagnostic]) -> String { diagnostics.map(\.description).joined(separator: "\n") }

/// The prose blocks of a body without other blocks.
func proseBlocks(_ body: String) -> [ProseBlock] {
    parseGood(body).blocks.flatMap { block -> [ProseBlock] in
        switch block {
        case .prose(let prose): prose.blocks
        case .heading, .cell, .quiz, .exercise: []
        }
    }
}
