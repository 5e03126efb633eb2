package import Datasets
import Diagnostics
package import Evaluation
package import Tokenization
package import Training

/// How the examples of a task become texts that a model is trained on: the prompt, and after it the answer.
package struct TaskTexts: Hashable, Sendable {
    package var prompt: Prompt
    /// Which tokens the loss counts.
    package var lossTokens = LossTokens.answer
    package var longer = LongSequences.refuse

    package init(_ prompt: Prompt) { self.prompt = prompt }

    /// Every setting in words.
    package var lines: [SettingLine] {
        var lines = [SettingLine("template", "\(visible(prompt.template))", "how a text is put to the model")]
        if !prompt.instruction.isEmpty {
            lines.append(SettingLine("instruction", "\(visible(prompt.instruction))", "stands above the text"))
        }
        let longer: Phrase = switch longer {
        case .refuse: "refused"
        case .cutBeginning: "cut at the beginning"
        case .cutEnd: "cut at the end"
        }
        return lines + [
            SettingLine("loss on", "\(term: lossTokens.rawValue)", "tokens that are to be foreseen: the answer's, or all"),
            SettingLine("too long", longer, "texts that the model can't read whole"),
        ]
    }

    /// One sequence an example, in their order. Plain texts are learned whole, without the prompt.
    ///
    /// Throws before anything is trained when the data have nothing to teach or an example does not fit into the context.
    package func sequences(_ data: Dataset, _ tokenizer: Tokenizer, context: Int) throws -> [TrainingSequence] {
        try data.checkForTraining()
        return try fitted(
            data.examples.map { sequence($0, tokenizer) }, context: context, longer: longer, file: data.name,
            lines: data.examples.map(\.origin.line))
    }

    private func sequence(_ example: Example, _ tokenizer: Tokenizer) -> TrainingSequence {
        if example.target == .nothing {
            let text = tokenizer.encode(example.text, special: .asText)
            return TrainingSequence(allOf: (prompt.start.map { [$0] } ?? []) + text)
        }
        return TrainingSequence(
            prompt: prompt.tokens(for: example.text, tokenizer), answer: answerTokens(example.target, tokenizer),
            lossOn: lossTokens)
    }

    /// A label stands alone: it is chosen, not written. Whatever is written ends with its line.
    package func answerTokens(_ target: Datasets.Target, _ tokenizer: Tokenizer) -> [TokenID] {
        let answer = Prompt.continuation(of: target)
        return switch target {
        case .label: tokenizer.encode(answer, special: .asText)
        case .value, .answer, .nothing: tokenizer.encode(answer + "\n", special: .asText)
        }
    }
}

/// With line breaks as `\n`: a setting is one line.
private func visible(_ text: String) -> String { text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n") }
