import ArgumentParser
import Datasets
import Evaluation
import Foundation
import Tokenization

/// `--template` and `--instruction`: how a text is put to the model.
struct TemplateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How a text is put to the model: with {text} where it goes, '\\n' for a line break, and no space at the end.",
            discussion: """
                Without it: 'Text: {text}\\nLabel:' for labels, 'Text: {text}\\nValue:' for numbers, '{text}\\nAnswer:' for \
                answers.
                """))
    var template: String?

    @Option(help: "A text that stands above everything; '\\n' for a line break.")
    var instruction = ""

    func validate() throws {
        guard let template else { return }
        if template.components(separatedBy: "{text}").count != 2 {
            throw ValidationError("'--template' has {text} once, as in 'Definition: {text}\\nCategory:'.")
        }
        if template.last?.isWhitespace == true || template.hasSuffix("\\n") {
            throw ValidationError("'--template' has no white space at its end: answers begin with a space of their own.")
        }
    }

    func prompt(for task: TaskKind, _ tokenizer: Tokenizer, examples: [Example] = []) throws -> Prompt {
        let usual = switch task {
        case .classification: "Text: {text}\nLabel:"
        case .regression: "Text: {text}\nValue:"
        case .answers, .texts: "{text}\nAnswer:"
        }
        return try prompt(else: usual, tokenizer, examples: examples)
    }

    /// - Parameter usual: the template where none was given.
    func prompt(else usual: String, _ tokenizer: Tokenizer, examples: [Example] = []) throws -> Prompt {
        try Prompt(
            template: template.map(withLineBreaks) ?? usual, instruction: withLineBreaks(instruction), examples: examples,
            start: tokenizer.roles.beginsTexts ? tokenizer.beginOfText : nil)
    }

    private func withLineBreaks(_ text: String) -> String { text.replacing("\\n", with: "\n") }
}

/// A list of names, separated by commas.
func names(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
}
