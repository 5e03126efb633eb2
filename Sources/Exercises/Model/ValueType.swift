/// A type that a call of an exercise may take or give: what JSON can carry between two processes.
package indirect enum ValueType: Hashable, Sendable, CustomStringConvertible {
    case int
    case double
    case float
    case bool
    case string
    case array(ValueType)
    case optional(ValueType)
    /// Keys are strings.
    case dictionary(ValueType)

    /// As it is written in Swift.
    package var description: String {
        switch self {
        case .int: "Int"
        case .double: "Double"
        case .float: "Float"
        case .bool: "Bool"
        case .string: "String"
        case .array(let element): "[\(element)]"
        case .optional(let wrapped): "\(wrapped)?"
        case .dictionary(let value): "[String: \(value)]"
        }
    }
}
