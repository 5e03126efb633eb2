/// Whether an answer is one of those that are right.
package enum AnswerMatching: String, Hashable, Sendable {
    /// The same characters, but for white space around them and how much of it lies between words.
    case exact
    /// And capitals do not count.
    case ignoringCase

    package func matches(_ answer: String, _ right: [String]) -> Bool {
        right.contains { form($0) == form(answer) }
    }

    private func form(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch self {
        case .exact: return words
        case .ignoringCase: return words.lowercased()
        }
    }
}
