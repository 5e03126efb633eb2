package import Diagnostics

/// Why a student can't be taught with these data.
package enum DistillingError: ExplainedError, Hashable {
    /// Plain texts, but the loss counts the right answers.
    case answersNeeded(file: String)
    case labelsNeeded(file: String)
    /// More layers than the teacher has, or none.
    case layers(asked: Int, teacher: Int)
    /// Heads that the width, or the heads of keys and values, can't be shared among.
    case heads(width: Int, heads: Int, keyValueHeads: Int)

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
        case .layers(let asked, let teacher):
            Explanation(
                "a student of \(asked) of the teacher's layers can't be made: the teacher has \(teacher)",
                hint: "ask for 1 to \(teacher) layers")
        case .heads(let width, let heads, let keyValueHeads):
            Explanation(
                "a student of width \(width) can't have \(heads) heads, \(keyValueHeads) of them of keys and values",
                hint: "the width is an even number times the heads, and these a multiple of those of keys and values")
        }
    }
}
