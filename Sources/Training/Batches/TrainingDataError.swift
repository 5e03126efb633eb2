package import Diagnostics

/// Why sequences can't be trained on.
package enum TrainingDataError: ExplainedError, Hashable {
    case noSequences(file: String)
    /// The first of `sequences` that are longer than the context.
    case tooLong(tokens: Int, context: Int, sequences: Int, file: String, line: Int)
    /// No token counts in the loss; `cutTo` if that is so because the sequence was cut.
    case nothingToLearn(cutTo: Int?, file: String, line: Int)

    package var explanation: Explanation {
        switch self {
        case .noSequences(let file):
            Explanation("there is nothing to train on", place: file, hint: "one example at least is needed")
        case .tooLong(let tokens, let context, let sequences, let file, let line):
            Explanation(
                sequences > 1
                    ? "an example has \(tokens) tokens; the model reads at most \(context); it is the first of \(sequences) that are too long"
                    : "an example has \(tokens) tokens; the model reads at most \(context)",
                place: "\(file):\(line)", hint: "shorten it, or ask for long examples to be cut")
        case .nothingToLearn(let context?, let file, let line):
            Explanation(
                "cut to \(context) tokens, an example has nothing left that the loss counts", place: "\(file):\(line)",
                hint: "cut at the other end, or shorten the example")
        case .nothingToLearn(nil, let file, let line):
            Explanation(
                "an example has no token that the loss counts", place: "\(file):\(line)",
                hint: "an example needs an answer, or at least two tokens")
        }
    }
}
