package import Diagnostics
import Lessons

/// What is wrong with a formula, or what came out of it.
package struct ArithmeticError: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case empty
        case tooLong(most: Int)
        /// Something of Swift that is no arithmetic, as the author wrote it.
        case foreign(String)
        /// A token that has to be there: `)`.
        case missing(String)
        case operatorMissing(before: String)
        case unknownOperator(String)
        case unknownName(String, known: [String])
        case unknownFunction(String)
        case argumentCount(Arithmetic.Function, found: Int)
        /// `model("x")` without the fact.
        case factMissing
        case unknownFact(String)
        case badNumber(String)
        case divisionByZero
        case notFinite
        case tooLarge(Double)
        case missingModel(String)
        /// A brace of a text that nothing closes or opens.
        case loneBrace(String)
    }

    package let problem: Problem
    /// Where in the formula, in UTF-8 bytes.
    package let offset: Int

    init(_ problem: Problem, at offset: Int) { (self.problem, self.offset) = (problem, offset) }
}

extension ArithmeticError {
    /// The fact and the remedy, for an author.
    package var words: (problem: Phrase, hint: Phrase?) {
        let functions = Arithmetic.Function.allCases.map(\.rawValue)
        let operators = Arithmetic.Operator.allCases.map(\.rawValue).joined(separator: " ")
        let allowed: Phrase = "numbers, the names in 'vary', \(operators), brackets, \(functions.joined(separator: ", ")), and model(\"smollm2\").parameters"
        switch problem {
        case .empty: return ("nothing stands here", "write arithmetic: 2 * rank * width")
        case .tooLong(let most): return ("the arithmetic is longer than \(most) bytes", nil)
        case .foreign(let text): return ("'\(Self.short(text))' is no arithmetic", "there may be \(allowed)")
        case .missing(let token): return (token.isEmpty ? "something is missing here" : "'\(token)' is missing here", nil)
        case .operatorMissing(let text):
            return ("an operator is missing before '\(Self.short(text))'", "operators have spaces on both sides or on none: \(operators)")
        case .unknownOperator(let sign): return ("there is no operator '\(sign)' here", "operators: \(operators)")
        case .unknownName(let name, let known):
            let list: Phrase = known.isEmpty ? "the quiz has no 'vary'" : "names in 'vary': \(known.joined(separator: ", "))"
            return ("nothing is called '\(name)'", suggestion(name, known) ?? list)
        case .unknownFunction(let name):
            return ("there is no function '\(name)'", suggestion(name, functions) ?? "functions: \(functions.joined(separator: ", "))")
        case .argumentCount(let function, let found):
            let least = function.arity.lowerBound
            if function.arity.count > 1 { return ("'\(function.rawValue)' takes at least \(least) numbers, not \(found)", nil) }
            if least == 1 { return ("'\(function.rawValue)' takes 1 number, not \(found)", nil) }
            return ("'\(function.rawValue)' takes \(least) numbers, not \(found)", nil)
        case .factMissing:
            return ("'model(…)' stands here without a fact", "facts: \(ModelFacts.names.joined(separator: ", "))")
        case .unknownFact(let name):
            let list: Phrase = "facts: \(ModelFacts.names.joined(separator: ", "))"
            return ("a model has no fact '\(name)'", suggestion(name, ModelFacts.names) ?? list)
        case .badNumber(let text): return ("'\(text)' is no decimal number", "write 4096, 1_000_000, 0.5 or 1e6")
        case .divisionByZero: return ("this divides by zero", nil)
        case .notFinite: return ("this has no finite value", nil)
        case .tooLarge(let value):
            return ("\(value) is beyond 2^53, where whole numbers are no longer exact", "ask in a larger unit")
        case .missingModel(let name):
            return ("the model '\(name)' is not on this machine", "'imbik model fetch \(name)' gets it")
        case .loneBrace(let brace):
            return ("a brace '\(brace)' stands alone", "arithmetic stands in {…}; a brace itself is written twice")
        }
    }

    private func suggestion(_ word: String, _ known: [String]) -> Phrase? {
        nearest(to: word, in: known).map { "did you mean '\($0)'?" }
    }

    private static func short(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
}
