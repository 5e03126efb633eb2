package import Diagnostics

/// Why a gradebook cannot be used as it is. Nothing in the file is changed when this is thrown.
package struct GradebookError: Error, Hashable {
    package var cause: StoreError

    package init(cause: StoreError) { self.cause = cause }
}

extension GradebookError: ExplainedError {
    package var explanation: Explanation {
        switch cause {
        case .foreign(let path):
            Explanation("this file is not a gradebook, and was left as it was", place: path, hint: "name another file with '--gradebook'")
        case .newer(let path, let version, let known):
            Explanation(
                "the gradebook was written by a newer imbik (format \(version); this one knows formats up to \(known))", place: path,
                hint: "update imbik; nothing was changed")
        case .damaged(let path, let detail):
            Explanation(
                "the gradebook is damaged: \(detail)", place: path,
                hint: "move it aside to grade the class afresh; 'sqlite3 \(path) .recover' shows what can be saved")
        case .unwritable(let path):
            Explanation(
                "the gradebook cannot be written", place: path, hint: "name a file in a folder of your own with '--gradebook'")
        case .full(let path):
            Explanation("the gradebook cannot be written: no space is left", place: path, hint: "free some space; what was saved before is safe")
        case .busy(let path):
            Explanation("another program keeps the gradebook locked", place: path, hint: "end the other 'imbik grade' and try again")
        case .failed(let path, let detail):
            Explanation("the gradebook cannot be read or written: \(detail)", place: path, hint: "is the disk in order?")
        }
    }
}
