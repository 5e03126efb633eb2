package import Diagnostics

extension DatasetError: ExplainedError {
    package var explanation: Explanation {
        let (problem, hint) = fault.words
        return Explanation(problem, place: line.map { "\(file):\($0)" } ?? file, hint: hint)
    }
}

extension DatasetFault {
    private static let oneObject: Phrase = #"each line is one JSON object, such as {"text": "two pizzas, please", "label": "order"}"#
    private static let quoting: Phrase = #"a field with a separator, a quote or a line break stands in quotes, and a quote inside is doubled: "she said ""yes""""#

    fileprivate var words: (problem: Phrase, hint: Phrase?) {
        switch self {
        case .unreadable(let reason):
            ("the file cannot be read: \(term: reason)", "give the path of a .jsonl or .csv file")
        case .unknownFormat(let file):
            ("the name '\(file)' does not say how the file is written", "JSON lines end in .jsonl, comma-separated values in .csv")
        case .empty:
            ("the file is empty", "write one example a line")
        case .notUTF8(let byte, let offset):
            (
                "byte \(hexadecimal(byte)) at offset \(offset) is not UTF-8\(latin(byte))",
                "save the file as UTF-8, or convert it: iconv -f LATIN1 -t UTF-8 (LATIN5 for Turkish)"
            )
        case .utf16:
            ("the file is UTF-16", "save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8")

        case .notJSON(let problem, let column, let line):
            ("the line is not JSON: \(term: problem) at column \(column) of '\(excerpt(line, around: column))'", DatasetFault.oneObject)
        case .wholeArray:
            ("the file is one JSON array", DatasetFault.oneObject)
        case .notAnObject(let line):
            ("'\(excerpt(line))' is no JSON object", DatasetFault.oneObject)
        case .duplicateKey(let key):
            ("the field '\(key)' occurs twice", "which of the two is meant? delete the other")

        case .headerOnly:
            ("the file has a header and no examples", "write one example a line below the header")
        case .duplicateColumn(let name):
            ("the header names the column '\(name)' twice", "give each column a name of its own")
        case .openQuote:
            ("the quote that opens here is never closed", DatasetFault.quoting)
        case .textAfterQuote(let column, let line):
            ("text follows a closing quote at column \(column) of '\(excerpt(line, around: column))'", DatasetFault.quoting)
        case .quoteInField(let column, let line):
            ("a quote stands inside a field without quotes at column \(column) of '\(excerpt(line, around: column))'", DatasetFault.quoting)
        case .fieldCount(let expected, let found, let line):
            (
                found == 1
                    ? "the line has 1 field, the header \(expected): '\(excerpt(line))'"
                    : "the line has \(found) fields, the header \(expected): '\(excerpt(line))'",
                DatasetFault.quoting
            )

        case .unknownFields(let fields):
            (
                "the fields \(list(fields)) fit no kind of data",
                "classification has 'text' and 'label', regression 'text' and 'value', free answers 'prompt' and 'answer', plain text 'text'"
            )
        case .missingField(let field, let present):
            (
                present.count == 1
                    ? "the field '\(field)' is missing; there is \(list(present))"
                    : "the field '\(field)' is missing; there are \(list(present))",
                "every example needs '\(field)'"
            )
        case .wrongType(let field, let expected, let found):
            ("the field '\(field)' is \(found); \(expected.words) is needed", expected.remedy(field))
        case .emptyField(let field):
            ("the field '\(field)' is empty", "write something into it, or delete the example")

        case .noExamples:
            ("there are no examples", "training and evaluation need at least one")
        case .oneLabelOnly(let label):
            ("all examples have the label '\(label)'", "there is nothing to tell apart; add examples of another label")
        case .oneValueOnly(let value):
            ("all examples have the value \(value)", "there is nothing to predict; add examples with other values")
        case .labelsDifferInForm(let label, let other, let first):
            (
                "the labels '\(label)' and '\(other)' differ only in capitals or spaces; '\(other)' stands in \(first)",
                "write one of them everywhere"
            )
        case .unseenLabel(let label, let known):
            (
                "the label '\(label)' never occurs in the training data, which has \(list(known))",
                "correct the label, or add examples of it to the training data"
            )
        case .tooLong(let tokens, let context, let text):
            (
                "the example has \(tokens) tokens, the model's context \(context): '\(excerpt(text))'",
                "shorten the text, or leave the example out"
            )
        }
    }
}

extension FieldType {
    fileprivate var words: Phrase {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .listOfTexts: "a list of texts"
        }
    }

    fileprivate func remedy(_ field: String) -> Phrase {
        switch self {
        case .text: #"write it in quotes: "\#(field)": "…""#
        case .number: "write it with digits and a point, without quotes: 3.5"
        case .listOfTexts: #"write it in brackets: "\#(field)": ["…"]"#
        }
    }
}

/// The author's own words: 60 characters of them, with those around byte `column` (from 1).
private func excerpt(_ text: String, around column: Int = 1) -> String {
    let place = String(decoding: text.utf8.prefix(column - 1), as: UTF8.self).count
    let start = max(0, min(place - 30, text.count - 60))
    return (start > 0 ? "…" : "") + text.dropFirst(start).prefix(60) + (start + 60 < text.count ? "…" : "")
}

private func list(_ names: [String]) -> Phrase { .list(names.map { "'\($0)'" }) }

/// `0xE7`
private func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true) }

/// What the byte would mean in ISO 8859-1, whose numbers are Unicode's.
private func latin(_ byte: UInt8) -> Phrase { byte < 0xA1 ? "" : "; in Latin-1 it would be '\(Unicode.Scalar(byte))'" }
