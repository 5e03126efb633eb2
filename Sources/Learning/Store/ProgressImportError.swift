package import Diagnostics

/// Why a file of exported progress is not merged. Nothing of it is then.
package enum ProgressImportError: ExplainedError, Hashable {
    case notJSON(problem: String, line: Int)
    case foreign
    case newer(version: Int, known: Int)
    /// What stands at that place is missing or not what it must be.
    case malformed(String)

    package var explanation: Explanation {
        switch self {
        case .notJSON(let problem, let line):
            Explanation("the file is not JSON; line \(line): \(term: problem)", hint: "'imbik progress export FILE' writes such files")
        case .foreign:
            Explanation("the file is not exported progress", hint: "'imbik progress export FILE' writes such files")
        case .newer(let version, let known):
            Explanation(
                "the file was written by a newer imbik (format \(version); this one knows formats up to \(known))", hint: "update imbik")
        case .malformed(let place):
            Explanation("'\(place)' is missing or not what it must be; nothing was merged", hint: "export the progress again")
        }
    }
}
