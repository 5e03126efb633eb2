package import Diagnostics

extension StoreError: ExplainedError {
    package var explanation: Explanation {
        switch self {
        case .foreign(let path):
            Explanation(
                "this file is not a database of imbik's, and was left as it was", place: path,
                hint: "move it elsewhere, or set XDG_STATE_HOME to another folder")
        case .newer(let path, let version, let known):
            Explanation(
                "your progress was written by a newer imbik (format \(version); this one knows formats up to \(known))", place: path,
                hint: "update imbik; nothing was changed")
        case .damaged(let path, let detail):
            Explanation(
                "the database with your progress is damaged: \(term: detail)", place: path,
                hint: "move it aside to start afresh (mv '\(path)' '\(path).damaged'); 'sqlite3 \(path).damaged .recover' shows what can be saved")
        case .unwritable(let path):
            Explanation(
                "your progress cannot be saved: the file or its folder may not be written", place: path,
                hint: "make the folder yours, or set XDG_STATE_HOME to one that is")
        case .full(let path):
            Explanation(
                "your progress cannot be saved: no space is left", place: path,
                hint: "free some space; what was saved before is safe")
        case .busy(let path):
            Explanation(
                "another program keeps your progress locked", place: path,
                hint: "end the other imbik, or the program that has this file open, and try again")
        case .failed(let path, let detail):
            Explanation("your progress cannot be read or saved: \(term: detail)", place: path, hint: "is the disk in order?")
        }
    }
}
