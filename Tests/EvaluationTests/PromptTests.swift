import Datasets
import Diagnostics
import Evaluation
import LanguageModels
import Testing
import Tokenization

@Suite("A prompt is instruction, solved examples and the text, in one template")
struct PromptTests {
    @Test func `few-shot`() throws {
        let prompt = try Prompt(
            template: "Definition: {text}\nCategory:", instruction: "Name the category.\n\n",
            examples: [
                ScoringModelTests.example("a small boat", .label("object")), ScoringModelTests.example("half an hour", .value(30)),
                ScoringModelTests.example("half a minute", .value(0.5)), ScoringModelTests.example("go", .answer("went", also: ["goed"])),
            ])
        #expect(prompt.text(for: "the peak {text}") == """
            Name the category.

            Definition: a small boat
            Category: object

            Definition: half an hour
            Category: 30

            Definition: half a minute
            Category: 0.5

            Definition: go
            Category: went

            Definition: the peak {text}
            Category:
            """)
    }

    @Test func `a start token stands before everything`() throws {
        let tokenizer = try ScoringModelTests.model().tokenizer
        let prompt = try Prompt(template: "{text}:", separator: "\n", start: 1)
        #expect(prompt.tokens(for: "a", tokenizer) == [1] + tokenizer.encode("a:", special: .asText))
    }

    @Test(arguments: ["no place", "{text} and {text}", ""])
    func `a template without one place for the text is refused`(template: String) {
        let error = #expect(throws: EvaluationError.self) { try Prompt(template: template) }
        #expect(error?.description == """
            error: the template '\(template)' does not hold '{text}' exactly once
              hint: write where the text goes, such as 'Definition: {text}\\nCategory:'
            """)
    }

    @Test func `a label without tokens is refused`() throws {
        #expect(EvaluationError.emptyLabel("\u{1}").description == """
            error: the label '\u{1}' has no tokens in this model's vocabulary
              hint: give the label another name
            """)
    }

    @Test(arguments: [
        ("30", 30), ("about 12.5 minutes", 12.5), ("-3", -3), ("3.", 3), (".5", 5), ("10-20", 10), ("x-2y", -2), ("none", nil), ("", nil),
        ("1.2.3", 1.2), ("٣", nil),
    ] as [(String, Double?)])
    func `the first number in a text`(text: String, expected: Double?) {
        #expect(firstNumber(in: text) == expected)
    }
}
