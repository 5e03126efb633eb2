package import Diagnostics
package import Lessons

extension AnswerFileError {
    /// The reason, for the file of that name.
    package func explanation(file: String, in language: Language) -> Explanation {
        let words =
            switch language {
            case .english: english
            case .turkish: turkish
            }
        return Explanation(
            "\(printable(words.problem))", place: printable(file), hint: words.hint.map { "\(printable($0))" })
    }

    private var english: (problem: String, hint: String?) {
        switch self {
        case .unreadable(let reason): ("the file cannot be read: \(reason)", nil)
        case .notAFile: ("this is not a plain file", "only files are graded; name a file or a folder of files")
        case .tooLarge(let bytes, let most):
            ("the file has \(bytes) bytes; an answer file has at most \(most)", "ask for the file that 'imbik submit' wrote")
        case .notUTF8: ("the file is not UTF-8", "ask for the file that 'imbik submit' wrote")
        case .notJSON(let problem, let line): ("the file is not JSON; line \(line): \(problem)", "ask for the file that 'imbik submit' wrote")
        case .foreign: ("this is not an answer file", "ask for the file that 'imbik submit' wrote")
        case .newer(let version, let known):
            ("the file was written by a newer imbik (format \(version); this one knows formats up to \(known))", "update imbik")
        case .malformed(let path, let expected): ("'\(path)' must be \(expected.english)", "ask for the file that 'imbik submit' wrote")
        case .sameFile(let other): ("the file is the same as '\(other)'", "it is graded once")
        case .sameLearner(let other):
            ("the same learner wrote '\(other)' later", "that one is graded; if these are two people, each needs an id of their own")
        }
    }

    private var turkish: (problem: String, hint: String?) {
        let ask = "'imbik submit' komutunun yazdığı dosyayı iste"
        return switch self {
        case .unreadable(let reason): ("dosya okunamıyor: \(reason)", nil)
        case .notAFile: ("bu, sıradan bir dosya değil", "yalnız dosyalar notlandırılır; bir dosya ya da dosyaların klasörünü ver")
        case .tooLarge(let bytes, let most): ("dosya \(bytes) bayt; bir yanıt dosyası en çok \(most) bayttır", ask)
        case .notUTF8: ("dosya UTF-8 değil", ask)
        case .notJSON(let problem, let line): ("dosya JSON değil; \(line). satır: \(problem)", ask)
        case .foreign: ("bu bir yanıt dosyası değil", ask)
        case .newer(let version, let known):
            ("dosyayı daha yeni bir imbik yazmış (biçim \(version); bu sürüm en çok \(known). biçimi bilir)", "imbik'i güncelle")
        case .malformed(let path, let expected): ("'\(path)' şu olmalı: \(expected.turkish)", ask)
        case .sameFile(let other): ("dosya '\(other)' ile aynı", "bir kez notlandırılır")
        case .sameLearner(let other):
            ("aynı öğrenci '\(other)' dosyasını daha sonra yazmış", "o notlandırılır; iki ayrı kişiyseler her birinin kendi kimliği olmalı")
        }
    }
}

extension AnswerFileError.Expectation {
    fileprivate var english: String {
        switch self {
        case .something: "there; it is missing"
        case .list: "a list"
        case .object: "an object"
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

    fileprivate var turkish: String {
        switch self {
        case .something: "bir değer; eksik"
        case .list: "bir liste"
        case .object: "bir nesne"
        case .atMost(let count): "en çok \(count) ögeli bir liste"
        case .integer(let range) where range.upperBound == .max: "en az \(range.lowerBound) olan bir tam sayı"
        case .integer(let range): "\(range.lowerBound) ile \(range.upperBound) arasında bir tam sayı"
        case .bool: "true ya da false"
        case .text(let most): "en çok \(most) karakterlik bir metin"
        case .line: "1 ile 200 karakter arasında tek satır"
        case .date: "2026-01-31T12:00:00.000Z gibi bir zaman"
        case .seconds: "0 ile 1e9 arasında saniye"
        case .oneMember: "tek üyeli bir nesne"
        case .oneOf(let words): "şunlardan biri: \(words.joined(separator: ", "))"
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
