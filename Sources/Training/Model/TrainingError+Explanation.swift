package import Diagnostics

extension TrainingError: ExplainedError {
    package var explanation: Explanation {
        switch self {
        case .sequenceTooLong(let tokens, let context):
            Explanation(
                "a sequence has \(tokens) tokens; the model reads at most \(context)",
                hint: "shorten the example, or ask for long examples to be cut")
        case .unknownToken(let token, let count):
            Explanation(
                "a sequence has the token \(token); the model's vocabulary ends at \(count - 1)",
                hint: "tokenize the text with the vocabulary of this very model")
        case .unknownToTeacher(let tokens):
            Explanation(
                "what the teacher thinks of a sequence of \(tokens) tokens is not kept",
                hint: "let the teacher read all examples again, or run it beside the student")
        }
    }
}
