package import Diagnostics
import LanguageModels

extension QueryFault: ExplainedError {
    package var explanation: Explanation {
        switch self {
        case .tooLong:
            Explanation(
                "the line has more than \(LineReader.longest / 1024) KiB", hint: "a query is one line; does the file have line breaks?")
        case .notUTF8: Explanation("the line is not UTF-8", hint: "convert the file: iconv -f LATIN1 -t UTF-8")
        case .notJSON(let problem, let column):
            Explanation("the line is not JSON: \(problem) at column \(column)", hint: Self.example)
        case .notAnObject: Explanation("the line is no JSON object", hint: Self.example)
        case .missing(let field): Explanation("the field '\(field)' is missing from the query", hint: Self.example)
        case .notText(let field): Explanation("the field '\(field)' of the query is no text", hint: Self.example)
        case .model(let error): error.explanation
        }
    }

    private static let example: Phrase = "a query is one JSON object a line, such as {\"id\": 7, \"text\": \"is it safe?\"}"
}
