package import LanguageModels

/// Why one line of a job's input has no answer.
package enum QueryFault: Error, Equatable {
    /// More bytes than `LineReader.longest`.
    case tooLong
    case notUTF8
    case notJSON(problem: String, column: Int)
    case notAnObject
    case missing(String)
    case notText(String)
    /// The model cannot answer it: the prompt is empty or too long.
    case model(ModelError)
}
