import Diagnostics
package import Lessons
import Translations

/// Why a file is not graded, in the language of a report.
package struct RefusalWords {
    package var problem: String
    package var hint: String?
    /// With the file, as a message of several lines.
    package var text: String
}

extension AnswerFileError {
    /// The reason, for the file of that name.
    package func explanation(file: String, in language: Language) -> RefusalWords {
        let explanation = Explanation(problem, place: printable(file), hint: hint)
        let book = PhraseBook.of(language)
        return RefusalWords(
            problem: explanation.problem.text(in: book), hint: hint?.text(in: book), text: explanation.text(in: book))
    }

    private var problem: Phrase {
        switch self {
        case .unreadable(let reason): "the file cannot be read: \(term: printable(reason))"
        case .notAFile: "this is not a plain file"
        case .tooLarge(let bytes, let most): "the file has \(bytes) bytes; an answer file has at most \(most)"
        case .notUTF8: "the file is not UTF-8"
        case .notJSON(let problem, let line): "the file is not JSON; line \(line): \(term: problem)"
        case .foreign: "this is not an answer file"
        case .newer(let version, let known):
            "the file was written by a newer imbik (format \(version); this one knows formats up to \(known))"
        case .malformed(let path, let expected): "'\(printable(path))' must be \(expected.phrase)"
        case .sameFile(let other): "the file is the same as '\(printable(other))'"
        case .sameLearner(let other): "the same learner wrote '\(printable(other))' later"
        }
    }

    private var hint: Phrase? {
        switch self {
        case .unreadable: nil
        case .notAFile: "only files are graded; name a file or a folder of files"
        case .tooLarge, .notUTF8, .notJSON, .foreign, .malformed: "ask for the file that 'imbik submit' wrote"
        case .newer: "update imbik"
        case .sameFile: "it is graded once"
        case .sameLearner: "that one is graded; if these are two people, each needs an id of their own"
        }
    }
}

extension AnswerFileError.Expectation {
    fileprivate var phrase: Phrase {
        switch self {
        case .something: "there; it is missing"
        case .list: "a list"
        case .atMost(let count): "a list of at most \(count)"
        case .integer(let range) where range.upperBound == .max: "a whole number of at least \(range.lowerBound)"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .bool: "true or false"
        case .text(let most): "a text of at most \(most) characters"
        case .line: "one line of 1 to 200 characters"
        case .date: "a time such as 2026-01-31T12:00:00.000Z"
        case .seconds: "seconds from 0 to 1e9"
        case .oneMember: "an object with one member"
        case .oneOf(let words): "one of \(words.joined(separator: ", "))"
        }
    }
}

/// `text` on one line, with what a terminal would obey or not show written out: a line feed as `\n`.
package func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        default:
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            // Marks that turn the direction of text round; joiners between letters stay.
            case .format where scalar != "\u{200D}" && scalar != "\u{200C}": result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
    return result
}
