import Foundation
import Lessons

extension Arithmetic {
    /// Beyond this, whole numbers have gaps in the arithmetic of doubles: a count would be wrong without a sign of it.
    package static let largest = 9_007_199_254_740_992.0  // 2⁵³

    /// The value with the names' `values`, which must have every name that the parser was given.
    package func value(_ values: [String: Double], facts: FactSource) throws(ArithmeticError) -> Double {
        switch self {
        case .number(let number):
            return number
        case .name(let name):
            guard let value = values[name] else { preconditionFailure("no value for '\(name)'") }
            return value
        case .fact(let fact, let model):
            guard let facts = facts(model) else { throw ArithmeticError(.missingModel(model), at: 0) }
            return facts[fact]
        case .negative(let inside):
            return -(try inside.value(values, facts: facts))
        case .operation(let sign, let left, let right, let offset):
            let (a, b) = (try left.value(values, facts: facts), try right.value(values, facts: facts))
            if b == 0, sign == .over || sign == .remainder { throw ArithmeticError(.divisionByZero, at: offset) }
            return try Self.checked(sign.apply(a, b), at: offset)
        case .call(let function, let arguments, let offset):
            var numbers: [Double] = []
            for argument in arguments { numbers.append(try argument.value(values, facts: facts)) }
            return try Self.checked(function.apply(numbers), at: offset)
        }
    }

    private static func checked(_ value: Double, at offset: Int) throws(ArithmeticError) -> Double {
        guard value.isFinite else { throw ArithmeticError(.notFinite, at: offset) }
        guard Swift.abs(value) <= largest else { throw ArithmeticError(.tooLarge(value), at: offset) }
        return value
    }
}

extension Arithmetic.Operator {
    func apply(_ a: Double, _ b: Double) -> Double {
        switch self {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        case .over: a / b
        case .remainder: a.truncatingRemainder(dividingBy: b)
        }
    }
}

extension Arithmetic.Function {
    /// Of as many arguments as `arity` says.
    func apply(_ x: [Double]) -> Double {
        switch self {
        case .min: x.dropFirst().reduce(x[0]) { Swift.min($0, $1) }
        case .max: x.dropFirst().reduce(x[0]) { Swift.max($0, $1) }
        case .round: x[0].rounded()
        case .floor: x[0].rounded(.down)
        case .ceil: x[0].rounded(.up)
        case .abs: Swift.abs(x[0])
        case .sqrt: x[0].squareRoot()
        case .log2: Foundation.log2(x[0])
        case .pow: Foundation.pow(x[0], x[1])
        }
    }
}
