internal import Datasets
internal import Evaluation
internal import Tokenization

/// How a text is put to a model: perhaps an instruction, perhaps solved examples, then the text in its template.
///
///     let zeroShot: Prompt = "Definition: {text}\nCategory:"
///     let fewShot = zeroShot.with(train.prefix(4))
public struct Prompt: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// With `{text}` once, where the text goes, and no space at its end: answers begin with one.
    public var template: String
    /// Stands above everything; empty for none.
    public var instruction: String
    /// Solved before the text: none, one or a few "shots" (Brown et al. 2020, arXiv:2005.14165, §2).
    public var shots: [Dataset.Example]

    /// A prompt without examples.
    public init(_ template: String, instruction: String = "") {
        (self.template, self.instruction, shots) = (template, instruction, [])
    }

    /// The same as `init(_:)`, for a literal.
    public init(stringLiteral template: String) { self.init(template) }

    /// The same prompt with solved examples above the text.
    public func with(_ examples: Dataset) -> Prompt {
        var prompt = self
        prompt.shots = examples.examples
        return prompt
    }

    /// The prompt with its place for the text.
    public var description: String { (try? engine(startingWith: nil))?.text(for: "{text}") ?? template }

    /// - Parameter start: the token that the model expects before every text.
    /// - Throws: when the template does not hold `{text}` exactly once.
    func engine(startingWith start: TokenID?) throws -> Evaluation.Prompt {
        try Evaluation.Prompt(
            template: template, instruction: instruction.isEmpty ? "" : instruction + "\n\n",
            examples: shots.map { shot in
                Datasets.Example(
                    shot.text, .answer(shot.answer ?? "", also: []), origin: Origin(file: "prompt", line: 1))
            }, start: start)
    }
}
