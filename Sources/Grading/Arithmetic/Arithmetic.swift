/// A formula of a quiz: all that a key can be. It computes with numbers and cannot do anything else.
package indirect enum Arithmetic: Hashable, Sendable {
    case number(Double)
    /// A varied value.
    case name(String)
    /// `model("smollm2").layers`
    case fact(ModelFacts.Fact, model: String)
    case negative(Arithmetic)
    /// `offset` is the place of the operator or the function in the text, in UTF-8 bytes.
    case operation(Operator, Arithmetic, Arithmetic, offset: Int)
    case call(Function, [Arithmetic], offset: Int)

    package enum Operator: String, CaseIterable, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        /// Division of real numbers: 7 / 2 is 3.5.
        case over = "/"
        /// The remainder with the sign of the left side.
        case remainder = "%"

        var bindsTighter: Bool {
            switch self {
            case .plus, .minus: false
            case .times, .over, .remainder: true
            }
        }
    }

    package enum Function: String, CaseIterable, Sendable {
        case min, max
        /// Halves away from zero.
        case round
        case floor, ceil, abs, sqrt, log2, pow

        /// How many arguments it takes.
        var arity: ClosedRange<Int> {
            switch self {
            case .min, .max: 2...16
            case .round, .floor, .ceil, .abs, .sqrt, .log2: 1...1
            case .pow: 2...2
            }
        }
    }

    /// The models whose facts it asks for.
    package var models: Set<String> {
        switch self {
        case .fact(_, let model): [model]
        case .number, .name, .negative, .operation, .call: Set(parts.flatMap(\.models))
        }
    }

    /// The varied values that it computes with.
    package var names: Set<String> {
        switch self {
        case .name(let name): [name]
        case .number, .fact, .negative, .operation, .call: Set(parts.flatMap(\.names))
        }
    }

    private var parts: [Arithmetic] {
        switch self {
        case .number, .name, .fact: []
        case .negative(let inside): [inside]
        case .operation(_, let left, let right, _): [left, right]
        case .call(_, let arguments, _): arguments
        }
    }
}
