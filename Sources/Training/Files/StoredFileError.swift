package import Diagnostics

/// Why a file that training keeps can't be written or used.
package enum StoredFileError: ExplainedError, Hashable {
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)
    /// The file is something else; `expected` in words, such as "a checkpoint".
    case foreign(path: String, expected: Phrase)
    case version(path: String, found: Int, known: Int, expected: Phrase)
    /// Bytes that are missing or too many.
    case wrongSize(path: String, found: Int, expected: Int)
    case damaged(path: String, part: Phrase)

    package var explanation: Explanation {
        switch self {
        case .unreadable(let path, let reason):
            Explanation("the file can't be read: \(term: reason)", place: path, hint: "is the path right, and the file yours?")
        case .unwritable(let path, let reason):
            Explanation(
                "the file can't be written: \(term: reason)", place: path,
                hint: "free some space, or name another folder; what was there before is unchanged")
        case .foreign(let path, let expected):
            Explanation("this is not \(expected)", place: path, hint: "is the path right?")
        case .version(let path, let found, let known, let expected):
            Explanation(
                "\(expected) of version \(found); this program knows version \(known)", place: path,
                hint: "use the program that wrote it, or start anew")
        case .wrongSize(let path, let found, let expected):
            Explanation(
                "the file has \(found) bytes; it should have \(expected)", place: path,
                hint: "it was cut off or written over; remove it and start anew")
        case .damaged(let path, let part):
            Explanation(
                "\(part) is damaged: the checksum is another", place: path, hint: "remove the file and start anew")
        }
    }
}
