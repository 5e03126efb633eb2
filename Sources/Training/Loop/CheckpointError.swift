package import Diagnostics

/// Why a run can't be resumed from a file.
package enum CheckpointError: ExplainedError, Hashable {
    case file(StoredFileError)
    case otherSettings(path: String, name: String, stored: String, now: String)
    case otherMaterial(path: String)
    case otherParameters(path: String, stored: Phrase, now: Phrase)

    package var explanation: Explanation {
        switch self {
        case .file(let error): error.explanation
        case .otherSettings(let path, let name, let stored, let now):
            Explanation(
                "the checkpoint was made with another setting: \(term: name) was \(stored), now \(now)", place: path,
                hint: "resume with the settings it was made with, or remove it and start anew")
        case .otherMaterial(let path):
            Explanation(
                "the checkpoint was made with other examples", place: path,
                hint: "resume with the examples it was made with, or remove it and start anew")
        case .otherParameters(let path, let stored, let now):
            Explanation(
                "the checkpoint is of another model: it has \(stored), this one \(now)", place: path,
                hint: "resume with the model it was made with, or remove it and start anew")
        }
    }
}
