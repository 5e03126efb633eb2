/// Why a file is not graded.
package enum AnswerFileError: Error, Hashable, Sendable {
    /// The system's reason.
    case unreadable(String)
    /// A device, a pipe, a link to nowhere.
    case notAFile
    case tooLarge(bytes: Int, most: Int)
    case notUTF8
    case notJSON(problem: String, line: Int)
    /// JSON of another kind.
    case foreign
    case newer(version: Int, known: Int)
    /// An answer file in which something at `path` is not what it must be.
    case malformed(path: String, Expectation)
    /// The same bytes as another file of the batch.
    case sameFile(as: String)
    /// The same learner handed in a later file.
    case sameLearner(later: String)

    /// What must stand at a place in an answer file.
    package enum Expectation: Hashable, Sendable {
        /// It is missing.
        case something
        case list
        case object
        case atMost(Int)
        case integer(ClosedRange<Int>)
        case bool
        case text(most: Int)
        case line
        case date
        case seconds
        case oneMember
        case oneOf([String])
    }
}
