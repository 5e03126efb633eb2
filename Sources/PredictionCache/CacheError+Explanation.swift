package import Diagnostics
import QuerySpelling

extension CacheError: ExplainedError {
    package var explanation: Explanation {
        switch self {
        case .absent(let path):
            Explanation("there is no cache here", place: path, hint: "fill one: imbik cache fill \(path) … < queries.jsonl")
        case .foreign(let path):
            Explanation("this file is no cache of imbik's, and was left as it was", place: path, hint: "give another file")
        case .newer(let path, let version, let known):
            Explanation(
                "the cache was written by a newer imbik (format \(version); this one knows formats up to \(known))", place: path,
                hint: "update imbik; nothing was changed")
        case .damaged(let path, let detail):
            Explanation(
                "the cache is damaged: \(detail)", place: path,
                hint: "delete it and fill it again, or see what 'sqlite3 \(path) .recover' can save")
        case .otherLanguage(let path, let found, let asked):
            Explanation(
                "the queries of this cache follow the letters of '\(found.rawValue)', not of '\(asked.rawValue)'", place: path,
                hint: "leave '--query-language' out, or fill another file")
        case .unwritable(let path):
            Explanation("the cache cannot be written: the file or its folder may not be", place: path, hint: "give another file")
        case .full(let path):
            Explanation("the cache cannot be written: no space is left", place: path, hint: "free some space; what was written is safe")
        case .busy(let path):
            Explanation("another program keeps the cache locked", place: path, hint: "wait for it, and try again")
        case .failed(let path, let detail):
            Explanation("the cache cannot be read or written: \(detail)", place: path, hint: "is the disk in order?")
        }
    }
}
