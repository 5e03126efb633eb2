import Diagnostics
import Testing

@Suite("Messages say what is wrong, where, and what to do")
struct TextTests {
    @Test func anExplanationHasThreeLines() {
        let explanation = Explanation("tensor 'x' is missing", place: "model.gguf", hint: "fetch the model again")
        #expect(
            explanation.description == """
                error: tensor 'x' is missing
                  in model.gguf
                  hint: fetch the model again
                """)
    }

    @Test func whatIsNotKnownIsLeftOut() {
        #expect(Explanation("the prompt is empty").description == "error: the prompt is empty")
    }

    /// The column counts bytes, the caret stands under the character: 'ş' and 'ı' have two bytes each.
    @Test func theCaretStandsUnderTheAuthorsOwnLine() {
        let position = SourcePosition(file: "tr.md", line: 3, column: 11)
        let diagnostic = Diagnostic(
            .error, "unknown key 'lable'", at: position, excerpt: "\tışık: lable", hint: "did you mean 'label'?")
        #expect(
            diagnostic.description == """
                tr.md:3:11: error: unknown key 'lable'
                  \tışık: lable
                  \t      ^
                  hint: did you mean 'label'?
                """)
    }

    @Test(arguments: [(0, 0), (1, 0), (9, 3), (99, 3)])
    func aColumnOutsideTheLineDoesNoHarm(column: Int, spaces: Int) {
        let diagnostic = Diagnostic(.warning, "w", at: SourcePosition(file: "a", line: 1, column: column), excerpt: "abc")
        #expect(
            diagnostic.description == "a:1:\(column): warning: w\n  abc\n  \(String(repeating: " ", count: spaces))^")
    }
}
