import Diagnostics
import SwiftParser
import SwiftSyntax

extension Call {
    /// Reads a declaration with the compiler's own parser: `func softmax(_ scores: [Double]) -> [Double]`.
    package static func parse(_ text: String) throws(CallError) -> Call {
        let file = Parser.parse(source: text)
        guard file.statements.count == 1, !file.hasError, let function = file.statements.first?.item.as(FunctionDeclSyntax.self)
        else { throw .noFunction }
        return try Call(function)
    }

    /// The functions at the top of a file that could be calls.
    package static func all(in source: String) -> [Call] {
        Parser.parse(source: source).statements.compactMap { statement in
            statement.item.as(FunctionDeclSyntax.self).flatMap { try? Call($0) }
        }
    }

    private init(_ function: FunctionDeclSyntax) throws(CallError) {
        let signature = function.signature
        if function.genericParameterClause != nil { throw .unsupported("generic parameters") }
        if signature.effectSpecifiers?.asyncSpecifier != nil { throw .unsupported("'async'") }
        guard let result = signature.returnClause?.type else { throw .noResult }
        var parameters: [Parameter] = []
        for parameter in signature.parameterClause.parameters {
            if parameter.ellipsis != nil { throw .unsupported("a variadic parameter") }
            if parameter.defaultValue != nil { throw .unsupported("a default value") }
            let label = parameter.firstName.text
            parameters.append(
                Parameter(
                    label: label == "_" ? nil : label, name: (parameter.secondName ?? parameter.firstName).text,
                    type: try ValueType(parameter.type)))
        }
        var declaration = function
        declaration.body = nil
        declaration.attributes = []
        declaration.modifiers = []
        self.init(
            name: function.name.text, parameters: parameters, result: try ValueType(result),
            canThrow: signature.effectSpecifiers?.throwsClause != nil, declaration: declaration.trimmedDescription)
    }
}

extension ValueType {
    init(_ type: TypeSyntax) throws(CallError) {
        if let array = type.as(ArrayTypeSyntax.self) {
            self = .array(try ValueType(array.element))
        } else if let optional = type.as(OptionalTypeSyntax.self) {
            self = .optional(try ValueType(optional.wrappedType))
        } else if let dictionary = type.as(DictionaryTypeSyntax.self), dictionary.key.trimmedDescription == "String" {
            self = .dictionary(try ValueType(dictionary.value))
        } else {
            let name = type.trimmedDescription
            guard let plain = [ValueType.int, .double, .float, .bool, .string].first(where: { $0.description == name }) else {
                throw type.is(AttributedTypeSyntax.self) ? .unsupported("'\(name)'") : .unknownType(name)
            }
            self = plain
        }
    }
}
