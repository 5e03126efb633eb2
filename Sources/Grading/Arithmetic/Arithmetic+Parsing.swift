import SwiftParser
import SwiftSyntax

extension Arithmetic {
    /// Nobody writes longer ones, and the length bounds the depth.
    private static let mostBytes = 1_000

    /// Reads a formula with the compiler's own parser and takes what is arithmetic; everything else is an error with its place.
    ///
    /// - Parameter names: the varied values that may stand in it.
    package static func parse(_ text: String, names: [String]) throws(ArithmeticError) -> Arithmetic {
        guard text.utf8.count <= mostBytes else { throw ArithmeticError(.tooLong(most: mostBytes), at: 0) }
        let file = Parser.parse(source: text)
        guard let first = file.statements.first else { throw ArithmeticError(.empty, at: 0) }
        guard case .expr(let expression) = first.item else {
            throw ArithmeticError(.foreign(first.item.trimmedDescription), at: first.item.start)
        }
        let formula = try ArithmeticReader(names: names).read(expression)
        if let second = file.statements.dropFirst().first {
            throw ArithmeticError(.operatorMissing(before: second.trimmedDescription), at: second.start)
        }
        if let fault = file.firstFault { throw fault }
        return formula
    }
}

private struct ArithmeticReader {
    let names: [String]

    func read(_ expression: ExprSyntax) throws(ArithmeticError) -> Arithmetic {
        switch expression.as(ExprSyntaxEnum.self) {
        case .integerLiteralExpr(let literal):
            return try number(literal.literal)
        case .floatLiteralExpr(let literal):
            return try number(literal.literal)
        case .declReferenceExpr(let reference) where reference.argumentNames == nil:
            return try name(reference.baseName)
        case .tupleExpr(let tuple):
            guard let only = tuple.elements.first, tuple.elements.count == 1, only.label == nil else { throw foreign(expression) }
            return try read(only.expression)
        case .prefixOperatorExpr(let prefixed):
            guard prefixed.operator.text == "-" else {
                throw ArithmeticError(.unknownOperator(prefixed.operator.text), at: prefixed.operator.start)
            }
            return .negative(try read(prefixed.expression))
        case .sequenceExpr(let sequence):
            return try fold(sequence)
        case .functionCallExpr(let call):
            return try self.call(call)
        case .memberAccessExpr(let access):
            return try fact(access)
        default:
            // Closures, macros, casts, regular expressions: Swift has some sixty kinds, and no formula has one of the others.
            throw foreign(expression)
        }
    }

    private func number(_ token: TokenSyntax) throws(ArithmeticError) -> Arithmetic {
        let text = token.text
        guard let value = Double(text.filter { $0 != "_" }), !text.contains(where: { "xXbo".contains($0) }) else {
            throw ArithmeticError(.badNumber(text), at: token.start)
        }
        guard value <= Arithmetic.largest else { throw ArithmeticError(.tooLarge(value), at: token.start) }
        return .number(value)
    }

    private func name(_ token: TokenSyntax) throws(ArithmeticError) -> Arithmetic {
        let name = token.text
        guard names.contains(name) else {
            throw ArithmeticError(.unknownName(name, known: names), at: token.start)
        }
        return .name(name)
    }

    /// Operands and operators alternate; what binds tighter is taken together first, otherwise from the left.
    private func fold(_ sequence: SequenceExprSyntax) throws(ArithmeticError) -> Arithmetic {
        var sum: (left: Arithmetic, sign: Arithmetic.Operator, offset: Int)?
        var product: Arithmetic?
        var pending: (sign: Arithmetic.Operator, offset: Int)?
        for element in sequence.elements {
            if let written = element.as(BinaryOperatorExprSyntax.self) {
                guard let sign = Arithmetic.Operator(rawValue: written.operator.text) else {
                    throw ArithmeticError(.unknownOperator(written.operator.text), at: written.operator.start)
                }
                pending = (sign, written.operator.start)
                continue
            }
            let operand = try read(element)
            guard let left = product, let (sign, offset) = pending else {
                product = operand
                continue
            }
            if sign.bindsTighter {
                product = .operation(sign, left, operand, offset: offset)
            } else {
                sum = (sum.map { .operation($0.sign, $0.left, left, offset: $0.offset) } ?? left, sign, offset)
                product = operand
            }
        }
        guard let last = product else { throw foreign(ExprSyntax(sequence)) }
        return sum.map { .operation($0.sign, $0.left, last, offset: $0.offset) } ?? last
    }

    private func call(_ call: FunctionCallExprSyntax) throws(ArithmeticError) -> Arithmetic {
        guard let reference = call.calledExpression.as(DeclReferenceExprSyntax.self), call.trailingClosure == nil,
            call.arguments.allSatisfy({ $0.label == nil })
        else { throw foreign(ExprSyntax(call)) }
        let name = reference.baseName.text
        guard let function = Arithmetic.Function(rawValue: name) else {
            let problem: ArithmeticError.Problem = name == "model" ? .factMissing : .unknownFunction(name)
            throw ArithmeticError(problem, at: call.start)
        }
        guard function.arity.contains(call.arguments.count) else {
            throw ArithmeticError(.argumentCount(function, found: call.arguments.count), at: call.start)
        }
        var arguments: [Arithmetic] = []
        for argument in call.arguments { arguments.append(try read(argument.expression)) }
        return .call(function, arguments, offset: call.start)
    }

    private func fact(_ access: MemberAccessExprSyntax) throws(ArithmeticError) -> Arithmetic {
        guard let call = access.base?.as(FunctionCallExprSyntax.self),
            call.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text == "model",
            call.trailingClosure == nil, call.arguments.count == 1, let argument = call.arguments.first, argument.label == nil,
            let model = argument.expression.as(StringLiteralExprSyntax.self)?.representedLiteralValue
        else { throw foreign(ExprSyntax(access)) }
        let name = access.declName.baseName
        guard let fact = ModelFacts.Fact(rawValue: name.text) else {
            throw ArithmeticError(.unknownFact(name.text), at: name.start)
        }
        return .fact(fact, model: model)
    }

    private func foreign(_ expression: ExprSyntax) -> ArithmeticError {
        ArithmeticError(.foreign(expression.trimmedDescription), at: expression.start)
    }
}

extension SyntaxProtocol {
    fileprivate var start: Int { positionAfterSkippingLeadingTrivia.utf8Offset }

    /// The first thing that the parser had to add or to leave out.
    fileprivate var firstFault: ArithmeticError? {
        guard hasError else { return nil }
        for token in tokens(viewMode: .all) {
            if token.presence == .missing { return ArithmeticError(.missing(token.text), at: token.start) }
            if token.parent?.is(UnexpectedNodesSyntax.self) == true { return ArithmeticError(.foreign(token.text), at: token.start) }
        }
        return ArithmeticError(.foreign(trimmedDescription), at: start)
    }
}
