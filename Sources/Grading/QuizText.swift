package import Lessons

/// Markdown of a quiz with arithmetic in braces: `A LoRA adapter of rank {rank}`. A brace itself is written twice.
///
/// Only in quizzes with `vary` and in number quizzes; elsewhere braces are braces.
package struct QuizText: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case text(String)
        case formula(Arithmetic, source: String)
    }

    package let pieces: [Piece]

    init(plain text: String) { pieces = [.text(text)] }

    init(parsing text: String, names: [String]) throws(QuizTextError) {
        var pieces: [Piece] = []
        var plain = ""
        var rest = text[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            plain += rest[..<brace]
            let sign = rest[brace]
            let after = rest[rest.index(after: brace)...]
            if after.first == sign {
                plain.append(sign)
                rest = after.dropFirst()
                continue
            }
            guard sign == "{", let end = after.firstIndex(of: "}") else {
                let source = rest[brace...].prefix { !$0.isNewline }.prefix(20)
                throw QuizTextError(source: String(source), error: ArithmeticError(.loneBrace(String(sign)), at: 0))
            }
            let source = String(after[..<end])
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            do throws(ArithmeticError) {
                pieces.append(.formula(try Arithmetic.parse(source, names: names), source: source))
            } catch {
                throw QuizTextError(source: source, error: error)
            }
            rest = after[after.index(after: end)...]
        }
        plain += rest
        if !plain.isEmpty || pieces.isEmpty { pieces.append(.text(plain)) }
        self.pieces = pieces
    }

    /// The text with its numbers, written as the language does. A fact of a model that is not here leaves a `?`.
    package func filled(
        _ values: [String: Double], facts: FactSource, language: Language
    ) throws(QuizTextError) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .formula(let formula, let source):
                do throws(ArithmeticError) {
                    result += formatted(try formula.value(values, facts: facts), in: language)
                } catch {
                    guard case .missingModel = error.problem else { throw QuizTextError(source: source, error: error) }
                    result += "?"
                }
            }
        }
        return result
    }

    package var models: Set<String> { Set(formulas.flatMap(\.models)) }

    /// The varied values that it shows or computes with.
    var names: Set<String> { Set(formulas.flatMap(\.names)) }

    private var formulas: [Arithmetic] {
        pieces.compactMap { piece in
            switch piece {
            case .text: nil
            case .formula(let formula, _): formula
            }
        }
    }
}

/// What is wrong with the arithmetic between a pair of braces.
package struct QuizTextError: Error, Hashable, Sendable {
    /// What stands between them; of a brace that stands alone the brace and what follows.
    package let source: String
    package let error: ArithmeticError
}
