package import Diagnostics

/// Why a student can't be taught with these data.
package enum DistillingError: ExplainedError, Hashable {
    /// Plain texts, but the loss counts the right answers.
    case answersNeeded(file: String)
    case labelsNeeded(file: String)

    package var explanation: Explanation {
        switch self {
        case .answersNeeded(let file):
            Explanation(
                "the texts have no labels, and without them there is only the teacher to learn from", place: file,
                hint: "give labelled examples, or let the teacher's share of the loss be 1")
        case .labelsNeeded(let file):
            Explanation(
                "it is not known which labels the teacher chooses among", place: file,
                hint: "name them, or give labelled examples")
        }
    }
}
