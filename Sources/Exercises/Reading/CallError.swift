package import Diagnostics

/// Why a text is no declaration of a call.
package enum CallError: Error, Hashable, Sendable {
    case noFunction
    /// What of Swift's functions a call may not have: `async`, `inout`, a default value.
    case unsupported(Phrase)
    case noResult
    case unknownType(String)

    /// What is wrong, and what to do about it.
    var words: (problem: Phrase, hint: Phrase) {
        let types: Phrase = "types: Int, Double, Float, Bool, String, arrays, optionals, dictionaries with String keys"
        return switch self {
        case .noFunction: ("this is no declaration of a function", "for example: func softmax(_ scores: [Double]) -> [Double]")
        case .unsupported(let what): ("a call may not have \(what)", "let adapter.swift offer a plain function around it")
        case .noResult: ("the function gives nothing that could be checked", "write its result behind '->'")
        case .unknownType(let type): ("values of type '\(type)' can't be passed between processes", types)
        }
    }
}
